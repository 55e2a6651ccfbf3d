import Diagnostics
import Foundation
import StudyAnalysis
import StudyData
import StudyDefinition
import StudyDocument
import StudyEdition
import StudyFigures
import StudyResults
import Testing

/// A study below Fixtures, read and analysed as a run would, with the project's own templates.
struct CaseStudy {
  let study: Study
  let dataset: Dataset
  let results: ResultStore
  let templates: TemplateFolder

  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let project = tests.deletingLastPathComponent().deletingLastPathComponent()

  /// Read and analysed once for all tests.
  private static let cases = Result { try CaseStudy(reading: "cases") }
  private static let arms = Result { try CaseStudy(reading: "arms") }
  private static let holes = Result { try CaseStudy(reading: "holes") }
  private static let analyses = Result { try CaseStudy(reading: "analyses") }

  init(_ name: String) throws {
    switch name {
    case "arms": self = try Self.arms.get()
    case "analyses": self = try Self.analyses.get()
    case "holes": self = try Self.holes.get()
    default: self = try Self.cases.get()
    }
  }

  private init(reading name: String) throws {
    let path = Self.tests.appendingPathComponent("Fixtures/\(name)").path
    let definition = readStudy(folder: path, shownAs: name)
    #expect(definition.diagnostics.isEmpty, "\(definition.diagnostics.map(\.text))")
    let declared = try #require(definition.study)
    let loaded = loadDataset(study: declared, folder: StudyFolder(path: path, shownAs: name))
    dataset = try #require(loaded.dataset, "\(loaded.diagnostics.map(\.text))")
    study = dataset.completing(declared)
    results = analyse(study, dataset)
    let folder = TemplateFolder.read(
      Self.project.appendingPathComponent("templates").path, shownAs: "templates")
    #expect(folder.1.isEmpty, "\(folder.1.map(\.text))")
    templates = try #require(folder.folder)
  }

  func edition(
    _ language: String, journal: String = "plain", results: ResultStore? = nil
  ) throws -> Edition {
    let phrases = templates.phrases(LanguageTag(language), for: study)
    #expect(phrases.diagnostics.isEmpty, "\(phrases.diagnostics.map(\.text))")
    return Edition(
      study: study, results: results ?? self.results, account: dataset.account, files: dataset.files,
      phrases: try #require(phrases.value),
      journal: try #require(templates.contents.journals[journal]?.value), listings: dataset.listings,
      dataset: dataset)
  }

  /// The whole report of one language, with its figures.
  func document(_ edition: Edition) throws -> (document: Document, figures: [ReportFigure]) {
    let figures = drawFigures(FigureContext(edition: edition, dataset: dataset)).figures
    let (document, problems) = composeDocument(
      edition, figures: figures, templates: templates.contents, own: OwnTemplates(), tool: "studyreport test")
    return (try #require(document, "\(problems.map(\.text))"), figures)
  }

  /// What a sentence of this kind is about, by the ids of the definition.
  func subject(
    _ endpoint: String, at timePoint: String = "m6", group: String? = nil, rule: String? = nil,
    comparison: String? = nil
  ) throws -> SentenceSubject {
    SentenceSubject(
      endpoint: try #require(study.endpoints.first { $0.id.text == endpoint }),
      timePoint: try #require(study.timePoints.first { $0.id.text == timePoint }),
      cohort: try #require(study.cohorts.first), group: study.grouping?.groups.first { $0.id.text == group },
      rule: study.responders.first { $0.id.text == rule },
      comparison: study.comparisons.first { $0.id.text == comparison })
  }

  /// The results with this p in place of the computed one.
  func results(p: Double, of endpoint: String) -> ResultStore {
    var store = ResultStore()
    for row in results.rows {
      let isIt = row.key.cell.endpoint.text == endpoint && row.key.statistic == .p
      store.add(
        isIt
          ? ResultRow(key: row.key, value: .number(p), n: row.n, method: row.method, flags: row.flags) : row)
    }
    return store
  }
}

/// Compares with an approved text; `STUDYREPORT_APPROVE=1` in the environment approves what is there.
func expectApproved(_ text: String, _ name: String) throws {
  let file = CaseStudy.tests.appendingPathComponent("Approved/\(name)")
  if ProcessInfo.processInfo.environment["STUDYREPORT_APPROVE"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let approved = try String(contentsOf: file, encoding: .utf8)
  #expect(text == approved, "not as approved in \(name)")
}
