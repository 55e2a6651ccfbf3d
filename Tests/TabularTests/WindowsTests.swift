import Diagnostics
import Testing

@testable import Tabular

/// A file read a window of rows after the other gives what it gives as a whole.
struct WindowsTests {
  private let columns = LongTableColumns(keys: ["s"], categories: ["e"], numbers: ["v"])

  /// A row as it is read.
  private struct Row: Equatable {
    let subject: String
    let endpoint: String
    let kind: NumberCell.Kind?
    let double: Double?
    let recorded: RecordedNumber?
  }

  private func rows(of table: LongTable) -> [Row] {
    (0..<table.rowCount).map { row in
      let number = table.numbers[0].number(at: row)
      return Row(
        subject: table.keys[0].text(at: row), endpoint: table.categories[0].text(at: row), kind: number?.kind,
        double: number?.double, recorded: table.numbers[0].recorded(at: row))
    }
  }

  private func read(_ text: String, window: Int, _ body: (LongTable) -> Void) throws -> TableReading<
    LongTable
  > {
    LongTable.read(
      try FileBytes(copying: Array(text.utf8)), path: "w.csv", format: TableFormat(missing: ["-9"]),
      columns: columns, window: window, body)
  }

  /// The text with a further column that makes every record one that is read by itself: a window ends between batches,
  /// and a batch is as long as any file that a test writes out.
  private static func singly(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $1.isEmpty ? "" : $1 + ($0 == 0 ? ",note" : #","a ""note""""#) }
      .joined(separator: "\n")
  }

  @Test func noRowsAreOneWindow() throws {
    var windows: [Int] = []
    let reading = try read("s,e,v\n", window: 3) { windows.append($0.rowCount) }
    #expect(windows == [0])
    #expect(reading.table?.rowCount == 0)
    #expect(try read("s,v\n", window: 3) { _ in Issue.record("a column is missing") }.table == nil)
  }

  @Test func windowsFollowEachOther() throws {
    var windows: [[Int]] = []
    let text = Self.singly("s,e,v\na,x,1\nb,x,2\n\na,y,3\nc,y,4\na,z,5\n")
    let last = try read(text, window: 2) { table in
      windows.append([table.firstRow, table.rowCount, table.keys[0].levels.count])
    }.table
    #expect(windows == [[0, 2, 2], [2, 2, 3], [4, 1, 3]])
    let table = try #require(last)
    #expect(table.firstRow == 4)
    #expect(table.keys[0].levels.texts == ["a", "b", "c"])
    #expect(table.categories[0].levels.texts == ["x", "y", "z"])
    // Places are known of all rows, also of those of earlier windows.
    #expect(table.location(row: 0, column: "v").description == "w.csv:2:5")
    #expect(table.location(row: 2, column: "e").description == "w.csv:5:3")
    #expect(table.location(row: 5, column: "e").line == nil)
  }

  @Test func fullWindowsAtTheEndAreFollowedByNone() throws {
    var windows: [Int] = []
    _ = try read(Self.singly("s,e,v\na,x,1\nb,x,2\nc,x,3\nd,x,4\n"), window: 2) {
      windows.append($0.rowCount)
    }
    #expect(windows == [2, 2])
  }

  /// The memory of a window is used again, unless somebody holds it.
  @Test func aWindowThatIsKeptStaysAsItWas() throws {
    var kept: [LongTable] = []
    let text = Self.singly("s,e,v\na,x,1\nb,x,1234567890123456789\nc,y,3\nd,y,4\ne,z,5\n")
    _ = try read(text, window: 2) { kept.append($0) }
    #expect(kept.map { rows(of: $0).map(\.subject) } == [["a", "b"], ["c", "d"], ["e"]])
    #expect(kept.map { rows(of: $0).map(\.double) } == [[1, 1.2345678901234568e18], [3, 4], [5]])
    #expect(kept.map(\.keys[0].levels.count) == [2, 4, 5])
    #expect(kept[0].keys[0].levels.code(of: "c") == nil)
  }

  @Test func theMemoryOfAWindowIsUsedAgain() throws {
    let text = "s,e,v\n" + (0..<9000).map { "s\($0 % 700),e\($0 % 7),\($0)\n" }.joined()
    var places: Set<UInt> = []
    var windows = 0
    _ = try read(text, window: 1000) { table in
      windows += 1
      table.numbers[0].cells.withElements { _ = places.insert(UInt(bitPattern: $0.baseAddress)) }
    }
    // The last is fitted to its rows, which may move it.
    #expect(places.count <= 2)
    #expect(windows > 4)
  }

  @Test func rowsBeyondTheLimitAreNotRead() throws {
    var format = TableFormat()
    format.limits.rows = 5
    var windows: [Int] = []
    let reading = LongTable.read(
      try FileBytes(copying: Array(Self.singly("s,e,v\n" + String(repeating: "a,x,1\n", count: 9)).utf8)),
      path: "w.csv",
      format: format, columns: columns, window: 2
    ) { windows.append($0.rowCount) }
    #expect(windows == [2, 2, 1])
    #expect(reading.problems.listed.map(\.kind) == [.tooManyRows])
  }

  @Test(arguments: 1...30)
  func theSizeOfAWindowChangesNothing(seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces = [
      "a,x,1\n", "b,y,-2.50\n", "\"c \"\"d\"\"\",x,<0.5\n", "\"two\nlines\",x,1e300\n", "\n", "a,y\n", ",,\n",
      "a name longer than sixteen bytes,x,12345678901234567\n", "a,x,5,6\n", "b,z,mg\n", "é,x,-9\r\n",
      "a,\"x\",\"7\"\r\n", "e,x,1234567890123456789\n",
    ]
    let count = Int.random(in: 0...(seed % 3 == 0 ? 3000 : 60), using: &random)
    let text = "s,e,v\n" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let whole = try read(text, window: .max) { _ in }
    let table = try #require(whole.table)
    for window in [1, 2, 3, 7, 16, 59] {
      var found: [Row] = []
      let reading = try read(text, window: window) { table in
        #expect(table.firstRow == found.count)
        found += rows(of: table)
      }
      #expect(found == rows(of: table))
      #expect(reading.problems == whole.problems)
      let last = try #require(reading.table)
      #expect(last.firstRow + last.rowCount == table.rowCount)
      #expect(last.keys[0].levels.texts == table.keys[0].levels.texts)
      for row in 0..<min(table.rowCount, 60) {
        #expect(last.location(row: row, column: "v") == table.location(row: row, column: "v"))
      }
    }
  }
}
