import Diagnostics
import StudyDefinition
import Testing

@testable import StudyData

@Suite struct LoadDatasetTests {
  @Test func missingFile() throws {
    try expectProblems(
      TinyStudy(),
      [
        "studies/tiny/study.yaml:3:1: error: file 'data/observations.csv' does not exist"
      ])
  }

  @Test func emptyFile() throws {
    let study = TinyStudy(files: ["data/observations.csv": ""])
    #expect(try study.load().dataset == nil)
    try expectProblems(
      study,
      [
        "studies/tiny/data/observations.csv: error: the file is empty; expected a row of column names"
      ])
  }

  @Test func headerOnly() throws {
    let study = TinyStudy.long()
    #expect(try study.load().dataset == nil)
    try expectProblems(
      study,
      [
        "studies/tiny/study.yaml:2:1: error: the data of the study have no subject\n"
          + "  note: '--allow-empty' makes a report without subjects"
      ])
    let dataset = try study.with { $0.allowEmpty = true }.dataset()
    #expect(dataset.subjects == [])
    #expect(plain(dataset.columns) == [["decimal 0 []", "decimal 0 []"], ["decimal 0 []", "decimal 0 []"]])
    #expect(dataset.cohorts == [[]])
  }

  @Test func allMissing() throws {
    let (dataset, diagnostics) = try TinyStudy.long("s1,hba1c,baseline,", "s1,ldl,m6,NA").load()
    #expect(
      diagnostics.map(\.text) == [
        "studies/tiny/study.yaml:6:1: warning: endpoint 'hba1c' has no value at any visit",
        "studies/tiny/study.yaml:6:1: warning: endpoint 'ldl' has no value at any visit",
        "studies/tiny/study.yaml:4:1: warning: 1 of 1 subject has no value at baseline",
      ])
    #expect(
      dataset.map { plain($0.columns) } == [
        ["decimal 0 [-]", "decimal 0 [-]"], ["decimal 0 [-]", "decimal 0 [-]"],
      ])
    #expect(dataset?.account.missingCells == 2)
  }

  @Test func ordinary() throws {
    let dataset = try TinyStudy.long(
      "007,hba1c,baseline,5.1", "007,hba1c,m6,4.9", "1e5,hba1c,baseline,6", "1e5,ldl, baseline ,2.50"
    ).dataset()
    #expect(dataset.subjects == ["007", "1e5"])
    #expect(
      plain(dataset.columns) == [
        ["decimal 1 [51, 60]", "decimal 1 [49, -]"], ["decimal 2 [-, 250]", "decimal 2 [-, -]"],
      ])
    #expect(dataset.cohorts == [[true, true]])
    #expect(dataset.groups == [-1, -1])
    #expect(dataset.applicable.allSatisfy { $0 == nil })
    #expect(dataset.account.rowsRead == 4)
    #expect(dataset.files.map(\.path) == ["data/observations.csv"])
    #expect(dataset.files.map(\.rows) == [4])
    // As `sha256sum` prints it.
    #expect(
      dataset.files.map(\.sha256) == ["5043db7e8e2ca81805bd131b2675dbffa971e77b9060a1a04274289a0d2b845c"])
  }

  @Test func subjectsComeInTheOrderOfTheirFile() throws {
    let dataset = try TinyStudy.long("b,hba1c,baseline,1", "a,hba1c,baseline,2", "b,ldl,baseline,3")
      .with(subjects: "id,sex,age", "a,F,", "b,M,61").dataset()
    #expect(dataset.subjects == ["a", "b"])
    #expect(dataset.attributes.map(\.name) == ["sex", "age"])
    #expect(dataset.attributes.map(\.texts) == [["F", "M"], [nil, "61"]])
    #expect(dataset.attributes.map(\.numbers) == [nil, [nil, 61]])
    #expect(plain(dataset.columns[0][0]) == "decimal 0 [2, 1]")
    #expect(dataset.files.map(\.path) == ["data/subjects.csv", "data/observations.csv"])
  }

  @Test func everyProblemOfEveryFileIsToldAtOnce() throws {
    let study = TinyStudy.long("s1,hba1,baseline,1", "s2,hba1c,m06,2", "s1,hba1c,m6,x", "s1,hba1,m6,2")
      .with(subjects: "id,sex", "s1,F", "s1,M", ",F")
    try expectProblems(
      study,
      [
        "studies/tiny/data/subjects.csv:4:1: error: a subject without an id",
        "studies/tiny/data/subjects.csv:3:1: error: subject 's1' is there twice (the first is in line 2)",
        "studies/tiny/data/observations.csv:4:13: error: column 'value': 'x' is not a number",
        "studies/tiny/data/observations.csv:2:4: error: unknown endpoint 'hba1' in 2 rows; did you mean 'hba1c'?",
        "studies/tiny/data/observations.csv:3:1: error: subject 's2' is not in the subjects file; did you mean 's1'?",
        "studies/tiny/data/observations.csv:3:10: error: unknown visit 'm06'; did you mean 'm6'?",
      ])
  }

  @Test func severalFilesFillTheSameColumns() throws {
    var study = TinyStudy.long("s1,hba1c,baseline,5.1")
    study.files["data/more.tsv"] = "pat\tval\tv\ns2\t2,5\tm6\ns1\t3\tm6\n"
    study.observations.append(
      ObservationsFile(
        file: file("data/more.tsv"), dialect: FileDialect(delimiter: .tab, decimalMark: .comma),
        subjectColumn: "pat",
        layout: .long(endpoint: .fixed(EndpointID("ldl")), visit: .name(column: "v"), valueColumn: "val"),
        condition: nil))
    let (dataset, _) = try study.load()
    #expect(dataset?.subjects == ["s1", "s2"])
    #expect(
      dataset.map { plain($0.columns) } == [
        ["decimal 1 [51, -]", "decimal 1 [-, -]"], ["decimal 1 [-, -]", "decimal 1 [30, 25]"],
      ])
    #expect(dataset?.account.rowsRead == 3)
  }

  @Test func conditionsLeaveRowsAndSubjectsOut() throws {
    var study = TinyStudy(files: [
      "data/observations.csv":
        "subject,endpoint,visit,value,flag,site\ns1,hba1c,baseline,1,Y,701\ns1,hba1c,baseline,2,,701\n"
        + "s2,hba1c,baseline,3,Y,702\ns3,other,m6,4,N,701\ns9,hba1c,m6,4,Y,701\n"
    ]).with(subjects: "id,age", "s1,50", "s2,60", "s3,70", "s9,17", where: "age >= 18")
    study.observations = [
      ObservationsFile(
        file: file("data/observations.csv"), dialect: .comma, subjectColumn: "subject",
        layout: .long(endpoint: .column("endpoint"), visit: .name(column: "visit"), valueColumn: "value"),
        condition: expression("flag == \"Y\" and site in [\"701\", \"702\"]"))
    ]
    let (dataset, diagnostics) = try study.load()
    #expect(diagnostics.filter { $0.severity == .error } == [])
    #expect(dataset?.subjects == ["s1", "s2", "s3"])
    #expect(dataset.map { plain($0.columns[0][0]) } == "decimal 0 [1, 3, -]")
    #expect(dataset?.account.rowsFiltered == 3)
  }

  @Test func declaredNamesAreIgnored() throws {
    var study = TinyStudy.long("s1,hba1c,baseline,1", "s1,weight,baseline,80", "s1,hba1c,unscheduled,2")
    study.observations = study.observations.map { source in
      ObservationsFile(
        file: source.file, dialect: source.dialect, subjectColumn: source.subjectColumn,
        layout: source.layout,
        condition: nil, ignoredEndpoints: .listed(["weight"]), ignoredVisits: .others)
    }
    study.endpoints = [endpoint("hba1c")]
    let dataset = try study.dataset()
    #expect(dataset.account.rowsIgnored == 2)
    #expect(plain(dataset.columns) == [["decimal 0 [1]", "decimal 0 [-]"]])
  }

  @Test func longListsAreCutOff() throws {
    let lines = (0..<25).map { "s1,e\($0),m6,1" }
    let study = TinyStudy(files: [
      "data/observations.csv": (["subject,endpoint,visit,value"] + lines + [""]).joined(separator: "\n")
    ])
    let problems = try study.problems()
    #expect(problems.count == 21)
    #expect(problems.last == "studies/tiny/data/observations.csv:21:4: error: … and 5 more of this kind")
  }
}
