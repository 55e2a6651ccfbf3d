import StudyEdition
import Testing

@Suite struct AbbreviationTests {
  private let interval = Abbreviation(short: "CI", long: "confidence interval")

  @Test func standsAsAWordOfItsOwn() {
    for text in ["CI", "95% CI", "(CI)", "95%CI：", "95% CI的", "CITY and CI"] {
      #expect(interval.stands(in: text), "\(text)")
    }
    for text in ["", "C", "CITY", "SCI", "CI2", "ci"] { #expect(!interval.stands(in: text), "\(text)") }
  }
}
