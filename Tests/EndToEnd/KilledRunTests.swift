import Foundation
import Glibc
import Testing

/// Runs that die, and runs that meet: what is published is at every moment one whole report, the old or the new.
@Suite struct KilledRunTests {
  @Test func aRunMayDieAtAnyMoment() throws {
    let folder = try TemporaryFolder()
    for id in ["one", "two"] { try SmallStudy(id: id).write(to: folder) }
    try Program.run("build", in: folder)
    var random = SystemRandomNumberGenerator()
    for round in 0..<12 {
      var study = SmallStudy(id: "one", title: "Round \(round)")
      study.observations = study.observations.replacingOccurrences(of: "6.8", with: "6.\(round % 10)")
      try study.write(to: folder)
      let run = try Program.started(["build", "--force", "--jobs", "2"], in: folder)
      let deadline = UInt32.random(in: 0..<400_000, using: &random)
      var waited: UInt32 = 0
      while waited < deadline, run.process.isRunning {
        usleep(5_000)
        waited += 5_000
        try expectWhole("one", in: folder)
      }
      kill(run.process.processIdentifier, SIGKILL)
      _ = run.finished()
      for id in ["one", "two"] { try expectWhole(id, in: folder) }
    }
    let last = try Program.run("build", "--quiet", in: folder)
    #expect(last.status == 0, "\(last.log)")
    #expect(try folder.read("output/one/report.md").contains("Round 11"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("output").path)
    #expect(!names.contains { $0.hasPrefix(".staging") }, "\(names)")
    #expect(try Program.run("verify", "--quiet", in: folder).status == 0)
  }

  /// A reader opens the folder once and reads in it, as a web server does that follows no name twice.
  private func expectWhole(_ study: String, in folder: TemporaryFolder) throws {
    let report = open(folder.url.appendingPathComponent("output/\(study)").path, O_RDONLY | O_DIRECTORY)
    #expect(report >= 0)
    guard report >= 0 else { return }
    defer { close(report) }
    let sums = try #require(bytes("SHA256SUMS", in: report))
    let manifest = try #require(bytes("manifest.json", in: report))
    let text = String(decoding: sums, as: UTF8.self)
    let recorded = try #require(JSONSerialization.jsonObject(with: manifest) as? [String: Any])
    let outputs = try #require(recorded["outputs"] as? [[String: Any]])
    #expect(!outputs.isEmpty)
    for output in outputs {
      let path = try #require(output["path"] as? String)
      let hash = try #require(output["sha256"] as? String)
      #expect(text.contains("\(hash)  \(path)"), "\(path)")
      #expect(bytes(path, in: report)?.count == output["bytes"] as? Int, "\(path)")
    }
  }

  private func bytes(_ path: String, in folder: Int32) -> Data? {
    let file = openat(folder, path, O_RDONLY)
    guard file >= 0 else { return nil }
    return try? FileHandle(fileDescriptor: file, closeOnDealloc: true).readToEnd()
  }

  @Test func oneRunAtATime() throws {
    let folder = try TemporaryFolder()
    for index in 0..<8 { try SmallStudy(id: "study-\(index)").write(to: folder) }
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("output"), withIntermediateDirectories: true)
    // The test holds the folder as another run would.
    let lock = open(folder.url.appendingPathComponent("output/.lock").path, O_RDWR | O_CREAT, 0o644)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let refused = try Program.run("build", in: folder)
    #expect(refused.status == 75)
    #expect(refused.log.hasPrefix("output: error: "), "\(refused.log)")
    for command in [["build"], ["index"], ["rollback", "study-0"]] {
      let tried = try Program.started(command + ["--wait", "1"], in: folder).finished()
      #expect(tried.status == 75, "\(command): \(tried.log)")
    }
    let waiting = try Program.started(["build", "--wait", "60"], in: folder)
    usleep(300_000)
    #expect(waiting.process.isRunning)
    close(lock)
    let waited = waiting.finished()
    #expect(waited.status == 0, "\(waited.log)")
    #expect(try Program.run("verify", "--quiet", in: folder).status == 0)
  }

  @Test func twoRunsThatWaitPublishBoth() throws {
    let folder = try TemporaryFolder()
    for index in 0..<4 { try SmallStudy(id: "study-\(index)").write(to: folder) }
    let first = try Program.started(["build", "--force", "--wait", "60"], in: folder)
    let second = try Program.started(["build", "--force", "--wait", "60"], in: folder)
    let endings = [first.finished(), second.finished()]
    #expect(endings.map(\.status) == [0, 0], "\(endings.map(\.log))")
    #expect(try Program.run("verify", "--quiet", in: folder).status == 0)
  }

  @Test(.enabled(if: getuid() == 0, "only root may mount"))
  func aDiskThatIsFull() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    let output = folder.url.appendingPathComponent("output").path
    mkdir(output, 0o755)
    // Room for the report, not for its successor beside it.
    guard mount("none", output, "tmpfs", 0, "size=600k") == 0 else { return }
    defer { umount2(output, Int32(MNT_DETACH)) }
    let first = try Program.run("build", in: folder)
    #expect(first.status == 0, "\(first.log)")
    try folder.write(String(repeating: "x", count: 4_096), to: "output/.ballast-0")
    var ballast = 0
    while (try? folder.write(String(repeating: "x", count: 4_096), to: "output/.ballast-\(ballast)")) != nil,
      ballast < 200
    {
      ballast += 1
    }
    let before = try folder.files(below: "output/small")
    try SmallStudy(title: "Another title").write(to: folder)
    let full = try Program.run("build", in: folder)
    #expect([73, 74].contains(full.status), "\(full.log)")
    #expect(full.log.contains("output"), "\(full.log)")
    #expect(try folder.files(below: "output/small") == before)
    for number in 0...ballast { unlink("\(output)/.ballast-\(number)") }
    let again = try Program.run("build", "--keep", "0", in: folder)
    #expect(again.status == 0, "\(again.log)")
    #expect(try folder.read("output/small/report.md").contains("Another title"))
  }
}
