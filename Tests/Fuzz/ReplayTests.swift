import Foundation
import Testing

/// Every input that the fuzzer started from, and every one that it once found something with.
@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func corpus(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Corpus/\(name)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 5)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let clock = ContinuousClock()
      var fault: String?
      let time = clock.measure { fault = target.run(bytes) }
      #expect(fault == nil, "\(file.lastPathComponent)")
      #expect(time < .seconds(5), "\(file.lastPathComponent)")
    }
  }
}
