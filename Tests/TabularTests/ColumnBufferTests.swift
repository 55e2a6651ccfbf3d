import Testing

@testable import Tabular

struct ColumnBufferTests {
  @Test func nothing() {
    var buffer = ColumnBuffer<Int>()
    let column = buffer.finish(count: 0)
    #expect(column.withElements { $0.isEmpty })
  }

  @Test func contentSurvivesGrowth() throws {
    var buffer = ColumnBuffer<Int>()
    var written = 0
    for wanted in [10, 1000, 200_000, 900_000, 900_000, 2_000_000] {
      let isGranted = buffer.reserve(wanted)
      #expect(isGranted)
      #expect(buffer.capacity >= wanted)
      let base = try #require(buffer.base)
      #expect(base[wanted - 1] == 0 || wanted == 900_000)
      while written < wanted {
        base[written] = written
        written += 1
      }
    }
    let column = buffer.finish(count: 1_000_001)
    #expect(buffer.base == nil)
    #expect(column.withElements { $0.count == 1_000_001 && zip($0, 0...).allSatisfy { $0 == $1 } })
    #expect(column[777_777] == 777_777)
  }

  @Test func moreThanThereIsIsRefused() {
    var buffer = ColumnBuffer<Int>()
    for wanted in [Int.max, 1 << 58] {
      let isGranted = buffer.reserve(wanted)
      #expect(!isGranted)
    }
    #expect(buffer.base == nil)
  }
}
