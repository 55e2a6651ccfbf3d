import Diagnostics
import StudyDefinition
import Testing

@testable import StudyData

/// The message of every check, as it is printed.
@Suite struct DataChecksTests {
  private let data = "studies/tiny/data/observations.csv"

  @Test func duplicateValue() throws {
    try expectProblems(
      .long("s1,hba1c,baseline,5", "s1,hba1c,m6,5.10", "s1,hba1c,m6,5.3", "s1,hba1c,m6,6"),
      [
        "\(data):4:13: error: a subject has two values of 'hba1c' at 'm6': 5.10 in line 3 and 5.3 here, and 1 more\n"
          + "  note: 'duplicates: first', 'last' or 'mean' in the definition decides which counts"
      ])
  }

  @Test func twoBaselines() throws {
    try expectProblems(
      .long("s1,hba1c,baseline,5.1", "s1,hba1c,baseline,-0.5"),
      [
        "\(data):3:19: error: a subject has two baseline values of 'hba1c': 5.1 in line 2 and -0.5 here"
      ])
  }

  @Test func theSameBaselineTwiceIsADuplicate() throws {
    let problems = try TinyStudy.long("s1,hba1c,baseline,5.1", "s1,hba1c,baseline,5.10").problems()
    #expect(problems.map { $0.contains("two values of 'hba1c' at 'baseline'") } == [true])
  }

  @Test func duplicatesInTwoFiles() throws {
    var study = TinyStudy.long("s1,hba1c,baseline,5.1")
    study.files["data/b.csv"] = "subject,endpoint,visit,value\ns1,hba1c,baseline,5.2\n"
    study.observations += study.observations.map {
      ObservationsFile(
        file: file("data/b.csv"), dialect: $0.dialect, subjectColumn: $0.subjectColumn, layout: $0.layout,
        condition: nil)
    }
    try expectProblems(
      study,
      [
        "studies/tiny/data/b.csv:2:19: error: a subject has two baseline values of 'hba1c': "
          + "5.1 in '\(data)' line 2 and 5.2 here"
      ])
  }

  @Test func missingNamesInRows() throws {
    try expectProblems(
      .long(",hba1c,m6,1", "s1,,m6,1", "s1,hba1c,,1", "s1,hba1c, ,1"),
      [
        "\(data):3:4: error: a row without an endpoint",
        "\(data):2:1: error: a row without a subject",
        "\(data):4:10: error: a row without a visit in column 'visit'",
        "\(data):5:10: error: a row without a visit in column 'visit'",
      ])
  }

  @Test func namesThatOnlyLookLikeThoseOfTheStudy() throws {
    try expectProblems(
      TinyStudy.long(
        "s1,hba1c\u{A0},baseline,5", "s1,hba1c,baseline,7.1\u{A0}", "s1,twice,m6,8", "s1,ldl,\u{2007}m6,8"
      ).with { $0.endpoints = [endpoint("hba1c"), endpoint("ldl"), endpoint("twice", derive: "hba1c * 2")] },
      [
        "\(data):3:19: error: column 'value': '7.1U+00A0' is not a number",
        "\(data):4:4: error: 'twice' is computed by the definition and read from no file; name it under 'ignore' of the "
          + "file, or give the endpoint that is read another id",
        "\(data):2:4: error: unknown endpoint 'hba1cU+00A0'; did you mean 'hba1c'?",
        "\(data):5:8: error: unknown visit 'U+2007m6'; did you mean 'm6'?",
      ])
  }

  @Test func implausibleDerivation() throws {
    try expectProblems(
      TinyStudy.long("s1,hba1c,baseline,5", "s2,hba1c,baseline,8.1", "s2,hba1c,m6,7.6", "s3,ldl,m6,1").with {
        $0.endpoints = [
          endpoint("hba1c"), endpoint("ldl"),
          endpoint("twice", plausible: ValueRange(low: 0, high: 15.2), derive: "hba1c * 2"),
          endpoint("free", derive: "hba1c * 2"),
        ]
      },
      [
        "studies/tiny/study.yaml:7:1: error: what is derived for 1 subject at 'baseline' is no plausible value of "
          + "'twice'; expected 0 to 15.2"
      ])
  }

  @Test func implausibleValue() throws {
    try expectProblems(
      TinyStudy.long("s1,hba1c,baseline,51", "s1,hba1c,m6,4.9", "s1,ldl,baseline,900", "s2,hba1c,m6,2.99")
        .with {
          $0.endpoints = [
            endpoint("hba1c", plausible: ValueRange(low: 3, high: 20)),
            endpoint("ldl", plausible: ValueRange(low: 0, high: nil)),
          ]
        },
      [
        "\(data):2:19: error: 51 is no plausible value of 'hba1c'; expected 3 to 20",
        "\(data):5:13: error: 2.99 is no plausible value of 'hba1c'; expected 3 to 20",
      ])
  }

  @Test func theBoundsOfARangeArePlausible() throws {
    _ = try TinyStudy.long("s1,hba1c,baseline,4.1", "s1,ldl,m6,5.6").with {
      $0.endpoints = ["hba1c", "ldl"].map { endpoint($0, plausible: ValueRange(low: 4.1, high: 5.6)) }
    }.dataset()
  }

  @Test func limitWithoutRule() throws {
    try expectProblems(
      .long("s1,hba1c,baseline,<0.5", "s1,ldl,m6,>=100"),
      [
        "\(data):2:19: error: '<0.5' is a limit, not a value\n"
          + "  note: 'detection-limit: limit', 'half', 'zero' or 'missing' in the definition says what it counts as",
        "\(data):3:11: error: '>=100' is a limit, not a value\n"
          + "  note: 'detection-limit: limit', 'half', 'zero' or 'missing' in the definition says what it counts as",
      ])
  }

  @Test(arguments: [
    (DetectionLimitRule.limit, "decimal 1 [5, 1000]"), (.half, "decimal 2 [25, 10000]"),
    (.zero, "decimal 0 [0, 100]"), (.missing, "decimal 0 [-, -]"),
  ])
  func limitsFollowTheRule(rule: DetectionLimitRule, column: String) throws {
    let (dataset, _) = try TinyStudy.long(
      "a,hba1c,baseline, < 0.5", "b,hba1c,baseline,>100", "b,ldl,baseline,1"
    )
    .with { $0.detectionLimit = rule }.load()
    #expect(dataset.map { plain($0.columns[0][0]) } == column)
    #expect(dataset?.account.beyondDetectionLimit == 2)
  }

  @Test func unknownColumns() throws {
    try expectProblems(
      TinyStudy(files: ["data/observations.csv": "subject,endpont,visit,value\n"]),
      ["\(data):1: error: no column 'endpoint' in the header; did you mean 'endpont'?"])
    try expectProblems(
      TinyStudy.long("s1,hba1c,m6,1").with(subjects: "patient,sex", "s1,F"),
      ["studies/tiny/data/subjects.csv:1: error: no column 'id' in the header"])
  }

  @Test func filesOutsideAndOfUnknownKind() throws {
    var study = TinyStudy.long("s1,hba1c,m6,1")
    for path in ["../x.csv", "/etc/passwd.csv", "data/x.sav"] {
      study.observations.append(
        ObservationsFile(
          file: file(path), dialect: .comma, subjectColumn: "subject", layout: .columnPerVisit, condition: nil
        ))
    }
    try expectProblems(
      study,
      [
        "studies/tiny/study.yaml:3:1: error: file '../x.csv' leads out of the study's folder",
        "studies/tiny/study.yaml:3:1: error: file '/etc/passwd.csv' is an absolute path; "
          + "expected one relative to the study's folder",
        "studies/tiny/study.yaml:3:1: error: file 'data/x.sav' is of no known kind; "
          + "expected one of .csv, .tsv, .tab, .txt",
      ])
  }

  @Test func emptyCohort() throws {
    let study = TinyStudy.long("s1,hba1c,baseline,1", "s1,ldl,m6,1").with {
      $0.cohorts = [cohort("all"), cohort("high", where: "baseline.hba1c > 5")]
    }
    try expectProblems(
      study,
      [
        "studies/tiny/study.yaml:7:1: error: cohort 'high' selects none of 1 subject\n"
          + "  note: '--allow-empty' makes a report of it all the same"
      ])
    #expect(try study.with { $0.allowEmpty = true }.dataset().cohorts == [[true], [false]])
  }

  @Test func noBaseline() throws {
    let (dataset, diagnostics) = try TinyStudy.long(
      "s1,hba1c,baseline,1", "s2,hba1c,m6,1", "s3,ldl,baseline,1"
    ).load()
    #expect(dataset != nil)
    #expect(
      diagnostics.map(\.text) == [
        "studies/tiny/study.yaml:4:1: warning: 1 of 3 subjects has no value at baseline"
      ])
  }

  @Test func groups() throws {
    let arms = ["low", "high"].map {
      StudyDefinition.Group(
        id: GroupID($0), label: LocalizedText($0), dataName: "\($0) dose", dose: nil, location: yaml(8))
    }
    var study = TinyStudy.long("s1,hba1c,baseline,1", "s1,ldl,m6,1").with(
      subjects: "id,arm", "s1,high dose ", "s2, low dose", "s3,")
    study.grouping = Grouping(attribute: "arm", groups: arms, reference: GroupID("low"), location: yaml(9))
    let (dataset, diagnostics) = try study.load()
    #expect(dataset?.groups == [1, 0, -1])
    #expect(
      diagnostics.map(\.text).first
        == "studies/tiny/data/subjects.csv: warning: 1 subject has no 'arm' and belongs to no group")
    study.files["data/subjects.csv"] = "id,arm\ns1,hihg dose\ns2,hihg dose\n"
    try expectProblems(
      study,
      [
        "studies/tiny/data/subjects.csv:2:4: error: unknown group 'hihg dose' of 2 subjects; "
          + "did you mean 'high dose'?"
      ])
    study.files["data/subjects.csv"] = "id,arm\ns1,low dose\ns2,low dose\n"
    #expect(
      try study.load().diagnostics.map(\.text).contains(
        "studies/tiny/study.yaml:8:1: warning: no subject has the 'arm' of the group 'high', 'high dose'"))
    study.files["data/subjects.csv"] = "id,arn\ns1,low\n"
    try expectProblems(
      study,
      [
        "studies/tiny/study.yaml:9:1: error: no column 'arm' for the groups in 'studies/tiny/data/subjects.csv'; "
          + "did you mean 'arn'?"
      ])
  }

  @Test func groupsOfTheData() throws {
    var study = TinyStudy.long("s1,hba1c,baseline,1", "s1,ldl,m6,1").with(
      subjects: "id,dose", "s1,54", "s2,0", "s3,100", "s4,54")
    study.grouping = Grouping(attribute: "dose", groups: [], reference: GroupID("0"), location: yaml(9))
    let (dataset, _) = try study.load()
    #expect(dataset?.groups == [1, 0, 2, 1])
    #expect(dataset?.grouping?.groups.map(\.id.text) == ["0", "54", "100"])
    #expect(dataset?.grouping?.groups.map(\.dose) == [0, 54, 100])
    study.files["data/subjects.csv"] = "id,dose\ns1,Low Dose\ns2,low-dose\ns3,Placebo\n"
    try expectProblems(
      study,
      ["studies/tiny/study.yaml:9:1: error: unknown group '0'; the data have low-dose, placebo, low-dose-3"])
    study.grouping = Grouping(attribute: "dose", groups: [], reference: GroupID("Placebo"), location: yaml(9))
    #expect(try study.load().dataset?.grouping?.reference == GroupID("placebo"))
    // One mistyped cell is no arm of its own, and never the reference.
    study.files["data/subjects.csv"] = "id,dose\ns1,54\ns2,Placebo\ns3,placebo \ns4,PLACEBO\ns5,Placebo\n"
    try expectProblems(
      study,
      [
        "studies/tiny/data/subjects.csv:4:4: error: 'placebo' of 1 subject in column 'dose' differs from 'Placebo' of "
          + "2 subjects in capitals or blanks only; correct the data, or name both under 'levels' of 'groups'",
        "studies/tiny/data/subjects.csv:5:4: error: 'PLACEBO' of 1 subject in column 'dose' differs from 'Placebo' of "
          + "2 subjects in capitals or blanks only; correct the data, or name both under 'levels' of 'groups'",
      ])
    study.files["data/subjects.csv"] = "id,dose\n" + (0..<40).map { "s\($0),\($0)\n" }.joined()
    try expectProblems(
      study,
      ["studies/tiny/study.yaml:9:1: error: column 'dose' has 40 different texts; expected at most 32 groups"]
    )
  }
}
