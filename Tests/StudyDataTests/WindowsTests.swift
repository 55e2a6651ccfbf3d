import Diagnostics
import StudyDefinition
import Testing

@testable import StudyData

/// How many rows are in memory at a time decides neither about a number nor about a word of a message.
@Suite struct WindowsTests {
  /// Everything that comes of a study's files, as text.
  private func outcome(_ study: TinyStudy, window: Int) throws -> [String] {
    let (dataset, diagnostics) = try study.load(window: window)
    let told = diagnostics.map(\.text)
    guard let dataset else { return told }
    return told + [
      "\(dataset.subjects)", "\(plain(dataset.columns))", "\(dataset.account)",
      "\(dataset.files.map { "\($0.path) \($0.rows)" })",
    ]
  }

  private func expectTheSame(_ study: TinyStudy, sourceLocation: Testing.SourceLocation = #_sourceLocation)
    throws
  {
    for study in [study, singly(study)] {
      let whole = try outcome(study, window: .max)
      for window in [1, 2, 3, 5, 8, 100] {
        #expect(try outcome(study, window: window) == whole, sourceLocation: sourceLocation)
      }
    }
  }

  /// The study with a further column in its measurements that makes every record one that is read by itself: a window
  /// ends between batches, and a batch is as long as any file that a test writes out.
  private func singly(_ study: TinyStudy) -> TinyStudy {
    study.with {
      $0.files["data/observations.csv"] = $0.files["data/observations.csv"].map { text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { $1.isEmpty ? "" : $1 + ($0 == 0 ? ",note" : #","a ""note""""#) }
          .joined(separator: "\n")
      }
    }
  }

  @Test func withoutRows() throws {
    try expectTheSame(.long().with(subjects: "id", "a"))
    try expectTheSame(.long().with { $0.allowEmpty = true })
  }

  @Test func ofMissingValuesAlone() throws {
    try expectTheSame(TinyStudy.long("a,hba1c,baseline,", "a,ldl,m6,NA").with(subjects: "id", "a", "b"))
  }

  /// Of the rows that have a value at all, those with 32 bits, with more, and with doubles come in windows of their
  /// own.
  @Test func ofValuesThatNeedMoreAndMoreRoom() throws {
    let study = TinyStudy.long(
      "a,hba1c,baseline,1", "b,hba1c,m6,2.5", "a,hba1c,m6,450359962737.5", "b,hba1c,baseline,3",
      "a,ldl,m6,7", "a,ldl,baseline,1e300", "b,ldl,m6,0.1"
    ).with(subjects: "id", "a", "b")
    try expectTheSame(study)
    let dataset = try study.dataset()
    #expect(
      plain(dataset.columns[0]) == ["decimal 1 [10, 30]", "decimal 1 [4503599627375, 25]"])
  }

  @Test func ofRowsThatAreLeftOut() throws {
    let lines = (0..<30).map { row in
      let subject = ["a", "b", "c", " b", "left"][row % 5]
      return "\(subject),\(["hba1c", "ldl", "junk"][row % 3]),\(row % 2 == 0 ? "baseline" : "m6"),\(row).5"
    }
    let study = TinyStudy(files: [
      "data/observations.csv": (["subject,endpoint,visit,value"] + lines).joined(separator: "\n")
    ]).with(subjects: "id,stays", "a,1", "b,1", "c,1", "left,0", where: "stays == 1").with {
      $0.duplicates = .last
      $0.observations = $0.observations.map {
        ObservationsFile(
          file: $0.file, dialect: $0.dialect, subjectColumn: $0.subjectColumn, layout: $0.layout,
          condition: expression("value > 3"), ignoredEndpoints: .listed(["junk"]))
      }
    }
    try expectTheSame(study)
  }

  @Test(arguments: Array<UInt64>(1...40))
  func ofAnyStudy(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let isByDay = seed % 3 == 0
    let texts = ["5.1", "7", "-0.25", "", "NA", "<0.5", ">100", "99999", "12345678901", "1e-9", "x"]
    // Half of the studies have nothing wrong with them.
    let isSound = seed % 2 == 0
    func pick(_ sound: [String], _ others: [String]) -> String {
      (isSound || Int.random(in: 0..<9, using: &random) > 0 ? sound : others).randomElement(using: &random)
        ?? ""
    }
    let count = Int.random(in: 0...(seed % 4 == 0 ? 2000 : 60), using: &random)
    let lines = (0..<count).map { _ in
      let value = pick(isSound ? Array(texts.prefix(5)) + ["12345678901"] : texts, texts)
      let visit =
        isByDay
        ? pick(["0", "180", "181", "170"], ["900", "soon", ""]) : pick(["baseline", "m6"], ["m7", ""])
      return
        "\(pick(["a", "b", "c"], ["d", "", " a"])),\(pick(["hba1c", "ldl"], ["hb", ""])),\(visit),\(value)"
    }
    var study = TinyStudy(files: [
      "data/observations.csv": (["subject,endpoint,visit,value"] + lines + [""]).joined(separator: "\n")
    ])
    study.duplicates = isSound ? [.first, .last, .mean][Int(seed) % 3] : .error
    study.endpoints = [endpoint("hba1c", plausible: ValueRange(low: -1, high: 20)), endpoint("ldl")]
    if isSound { study.endpoints[0] = endpoint("hba1c") }
    if isByDay {
      study.timePoints = [
        timePoint("baseline", isBaseline: true, day: 0), timePoint("m6", day: 180, window: 150...210),
      ]
      study.observations = study.observations.map {
        ObservationsFile(
          file: $0.file, dialect: $0.dialect, subjectColumn: $0.subjectColumn,
          layout: .long(endpoint: .column("endpoint"), visit: .day(column: "visit"), valueColumn: "value"),
          condition: nil)
      }
    }
    if seed % 5 > 0 { study = study.with(subjects: "id", "c", "a", "b") }
    study.allowEmpty = true
    try expectTheSame(study)
  }

  @Test func ofWideFiles() throws {
    for layout in [
      ObservationLayout.columnPerEndpoint(visit: .name(column: "visit")), .columnPerVisit,
    ] {
      let study = TinyStudy(files: [
        "data/observations.csv": """
        subject,visit,hba1c,ldl,h0,h6
        a,baseline,1,2.5,3,4
        b,baseline,<2,1e99,x,6
        a,m6,7,8,9,
        a,baseline,10,11,12,13
        z,m6,14,15,16,17

        """
      ]).with(subjects: "id", "a", "b").with {
        $0.endpoints = [
          endpoint("hba1c", columns: [TimePointID("baseline"): "h0", TimePointID("m6"): "h6"]),
          endpoint("ldl"),
        ]
        $0.observations = $0.observations.map {
          ObservationsFile(
            file: $0.file, dialect: $0.dialect, subjectColumn: $0.subjectColumn, layout: layout,
            condition: nil)
        }
      }
      try expectTheSame(study)
    }
  }
}
