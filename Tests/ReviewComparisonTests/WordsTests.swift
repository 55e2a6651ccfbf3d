import FoundationEssentials
import Testing

@testable import ReviewComparison

/// The words of published pages stand in the locales; the English ones are those of `studyreport diff`.
@Suite struct WordsTests {
  private static let locales = URL(filePath: #filePath).appending(path: "../../../templates/locales")
    .standardized

  private func lines(_ tag: String) throws -> [Substring] {
    let text = try String(contentsOf: Self.locales.appending(path: "\(tag).yaml"), encoding: .utf8)
    return text.split(separator: "\n")
  }

  @Test func theEnglishLocaleSaysTheSame() throws {
    let written = Set(try lines("en"))
    for (key, phrase) in ComparisonWords.englishPhrases {
      #expect(written.contains("  \(key): \"\(phrase)\""), "\(key)")
    }
  }

  @Test(arguments: ["zh-Hans", "zh-Hant"])
  func everyOtherLocaleHasThemAll(_ tag: String) throws {
    let written = Set(try lines(tag).compactMap { $0.split(separator: ":").first })
    for key in ComparisonWords.englishPhrases.keys where !key.hasSuffix("-one") {
      #expect(written.contains("  \(key)"), "\(key)")
    }
  }
}
