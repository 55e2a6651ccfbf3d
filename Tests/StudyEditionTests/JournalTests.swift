import Diagnostics
import Foundation
import StudyEdition
import Testing

/// Every bundled journal against a table of examples.
@Suite struct JournalTests {
  /// Each read once for all examples.
  private static let journals = Result {
    var journals: [String: Journal] = [:]
    for name in ["plain", "ama", "nejm", "lancet", "regulatory"] {
      let file = Templates.folder.appendingPathComponent("journals/\(name).yaml")
      let (journal, problems) = readJournal(
        try String(contentsOf: file, encoding: .utf8), file: "journals/\(name).yaml", name: name)
      #expect(problems.isEmpty, "\(problems)")
      journals[name] = journal
    }
    return journals
  }

  static func bundled(_ name: String) throws -> Journal { try #require(try journals.get()[name]) }

  @Test(arguments: JournalExample.plain)
  func plain(_ example: JournalExample) throws { try check(example, in: "plain") }

  @Test(arguments: JournalExample.ama)
  func ama(_ example: JournalExample) throws { try check(example, in: "ama") }

  @Test(arguments: JournalExample.nejm)
  func nejm(_ example: JournalExample) throws { try check(example, in: "nejm") }

  @Test(arguments: JournalExample.lancet)
  func lancet(_ example: JournalExample) throws { try check(example, in: "lancet") }

  @Test(arguments: JournalExample.regulatory)
  func regulatory(_ example: JournalExample) throws { try check(example, in: "regulatory") }

  @Test func theBundledPlainIsTheOneTestsUse() throws {
    #expect(try Self.bundled("plain") == .plain)
  }

  /// Whatever the journal, the printed p stands on the same side of the level as the full one.
  @Test(arguments: ["plain", "ama", "nejm", "lancet", "regulatory"])
  func noPrintedProbabilityCrossesTheLevel(_ name: String) throws {
    let format = NumberFormat(journal: try Self.bundled(name))
    for step in 1...2000 {
      let p = Double(step) * 0.00005 + 0.0000003
      let text = try #require(format.probability(p, alpha: 0.05))
      guard !text.hasPrefix("<") else { continue }
      let digits: String = "0" + String(text.drop { $0 == "0" }).replacing("·", with: ".")
      let printed = try #require(Double(digits))
      #expect((printed < 0.05) == (p < 0.05), "\(p) is printed as \(text)")
    }
  }

  @Test(arguments: [
    (
      "\"{centre} ({spraed})\"",
      "'{spraed}' of 'centre-and-spread' is never filled in; did you mean 'spread'?", 2
    ),
    ("\"{centre}\"", "'centre-and-spread' lacks '{spread}', which it has to say", 1),
    ("\"{centre} ({spread}) }\"", "'centre-and-spread' has a brace without its other one", 1),
  ])
  func aFormWithAWrongName(_ form: String, _ message: String, _ count: Int) throws {
    let plain = URL(filePath: #filePath).appending(path: "../../../templates/journals/plain.yaml")
      .standardized
    let text = try String(contentsOf: plain, encoding: .utf8)
    let (journal, problems) = readJournal(
      text.replacing("\"{centre} ({spread})\"", with: form), file: "journals/own.yaml", name: "own")
    #expect(journal == nil)
    #expect(problems.count == count, "\(problems.map(\.text))")
    #expect(problems.first?.text.contains(message) == true, "\(problems.map(\.text))")
    #expect(problems.first?.location?.column != nil)
  }

  @Test func aJournalSaysWhatItLacks() {
    let (journal, problems) = readJournal("name: own\n", file: "journals/own.yaml", name: "own")
    #expect(journal == nil)
    #expect(problems.contains { $0.message.contains("decimal-mark") })
  }

  private func check(_ example: JournalExample, in name: String) throws {
    #expect(example.text(NumberFormat(journal: try Self.bundled(name))) == example.printed)
  }
}

/// The `templates` folder of the project.
enum Templates {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("templates")
}
