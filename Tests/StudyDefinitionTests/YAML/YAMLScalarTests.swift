import Testing

@testable import StudyDefinition

@Suite struct YAMLScalarTests {
  private func plain(_ text: String) -> YAMLScalar {
    YAMLScalar(text: text, isPlain: true, offsetOfText: nil)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"]) func nothing(_ text: String) {
    #expect(plain(text).kind == .null)
  }

  @Test(arguments: ["0", "-0", "1", "-12", "0.5", "1e5", "1E-5", "12.50", "2e+3"]) func numbers(
    _ text: String
  ) {
    #expect(plain(text).kind == .number)
    #expect(plain(text).number == Double(text))
  }

  @Test(arguments: [
    "no", "yes", "on", "off", "y", "True", "FALSE", "010", "007", "-01", "0x1F", "0o17", "1_000", "1:30",
    ".5", "5.",
    "+1", "1e", "1e+", "-", ".", "1.2.3", "1 000", "½", "٣", ".inf", ".nan", "NaN", "2022-07-31",
    "20250815_123413",
  ])
  func texts(_ text: String) {
    #expect(plain(text).kind == .text)
    #expect(plain(text).number == nil && plain(text).integer == nil && plain(text).boolean == nil)
  }

  @Test func booleans() {
    #expect(plain("true").boolean == true)
    #expect(plain("false").boolean == false)
  }

  @Test func wholeNumbersMayHaveAnEmptyFraction() {
    #expect(plain("3").integer == 3)
    #expect(plain("3.0").integer == 3)
    #expect(plain("3e2").integer == 300)
    #expect(plain("3.5").integer == nil)
    #expect(plain("1e30").integer == nil)
    #expect(plain("1e999").number == nil)
  }

  @Test(arguments: ["", "null", "true", "5"]) func quotesMakeATextOfAnything(_ text: String) {
    #expect(YAMLScalar(text: text, isPlain: false, offsetOfText: 1).kind == .text)
  }
}
