import Diagnostics
import Foundation
import StudyAnalysis
import StudyData
import StudyDefinition
import StudyEdition
import Testing

@testable import StudyFigures

/// A study below `Study`, run as far as its figures.
struct Fixture {
  let context: FigureContext
  /// The lines of its definition.
  let lines: [String]

  /// - Parameters:
  ///   - figures: replaces what stands under `figures:` in the definition; an empty text leaves the key out.
  ///   - comparison: stands beside those of the definition.
  ///   - phrase: changes one phrase of the locale.
  init(
    _ name: String, figures: String? = nil, comparison: String? = nil,
    phrase: (key: String, text: String)? = nil
  ) throws {
    let source = Self.tests.appendingPathComponent("Study/\(name)")
    var text = try String(contentsOf: source.appendingPathComponent("study.yaml"), encoding: .utf8)
    if let figures, let start = text.range(of: "figures:\n") {
      text = text[..<start.lowerBound] + (figures.isEmpty ? "" : "figures:\n\(figures)\n")
    }
    if let comparison { text = text.replacing("comparisons:\n", with: "comparisons:\n\(comparison)\n") }
    let files = try FileManager.default.contentsOfDirectory(
      at: source.appendingPathComponent("data"), includingPropertiesForKeys: nil
    ).map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    try self.init(name, definition: text, files: files, phrase: phrase)
  }

  /// A study made by a test.
  init(
    _ name: String, definition text: String, files: [(name: String, text: String)],
    phrase: (key: String, text: String)? = nil
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      .appendingPathComponent(name)
    let data = folder.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for file in files {
      try file.text.write(to: data.appendingPathComponent(file.name), atomically: true, encoding: .utf8)
    }
    try text.write(to: folder.appendingPathComponent("study.yaml"), atomically: true, encoding: .utf8)
    let definition = readStudy(folder: folder.path, shownAs: name)
    let declared = try #require(definition.study, "\(definition.diagnostics.map(\.text))")
    let loaded = loadDataset(
      study: declared, folder: StudyFolder(path: folder.path, shownAs: name), allowEmpty: false)
    let dataset = try #require(loaded.0, "\(loaded.1.map(\.text))")
    let study = dataset.completing(declared)
    let locale = Self.tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("templates/locales/en.yaml")
    let read = readLocale(
      try String(contentsOf: locale, encoding: .utf8), file: "en.yaml", language: .english)
    var words = try #require(read.phrases, "\(read.diagnostics.map(\.text))")
    if let phrase { words = words.replacing(phrase.key, phrase.text) }
    context = FigureContext(
      edition: Edition(
        study: study, results: analyse(study, dataset), account: dataset.account, files: dataset.files,
        phrases: words, journal: .plain), dataset: dataset)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// A study of arms of equal size over some visits, with as many endpoints as asked for.
  ///
  /// - Parameter figures: what stands under `figures:`; an empty text leaves the key out.
  static func of(
    subjects: Int, arms: Int = 1, visits: Int = 3, endpoints: Int = 1, figures: String = "",
    more: String = "", cohorts: String = "", name: String = "made"
  ) throws -> Fixture {
    let names = (0..<endpoints).map { "e\($0)" }
    let groups = (0..<arms).map { "arm-\($0)" }
    var rows = ["subject,endpoint,visit,value"]
    var people = ["subject,arm"]
    for (arm, group) in groups.enumerated() {
      for number in 0..<subjects {
        people.append("s\(arm)-\(number),\(group)")
        for (index, name) in names.enumerated() {
          for visit in 0..<visits {
            let value = 100 + (number * 37 + visit * 11 + arm * 5 + index * 3) % 50 + visit * (arm + 1)
            rows.append("s\(arm)-\(number),\(name),v\(visit),\(value)")
          }
        }
      }
    }
    let definition = """
      format: 1
      title: Made by a test
      data:
        status: simulated
        subjects: {file: data/subjects.csv, id: subject}
        observations: {file: data/observations.csv, subject: subject, endpoint: endpoint, timepoint: visit, value: value}
      timepoints:
      \((0..<visits).map { "  - {id: v\($0), label: Visit \($0), day: \(1 + $0 * 30), baseline: \($0 == 0)}" }.joined(separator: "\n"))
      cohorts: [{id: all, label: Everybody}\(cohorts.isEmpty ? "" : ", " + cohorts)]
      domains: [{id: d, label: D}]
      endpoints:
      \(names.map { "  - {id: \($0), label: Endpoint \($0), unit: g, domain: d, decimals: 0, test: paired-t}" }.joined(separator: "\n"))
      \(arms > 1 ? "groups: {by: arm, reference: arm-0}" : "")
      \(more)
      \(figures.isEmpty ? "" : "figures:\n" + figures)

      """
    return try Fixture(
      name, definition: definition,
      files: [
        ("subjects.csv", people.joined(separator: "\n") + "\n"),
        ("observations.csv", rows.joined(separator: "\n") + "\n"),
      ])
  }

  /// The studies as they stand, each read once.
  static let single = Result { try Fixture("single") }
  static let arms = Result { try Fixture("arms") }

  static func named(_ name: String) throws -> Fixture { try (name == "arms" ? arms : single).get() }

  /// The figures, after a test that nothing is wrong with them.
  func figures(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> [ReportFigure] {
    let drawn = drawFigures(context)
    try #require(
      drawn.diagnostics.isEmpty, "\(drawn.diagnostics.map(\.text))", sourceLocation: sourceLocation)
    return drawn.figures
  }

  /// What is wrong with them, as printed.
  var problems: [String] { drawFigures(context).diagnostics.map(\.text) }
}

extension Phrases {
  fileprivate func replacing(_ key: String, _ text: String) -> Phrases {
    var entries = entries
    entries[key] = text
    return Phrases(
      language: language, name: name, decimalMark: decimalMark, dateForm: dateForm, monthNames: monthNames,
      entries: entries)
  }
}
