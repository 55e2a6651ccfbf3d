import Expressions
import StudyDefinition
import Testing

@testable import StudyData

@Suite struct ConditionsTests {
  @Test(arguments: [
    ("site == \"701\"", "site", ValueType.text), ("\"701\" != site", "site", .text),
    ("site in [\"701\", \"702\"]", "site", .text), ("site == 701", "site", .number),
    ("age > 3", "age", .number),
  ])
  func aNumericColumnIsTextWhereItIsComparedWithText(condition: String, name: String, type: ValueType) {
    let typing = ColumnTyping(expression(condition))
    #expect(typing.type(of: name, isNumeric: true, isEmpty: false) == type)
  }

  @Test func aColumnWithoutCellsFitsEverywhere() {
    #expect(ColumnTyping(expression("a == 1")).type(of: "a", isNumeric: true, isEmpty: true) == .undetermined)
    #expect(ColumnTyping(expression("a == 1")).type(of: "a", isNumeric: false, isEmpty: false) == .text)
  }

  @Test(
    arguments: [
      ("5.5", 5.5), ("-7", -7), ("1e3", 1000), ("-0", 0), ("", nil), ("nan", nil), ("inf", nil),
      ("0x1p3", nil),
      ("5,5", nil), ("1e999", nil),
    ] as [(String, Double?)])
  func numbersOfCells(text: String, number: Double?) {
    #expect(CellRules(dialect: .comma, missing: []).number(text) == number)
  }

  @Test func decimalCommas() {
    let rules = CellRules(dialect: FileDialect(delimiter: .semicolon, decimalMark: .comma), missing: ["NA"])
    #expect(rules.number("5,5") == 5.5)
    #expect(rules.number("5.5") == nil)
    #expect(rules.text(" NA ") == nil)
    #expect(rules.text(" a b ") == "a b")
  }

  @Test(
    arguments: [
      ("value > 2", [3.0, 4]), ("n == 2 and flag == 'Y'", [2]), ("flag is missing", [4]),
      ("comma <= 1.5", [1, 3]),
      ("unused == 1", []),
    ] as [(String, [Double])])
  func rowsAreKeptByAnyColumnOfTheFile(condition: String, values: [Double]) throws {
    let study = TinyStudy(files: [
      "data/observations.csv": "subject;endpoint;visit;value;n;flag;comma;unused\n"
        + "a;hba1c;baseline;1;2;N;1,5;\nb;hba1c;baseline;2;2;Y;1,75;\nc;hba1c;baseline;3;1;Y;-1;\n"
        + "d;hba1c;baseline;4;3;;2;\n"
    ]).with {
      $0.endpoints = [endpoint("hba1c")]
      $0.allowEmpty = true
      $0.observations = [
        ObservationsFile(
          file: file("data/observations.csv"),
          dialect: FileDialect(delimiter: .semicolon, decimalMark: .comma), subjectColumn: "subject",
          layout: .long(endpoint: .column("endpoint"), visit: .name(column: "visit"), valueColumn: "value"),
          condition: expression(condition))
      ]
    }
    let dataset = try study.dataset()
    #expect((0..<dataset.subjects.count).map { dataset.columns[0][0].value($0) } == values)
    #expect(dataset.account.rowsFiltered == 4 - values.count)
  }

  @Test func aConditionThatDoesNotFitPointsIntoTheDefinition() throws {
    let study = TinyStudy.long("s1,hba1c,m6,1").with(
      subjects: "id,age", "s1,5", where: "age == 'old' or agee > 3")
    try expectProblems(
      study, ["studies/tiny/study.yaml:7:17: error: unknown name 'agee'; did you mean 'age'?"])
    try expectProblems(
      TinyStudy.long("s1,hba1c,m6,1").with(
        subjects: "id,age", "s1,5", "s2,forty", "s3,forty", "s4,old", where: nil
      ).with { $0.cohorts = [cohort("adults", where: "age > 18")] },
      [
        "studies/tiny/study.yaml:7:5: error: '>' compares a text with a number, expected both of one type\n"
          + "  note: the column 'age' is text, since 'forty' is no number"
      ])
    let filtered = TinyStudy.long("s1,hba1c,m6,1").with {
      $0.observations = [
        ObservationsFile(
          file: file("data/observations.csv"), dialect: .comma, subjectColumn: "subject",
          layout: .long(endpoint: .column("endpoint"), visit: .name(column: "visit"), valueColumn: "value"),
          condition: expression("value > 0 and vist == 'm6'"))
      ]
    }
    try expectProblems(
      filtered, ["studies/tiny/study.yaml:7:15: error: unknown name 'vist'; did you mean 'visit'?"])
  }
}
