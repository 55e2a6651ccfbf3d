import Testing

@testable import Tabular

struct MarkIndexTests {
  @Test func findsWhatALoopOverBytesFinds() {
    var random = Seeded(3)
    for round in 0..<300 {
      let count = Int.random(in: 0...200, using: &random)
      let letters: [UInt8] = [
        0x2C, 0x2D, 0x2B, 0x0A, 0x0B, 0x09, 0x22, 0x23, 0x21, 0xAC, 0x8A, 0xA2, 0x00, 0xFF, 0x61,
      ]
      let text = (0..<count).map { _ in letters.randomElement(using: &random) ?? 0 }
      let expected = text.indices.filter { [0x2C, 0x0A, 0x22].contains(text[$0]) }.map(UInt32.init)
      let padded = text + [UInt8](repeating: 0x2C, count: 128)
      padded.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        var index = MarkIndex(at: start, delimiter: 0x2C, capacity: 256)
        defer { index.deallocate() }
        index.fill(from: start, end: start + count)
        #expect((0..<index.count).map { index.places[$0] } == expected, "round \(round)")
      }
    }
  }
}
