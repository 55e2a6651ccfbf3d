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
  ///   - phrase: changes one phrase of the locale.
  init(_ name: String, figures: String? = nil, phrase: (key: String, text: String)? = nil) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let source = tests.appendingPathComponent("Study/\(name)")
    var text = try String(contentsOf: source.appendingPathComponent("study.yaml"), encoding: .utf8)
    if let figures, let start = text.range(of: "figures:\n") {
      text = text[..<start.lowerBound] + (figures.isEmpty ? "" : "figures:\n\(figures)\n")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      .appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try FileManager.default.copyItem(
      at: source.appendingPathComponent("data"), to: folder.appendingPathComponent("data"))
    try text.write(to: folder.appendingPathComponent("study.yaml"), atomically: true, encoding: .utf8)
    let definition = readStudy(folder: folder.path, shownAs: name)
    let study = try #require(definition.study, "\(definition.diagnostics.map(\.text))")
    let loaded = loadDataset(
      study: study, folder: StudyFolder(path: folder.path, shownAs: name), allowEmpty: false)
    let dataset = try #require(loaded.0)
    let locale = tests.deletingLastPathComponent().deletingLastPathComponent()
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
