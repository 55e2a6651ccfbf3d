import StudyEdition
import Testing

@Suite struct NumberFormatTests {
  private let plain = NumberFormat(journal: .plain)

  @Test func whatIsNoNumberHasNoText() {
    #expect(plain.fixed(.nan, decimals: 1) == nil)
    #expect(plain.fixed(.infinity, decimals: 1) == nil)
    #expect(plain.probability(.nan, alpha: 0.05) == nil)
    #expect(plain.probability(-0.1, alpha: 0.05) == nil)
    #expect(plain.probability(1.1, alpha: 0.05) == nil)
  }

  @Test func aRoundedZeroHasNoSign() {
    #expect(plain.fixed(-0.0004, decimals: 2) == "0.00")
    #expect(plain.signed(0.0004, decimals: 2) == "0.00")
    #expect(plain.signed(-0.04, decimals: 2) == "\u{2212}0.04")
  }

  @Test func aLanguageReplacesThePointButNotTheRaisedOne() {
    #expect(NumberFormat(journal: .plain, languageDecimalMark: ",").fixed(1.5, decimals: 1) == "1,5")
    var raised = Journal.plain
    raised.decimalMark = "·"
    #expect(NumberFormat(journal: raised, languageDecimalMark: ",").fixed(1.5, decimals: 1) == "1·5")
  }

  @Test func aGroupingMarkIsNeverTheDecimalMark() {
    var journal = Journal.plain
    journal.thousands = ThousandsStyle(mark: ",", digits: 4)
    #expect(NumberFormat(journal: journal).fixed(-1234.5, decimals: 1) == "\u{2212}1,234.5")
    let comma = NumberFormat(journal: journal, languageDecimalMark: ",")
    #expect(comma.fixed(1234.5, decimals: 1) == "1\u{202F}234,5")
    #expect(comma.count(-123) == "\u{2212}123")
  }

  @Test func limitsAreJoinedByTheLanguageUnlessTheJournalHasAMark() {
    let chinese = NumberFormat(journal: .plain, rangeWord: "～")
    #expect(chinese.interval("0.1", "0.4") == "0.1～0.4")
    var dash = Journal.plain
    dash.interval = IntervalStyle(mark: "–")
    let format = NumberFormat(journal: dash, rangeWord: "～")
    #expect(format.interval("0.1", "0.4") == "0.1–0.4")
    #expect(format.interval("\u{2212}0.1", "0.4") == "\u{2212}0.1～0.4")
  }

  @Test func aMagnitudeHasNoSign() {
    #expect(plain.magnitude("\u{2212}0.25") == "0.25")
    #expect(plain.magnitude("0.25") == "0.25")
    #expect(plain.magnitude("") == "")
  }
}
