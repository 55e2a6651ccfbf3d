import Diagnostics
import Testing

@testable import Tabular

struct LongTableTests {
  private let columns = LongTableColumns(
    keys: ["subject"], categories: ["visit", "endpoint"], numbers: ["value"])

  private func read(_ text: String, _ format: TableFormat = TableFormat()) throws -> TableReading<LongTable> {
    LongTable.read(try FileBytes(copying: Array(text.utf8)), path: "o.csv", format: format, columns: columns)
  }

  @Test func headerAlone() throws {
    let reading = try read("value,subject,endpoint,visit\n")
    let table = try #require(reading.table)
    #expect(reading.problems.isEmpty)
    #expect(table.rowCount == 0)
    #expect(table.keys[0].levels.count == 0)
    #expect(table.numbers[0].cells.withElements { $0.count } == 0)
  }

  @Test(arguments: [
    (
      "value;subject;endpoint;visit\n1;2;3;4\n",
      "the header is one column, 'value;subject;endpoint;visit'; where a semicolon parts the names, the definition has to "
        + "say 'delimiter: semicolon'"
    ),
    (
      "value\tsubject\n",
      "the header is one column, 'value\tsubject'; where a tab parts the names, the definition has to say "
        + "'delimiter: tab'"
    ),
    (
      "value,subject,endpoint,visit\r1,2,3,4\r",
      "lines end with carriage returns alone; save the file with the line ends of Linux or Windows"
    ),
  ])
  func aFileWrittenOtherwise(_ text: String, _ message: String) throws {
    let reading = try read(text)
    #expect(reading.table == nil)
    #expect(reading.problems.listed.map(\.message) == [message])
  }

  @Test func columnsInAnyOrderAndOthersPassedOver() throws {
    let text = #"""
      x,value,subject,note,endpoint,visit
      1,5.30,S1,"a, ""b""",hba1c,M0
      2,,S1,,hba1c,M3
      3,<0.5,S2,c,egfr,M0
      4,NA,S1,d,egfr,M0
      """#
    let reading = try read(text, TableFormat(missing: ["NA"]))
    let table = try #require(reading.table)
    #expect(reading.problems.isEmpty)
    #expect(table.rowCount == 4)
    #expect((0..<4).map { table.keys[0].text(at: $0) } == ["S1", "S1", "S2", "S1"])
    #expect((0..<4).map { table.categories[0].codes[$0] } == [0, 1, 0, 0])
    #expect(table.categories[1].levels.texts == ["hba1c", "egfr"])
    #expect(table.columnNames == ["x", "value", "subject", "note", "endpoint", "visit"])
    let value = table.numbers[0]
    #expect((0..<4).map { value.cells[$0].kind } == [.value, .missing, .below, .missing])
    #expect(value.recorded(at: 0) == RecordedNumber(mantissa: 530, decimals: 2))
    #expect(value.recorded(at: 2) == nil)
    #expect(value.number(at: 2)?.double == 0.5)
    #expect(table.location(row: 2, column: "value").description == "o.csv:4:3")
  }

  @Test func unknownColumnsNameTheNearest() throws {
    let reading = try read("Value,subject,visits,endpoint\n1,a,b,c\n")
    #expect(reading.table == nil)
    #expect(reading.problems.listed.map(\.suggestion) == ["visits", "Value"])
    #expect(
      reading.problems.diagnostics(file: "o.csv").map(\.text) == [
        "o.csv:1: error: no column 'visit' in the header; did you mean 'visits'?",
        "o.csv:1: error: no column 'value' in the header; did you mean 'Value'?",
      ])
  }

  @Test func aColumnAskedForTwice() throws {
    let reading = LongTable.read(
      try FileBytes(copying: Array("a,b\n1,2\n".utf8)), path: "o.csv", format: TableFormat(),
      columns: LongTableColumns(keys: ["a"], numbers: ["a"]))
    #expect(reading.table == nil)
    #expect(reading.problems.listed.map(\.kind) == [.columnAskedTwice])
  }

  @Test func errorsOfCellsNameTheirPlace() throws {
    let reading = try read("subject,endpoint,visit,value\nS1,e,v,\"1,234.5\"\nS1,e,v,12 mg\nS1,e,v,-\n")
    #expect(reading.problems.places == ["2:8 not-a-number", "3:8 not-a-number", "4:8 not-a-number"])
    #expect(
      reading.problems.listed[0].message
        == "column 'value': '1,234.5' is not a number; the decimal mark is a point, and thousands are not separated"
    )
    #expect(reading.problems.listed[1].row == 1)
  }

  @Test func problemsAreListedUpToTheirLimitAndCounted() throws {
    let rows = (0..<1000).map { "S\($0),e,v,x\n" }.joined()
    let problems = try read("subject,endpoint,visit,value\n" + rows).problems
    #expect(problems.listed.count == 20)
    #expect(problems.count(.notANumber) == 1000)
    #expect(problems.diagnostics(file: "o.csv").last?.message == "980 more of 'not-a-number' are not listed")
  }

  @Test func moreLevelsThanACategoryHolds() throws {
    let rows = (0..<65_536).map { "s,e,\($0),1\n" }.joined()
    let reading = try read("subject,endpoint,visit,value\n" + rows)
    #expect(reading.problems.listed.map(\.kind) == [.tooManyLevels])
    #expect(reading.problems.listed.first?.line == 65_537)
  }

  @Test func manySubjectsInDisorder() throws {
    var random = Seeded(7)
    let subjects = (0..<50_000).map { _ in "S-\(Int.random(in: 0..<5000, using: &random))-of-the-long-kind" }
    let table = try #require(
      try read("subject,endpoint,visit,value\n" + subjects.map { "\($0),e,v,1\n" }.joined()).table)
    #expect(table.keys[0].levels.count == Set(subjects).count)
    var seen: [String: UInt32] = [:]
    let expected = subjects.map { subject -> UInt32 in
      let code = seen[subject] ?? UInt32(seen.count)
      seen[subject] = code
      return code
    }
    #expect(table.keys[0].codes.withElements { Array($0) } == expected)
  }
}
