import Diagnostics
import Expressions
import FoundationEssentials
import StudyDefinition
import Testing

@testable import StudyData

/// A study of a few endpoints and visits with files of a few lines, for tests.
struct TinyStudy {
  var files: [String: String] = [:]
  var subjects: SubjectsFile?
  var observations: [ObservationsFile] = [
    .init(
      file: file("data/observations.csv"), dialect: .comma, subjectColumn: "subject",
      layout: .long(endpoint: .column("endpoint"), visit: .name(column: "visit"), valueColumn: "value"),
      condition: nil)
  ]
  var missing = ["", "NA"]
  var duplicates = DuplicateRule.error
  var detectionLimit = DetectionLimitRule.error
  var timePoints = [timePoint("baseline", isBaseline: true), timePoint("m6")]
  var cohorts = [cohort("all")]
  var endpoints = [endpoint("hba1c"), endpoint("ldl")]
  var grouping: Grouping?
  var attributes: [Attribute] = []
  var orders: [ValueOrder] = []
  var events: Events?
  var listings: [Listing] = []
  var allowEmpty = false

  /// A study with one long file of these lines below the usual header.
  static func long(_ lines: String...) -> TinyStudy {
    TinyStudy(files: [
      "data/observations.csv": (["subject,endpoint,visit,value"] + lines + [""]).joined(separator: "\n")
    ])
  }

  /// The same with a subjects file, whose id is its column `id`.
  func with(subjects lines: String..., where condition: String? = nil) -> TinyStudy {
    var study = self
    study.files["data/subjects.csv"] = (lines + [""]).joined(separator: "\n")
    study.subjects = SubjectsFile(
      file: file("data/subjects.csv"), dialect: .comma, idColumn: "id",
      condition: condition.map { expression($0) })
    return study
  }

  func with(_ change: (inout TinyStudy) -> Void) -> TinyStudy {
    var study = self
    change(&study)
    return study
  }

  var definition: Study {
    Study(
      id: StudyID("tiny"), title: LocalizedText("Tiny"), design: nil, guideline: nil, languages: [.english],
      journal: "ama", alpha: 0.05, source: nil,
      data: DataReference(
        status: .simulated, cut: nil, subjects: subjects, observations: observations, missingTokens: missing,
        duplicates: duplicates, detectionLimit: detectionLimit, notice: nil, location: yaml(2)),
      timePoints: timePoints, cohorts: cohorts, domains: [], endpoints: endpoints, grouping: grouping,
      methods: MethodChoices(quartileType: 2, profile: .standard, sensitivity: []), comparisons: [],
      responders: [], multiplicity: [], figures: [], published: nil, showsSubjects: false, location: yaml(1),
      attributes: attributes, listings: listings, events: events, orders: orders)
  }

  /// Writes the files below a folder of its own, loads them, and clears up.
  /// - Parameter window: how many rows of measurements are in memory at a time.
  func load(window: Int = ObservationReader.window) throws -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tiny-study-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    if files.isEmpty {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    return loadDataset(
      study: definition, folder: StudyFolder(path: folder.path, shownAs: "studies/tiny"),
      allowEmpty: allowEmpty, window: window)
  }

  /// The printed diagnostics.
  func problems() throws -> [String] { try load().diagnostics.map(\.text) }

  /// The dataset of a study that has nothing wrong with it.
  func dataset() throws -> Dataset {
    let (dataset, diagnostics) = try load()
    #expect(diagnostics.map(\.text) == [])
    return try #require(dataset)
  }
}

func yaml(_ line: Int) -> Diagnostics.SourceLocation {
  Diagnostics.SourceLocation(file: "studies/tiny/study.yaml", line: line, column: 1)
}

func file(_ path: String) -> FileReference { FileReference(path: path, location: yaml(3)) }

extension FileDialect {
  static let comma = FileDialect(delimiter: .comma, decimalMark: .point)
}

func timePoint(
  _ id: String, isBaseline: Bool = false, day: Int? = nil, window: ClosedRange<Int>? = nil,
  dataName: String? = nil
) -> TimePoint {
  TimePoint(
    id: TimePointID(id), label: LocalizedText(id), isBaseline: isBaseline, day: day, window: window,
    dataName: dataName ?? id, location: yaml(4))
}

func cohort(_ id: String, where condition: String? = nil) -> Cohort {
  Cohort(
    id: CohortID(id), label: LocalizedText(id), condition: condition.map { expression($0) }, timePoints: nil,
    location: yaml(5))
}

func endpoint(
  _ id: String, plausible: ValueRange? = nil, derive: String? = nil, where condition: String? = nil,
  dataName: String? = nil, columns: [TimePointID: String] = [:]
) -> Endpoint {
  Endpoint(
    id: EndpointID(id), label: LocalizedText(id), unit: nil, domain: DomainID("lab"), decimals: 1,
    better: .lower,
    reference: [], plausible: plausible, summary: .meanSD, tests: [],
    derivation: derive.map { expression($0) },
    condition: condition.map { expression($0) }, dataName: dataName ?? id, columns: columns,
    percentChange: nil,
    location: yaml(6))
}

func expression(_ text: String) -> Expressions.Expression {
  let (expression, diagnostics) = Expressions.Expression.parse(text, at: Origin(yaml(7), isExact: true))
  guard let expression else { preconditionFailure("\(text): \(diagnostics.map(\.text))") }
  return expression
}

/// Compares what was printed with what is expected, and shows both line by line when they differ.
func expectProblems(
  _ study: TinyStudy, _ expected: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let found = try study.problems()
  guard found != expected else { return }
  Issue.record(
    "found\n\(found.joined(separator: "\n"))\nexpected\n\(expected.joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
