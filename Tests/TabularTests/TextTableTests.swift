import Diagnostics
import Testing

@testable import Tabular

struct TextTableTests {
  @Test func emptyFileHasNoTable() throws {
    for text in ["", "\n", "\r\n\n", "\u{FEFF}"] {
      let reading = try textTable(text)
      #expect(reading.table == nil)
      #expect(reading.problems.listed.map(\.kind) == [.emptyFile])
    }
  }

  @Test func headerAlone() throws {
    for text in ["a,b", "a,b\n", "a,b\r\n", "\u{FEFF}a,b\n", "\"a\",b\n"] {
      let reading = try textTable(text)
      #expect(reading.problems.isEmpty)
      #expect(reading.table?.columnNames == ["a", "b"])
      #expect(reading.table?.rowCount == 0)
    }
  }

  @Test func emptyCellsAndMissingLineEnd() throws {
    let table = try #require(try textTable("a,b,c\n,,\n1,,\n,,3").table)
    #expect(table.cells == [["", "", ""], ["1", "", ""], ["", "", "3"]])
    #expect(try textTable("a,b\n1,").table?.cells == [["1", ""]])
  }

  @Test func lineEndsMixed() throws {
    let reading = try textTable("a,b\r\n1,2\n3,4\r\n5,6\r\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.table?.cells == [["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test func carriageReturnsWithinALineAreText() throws {
    #expect(try textTable("a,b\n1\r,2\r3\n").table?.cells == [["1\r", "2\r3"]])
  }

  @Test func emptyLinesArePassedOverInSeveralColumns() throws {
    let table = try #require(try textTable("\na,b\n\n1,2\r\n\r\n3,4\n\n\n").table)
    #expect(table.cells == [["1", "2"], ["3", "4"]])
    #expect(table.location(row: 1, column: 1).description == "t.csv:6:3")
  }

  @Test func emptyLinesAreCellsInOneColumn() throws {
    #expect(try textTable("a\n1\n\n2\n").table?.cells == [["1"], [""], ["2"]])
    #expect(try textTable("a\r\n\r\n\"\"\r\n").table?.cells == [[""], [""]])
  }

  @Test func quotedFields() throws {
    let text = "a,b\n\"x\",\"y,z\"\n\"say \"\"hi\"\"\",\"two\nlines\"\n\"\",\"\"\"\"\n\"q\"\r\n"
    let reading = try textTable(text)
    #expect(
      reading.table?.cells == [["x", "y,z"], ["say \"hi\"", "two\nlines"], ["", "\""], ["q", ""]])
    #expect(reading.problems.places == ["6:1 too-few-fields"])
  }

  @Test func quotedCRLFBeforeTheEnd() throws {
    #expect(
      try textTable("a,b\r\n\"1\",\"2\"\r\n\"3\",\"4\"\r\n").table?.cells == [["1", "2"], ["3", "4"]])
  }

  @Test func tooFewAndTooManyFields() throws {
    let reading = try textTable("a,b,c\n1,2\n1,2,3,4\n1,2,3\n\n5\n")
    #expect(reading.table?.cells == [["1", "2", ""], ["1", "2", "3"], ["1", "2", "3"], ["5", "", ""]])
    #expect(reading.problems.places == ["2:1 too-few-fields", "3:7 too-many-fields", "6:1 too-few-fields"])
    #expect(reading.problems.listed[0].message == "the row has 2 fields, the header 3")
    #expect(reading.problems.listed[1].message == "the row has 4 fields, the header 3")
    #expect(reading.problems.listed[2].message == "the row has 1 field, the header 3")
  }

  @Test func quoteThatNeverClosesPointsAtItsStart() throws {
    let reading = try textTable("a,b\n1,2\n3,\"4\n5,6\n7,8\n")
    #expect(reading.problems.places == ["3:3 quote-never-closed"])
    #expect(reading.table?.rowCount == 2)
    #expect(try textTable("a,\"b\n1,2\n").problems.listed.first?.kind == .quoteNeverClosed)
  }

  @Test func textAfterAClosingQuote() throws {
    let reading = try textTable("a,b\n\"1\"x,2\n\"3\" ,4\n\"5\"\r,6\n")
    #expect(
      reading.problems.places == ["2:4 text-after-quote", "3:4 text-after-quote", "4:4 text-after-quote"])
    #expect(reading.table?.cells == [["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test func quoteInsideAnUnquotedField() throws {
    let reading = try textTable("a,b\nx,5\" pipe\n")
    #expect(reading.problems.places == ["2:4 quote-in-field"])
    #expect(reading.table?.cells == [["x", "5\" pipe"]])
  }

  @Test func otherDelimiters() throws {
    #expect(
      try textTable("a;b\n1,5;\"x;y\"\n", TableFormat(delimiter: .semicolon)).table?.cells == [
        ["1,5", "x;y"]
      ])
    #expect(try textTable("a\tb\n1,5\tx;y\n", TableFormat(delimiter: .tab)).table?.cells == [["1,5", "x;y"]])
  }

  @Test func bytesThatAreNotUTF8() throws {
    let reading = try textTable(Array("a,b\nx,M".utf8) + [0xFC] + Array("ller\ny,M\u{FC}ller\n".utf8))
    #expect(reading.problems.places == ["2:3 not-utf8"])
    #expect(reading.problems.listed[0].message.contains("0xFC after 1 bytes"))
    let utf16 = try textTable([0xFF, 0xFE, 0x61, 0])
    #expect(utf16.table == nil)
    #expect(utf16.problems.listed.first?.message == "the file is UTF-16; save it as UTF-8")
  }

  @Test func columnsOfPlacesAreCountedInScalars() throws {
    let table = try #require(try textTable("a,b\nÄrzte 漢字,x\n").table)
    #expect(table.location(row: 0, column: 1).description == "t.csv:2:10")
    #expect(table.location(row: 0, column: 2).description == "t.csv")
    #expect(table.location(row: 1, column: 0).description == "t.csv")
  }

  @Test func linesAreCountedThroughQuotedLineBreaks() throws {
    let table = try #require(try textTable("a,b\n\"1\n2\n3\",x\ny,z\n").table)
    #expect(table.location(row: 0, column: 1).description == "t.csv:4:4")
    #expect(table.location(row: 1, column: 1).description == "t.csv:5:3")
  }

  @Test func placesAreFoundInManyRows() throws {
    var text = "a,b\n"
    for row in 0..<10_000 { text += row % 1000 == 999 ? "\"\(row)\n\",x\n" : "\(row),x\n" }
    let table = try #require(try textTable(text).table)
    #expect(table.rowCount == 10_000)
    for row in [0, 998, 999, 1000, 4095, 4096, 4097, 8191, 8192, 9999] {
      let line = row + 2 + row / 1000 + (row % 1000 == 999 ? 0 : 0)
      #expect(table.location(row: row, column: 0) == SourceLocation(file: "t.csv", line: line, column: 1))
    }
  }

  @Test func fieldsLongerThanAllowed() throws {
    var format = TableFormat()
    format.limits.fieldBytes = 10
    let long = String(repeating: "x", count: 11)
    let reading = try textTable("a,b\n1,0123456789\n2,\(long)\n3,\"\(long)\"\n", format)
    #expect(reading.problems.places == ["3:3 field-too-long", "4:3 field-too-long"])
    #expect(reading.table?.cells == [["1", "0123456789"], ["2", ""], ["3", ""]])
  }

  @Test(arguments: [
    (",", ["3:1 row-too-long", "3:4 too-many-fields"]), ("\"\"", ["3:1 row-too-long"]),
    ("x\"", ["3:1 row-too-long", "3:4 quote-in-field"]),
  ])
  func aRowWithoutAnEndIsNotReadToIt(_ piece: String, _ places: [String]) throws {
    var format = TableFormat()
    format.limits.recordBytes = 100
    for rest in [100, 101, 1000] {
      let text = "a,b\n1,2\n3," + String(repeating: piece, count: rest) + "\n4,5\n"
      let reading = try textTable(text, format)
      #expect(Set(reading.problems.places).isSuperset(of: places), "\(reading.problems.places)")
      #expect(reading.table?.cells.count == 2)
    }
    format.limits.recordBytes = 10
    #expect(try textTable("a,b,c,d,e,f\n1,2,3,4,5,6\n", format).problems.places == ["1:1 row-too-long"])
    #expect(try textTable("a,b,c,d,e\n1,2,3,4,5\n", format).problems.isEmpty)
  }

  @Test func recordsLongerThanAStretch() throws {
    let long = String(repeating: "y", count: 100_000)
    let reading = try textTable("a,b\n1,\(long)\n2,\(long)z\n3,\"\(long),\"\n4,w\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.table?.cells == [["1", long], ["2", long + "z"], ["3", long + ","], ["4", "w"]])
  }

  @Test func manyColumns() throws {
    let names = (0..<1500).map { "c\($0)" }
    let rows = (0..<3).map { row in (0..<1500).map { "\(row)-\($0)" } }
    let text = ([names] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n")
    #expect(try textTable(text).table?.cells == rows)
    var format = TableFormat()
    format.limits.columns = 1499
    #expect(try textTable(text, format).problems.listed.map(\.kind) == [.tooManyColumns])
  }

  @Test func rowsBeyondTheLimitAreNotRead() throws {
    var format = TableFormat()
    format.limits.rows = 2
    #expect(try textTable("a\n1\n2\n", format).problems.isEmpty)
    let reading = try textTable("a\n1\n2\n3\n", format)
    #expect(reading.table?.rowCount == 2)
    #expect(reading.problems.listed.map(\.kind) == [.tooManyRows])
  }

  @Test func aColumnAsNumbers() throws {
    let format = TableFormat(decimalMark: .comma, missing: ["NA"])
    let table = try #require(try textTable("a,v\n1,\"5,30\"\n2,NA\n3,x\n4,\"5,30\"\n5,x\n", format).table)
    let reading = table.numbers(column: 1)
    #expect(reading.table?.recorded(at: 0) == RecordedNumber(mantissa: 530, decimals: 2))
    #expect(
      (0..<5).map { reading.table?.cells[$0].kind } == [.value, .missing, .notNumber, .value, .notNumber])
    #expect(reading.problems.places == ["4:3 not-a-number", "6:3 not-a-number"])
  }
}
