import Foundation
import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@Suite("Words of statistics")
struct StatisticWordsTests {
  @Test(
    "there are for every statistic in every language that comes with the program",
    arguments: ["en", "zh-Hans", "zh-Hant"])
  func all(_ language: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../templates/locales/\(language).yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let (phrases, _) = readLocale(
      text, file: "\(language).yaml", language: LanguageTag(language), reference: nil)
    let words = try #require(phrases)
    for statistic in Statistic.allCases {
      #expect(words.phrase("statistic", statistic.rawValue) != nil, "\(statistic.rawValue)")
    }
  }
}
