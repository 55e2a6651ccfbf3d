import Foundation
import Testing

/// Same input, same bytes: whatever the folder, the locale, the time zone, the user's home and the number of jobs.
@Suite struct ReproducibilityTests {
  private func published(_ name: String, jobs: String, environment: [String: String]) throws -> [String: Data]
  {
    let folder = try TemporaryFolder(name)
    for index in 0..<6 {
      var study = SmallStudy(id: "study-\(index)", title: "Study \(index)")
      study.observations = study.observations.replacingOccurrences(of: "6.8", with: "6.\(index)")
      try study.write(to: folder)
    }
    let run = try Program.run("build", "--jobs", jobs, in: folder, environment: environment)
    #expect(run.status == 0, "\(run.log)")
    return try folder.files(below: "output")
  }

  @Test func sameBytes() throws {
    let plain = try published("a", jobs: "1", environment: ["LC_ALL": "C", "TZ": "UTC"])
    let other = try published(
      "another place", jobs: "8",
      environment: [
        "LC_ALL": "de_DE.UTF-8", "LANG": "ar_EG.UTF-8", "TZ": "Asia/Kathmandu", "HOME": "/nowhere",
      ])
    #expect(plain.keys.sorted() == other.keys.sorted())
    for (path, bytes) in plain { #expect(other[path] == bytes, "\(path)") }
  }

  @Test func noStudyInAnothersFiles() throws {
    let files = try published("c", jobs: "8", environment: [:])
    for (path, bytes) in files where path.hasPrefix("study-") {
      let own = path.prefix { $0 != "/" }
      let text = String(decoding: bytes, as: UTF8.self)
      for index in 0..<6 where own != "study-\(index)" {
        #expect(!text.contains("study-\(index)"), "\(path)")
      }
    }
  }
}
