import Diagnostics
import Testing

@testable import Tabular

struct RecordLoopTests {
  /// A reader a reader can check: one field after the other, with the careful scanner alone.
  private func slowCells(_ bytes: [UInt8], _ format: TableFormat) throws -> [[[UInt8]]]? {
    let file = try FileBytes(copying: bytes)
    var problems = TableProblems()
    guard let header = TableHeader(file, format, &problems) else { return nil }
    let end = file.start + file.count
    var p = header.bodyStart
    var rows: [[[UInt8]]] = []
    var lines = 0
    while p < end {
      if header.names.count > 1 { p = skippingEmptyLines(p, end: end, lines: &lines) }
      if p >= end { break }
      var row: [[UInt8]] = []
      while true {
        let field = ScannedField(at: p, end: end, delimiter: format.delimiter.byte)
        row.append(field.bytes)
        p = field.next
        if field.endsRecord { break }
      }
      row = Array(row.prefix(header.names.count))
      rows.append(row + [[UInt8]](repeating: [], count: header.names.count - row.count))
    }
    return rows
  }

  @Test func randomBytesNeverCrashAndAreReadAsTheCarefulWayDoes() throws {
    var random = Seeded(6)
    let letters =
      Array("\"\"\"\n\n\n\n,,,,,,;\r\r\t 0123456789abc.-+e<>=\u{FEFF}é\u{0}".utf8) + [0xFF, 0xC3, 0x80]
    let format = TableFormat(missing: ["a", "1"])
    for round in 0..<10_000 {
      let count = Int.random(in: 0...(round % 50 == 0 ? 300 : 40), using: &random)
      var bytes = (0..<count).map { _ in letters.randomElement(using: &random) ?? 0 }
      if round % 2 == 0 { bytes = Array("a,v\n".utf8) + bytes }
      let reading = try textTable(bytes, format)
      let cells = reading.table.map { table in
        (0..<table.rowCount).map { row in
          table.columns.map { column in column.levels.withUTF8(Int(column.codes[row])) { Array($0) } }
        }
      }
      // The comparison takes most of the time, so half of the inputs only have to be survived.
      if round % 4 < 2 { #expect(try cells == slowCells(bytes, format), "\(bytes)") }
      if round % 4 > 1 { continue }
      let long = LongTable.read(
        try FileBytes(copying: bytes), path: "t.csv", format: format,
        columns: LongTableColumns(categories: ["a"], numbers: ["v"]))
      for problem in long.problems.listed + reading.problems.listed { #expect(!problem.message.isEmpty) }
      if let table = long.table {
        for row in 0..<table.rowCount where row % 7 == 0 {
          #expect(table.location(row: row, column: "a").line != nil)
        }
      }
    }
  }

  @Test func aFileCutOffAnywhereIsRead() throws {
    let text = Array("id,note,v\r\nS1,\"a \"\"b\"\", c\",5.3\nS2,\"two\nlines\",1e-3\n\"S3\",,<0.5\n".utf8)
    for count in 0...text.count {
      let bytes = Array(text[..<count])
      let reading = try textTable(bytes)
      if count > 11 { #expect(reading.table != nil) }
      _ = LongTable.read(
        try FileBytes(copying: bytes), path: "t.csv", format: TableFormat(),
        columns: LongTableColumns(keys: ["id"], numbers: ["v"]))
    }
  }
}
