import Foundation
import StudyDefinition
import StudyDocument
import StudyEdition
import StudyFigures
import StudyResults
import Testing

/// A number is spelled one way in one language: in the page, in the Markdown, in the figures.
@Suite struct SpellingTests {
  @Test(arguments: ["en", "zh-Hans", "zh-Hant"])
  func oneDecimalMarkEverywhere(_ language: String) throws {
    let arms = try CaseStudy("arms")
    let edition = try arms.edition(language, journal: "lancet")
    let (document, figures) = try arms.document(edition)
    let body = String(decoding: document.html, as: UTF8.self)
    let main = try #require(body.range(of: "<main")).lowerBound
    let end = try #require(body.range(of: "<footer", range: main..<body.endIndex)).lowerBound
    let results = try #require(document.markdown.range(of: "## ")).lowerBound
    var texts = [visible(String(body[main..<end])), String(document.markdown[results...])]
    texts += figures.map { visible($0.standaloneSVG) }
    #expect(!figures.isEmpty)
    for text in texts {
      for match in text.matches(of: /[0-9]\.[0-9]|-[0-9]+[·.][0-9]/) {
        let start = text.index(match.range.lowerBound, offsetBy: -30, limitedBy: text.startIndex)
        Issue.record("'\(text[(start ?? text.startIndex)..<match.range.upperBound])'")
      }
    }
    #expect(texts[0].contains("·") && texts[1].contains("·"))
  }

  /// The numbers of tables, sentences and figures with one key have one text.
  @Test(arguments: ["plain", "ama", "nejm", "lancet", "regulatory"])
  func everyJournalChangesTheWholeReport(_ journal: String) throws {
    let arms = try CaseStudy("arms")
    let edition = try arms.edition("en", journal: journal)
    let (document, _) = try arms.document(edition)
    let cell = try #require(
      arms.results.rows.first {
        $0.key.statistic == .p && $0.key.cell.measure == .test(.signedRank) && $0.key.cell.group != nil
      })
    let p = edition.printed(cell.key.cell, .p).text
    #expect(document.markdown.contains(p) || document.markdown.contains(p.replacing("<", with: "\\<")))
    let symbol = edition.format.journal.probability.symbol
    #expect(document.markdown.contains("| \(symbol) |"))
    #expect(!document.markdown.contains(symbol == "p" ? "| P |" : "| p |"))
    #expect(document.markdown.contains("\(symbol) = ") != document.markdown.contains("\(symbol)=0"))
  }

  /// The text between tags; what stands in attributes is for machines.
  private func visible(_ markup: String) -> String {
    markup.replacing(/<style[\s\S]*?<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
      .replacing(/[0-9a-f]{64}/, with: "")
  }
}
