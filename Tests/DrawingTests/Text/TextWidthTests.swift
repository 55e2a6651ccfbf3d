import Drawing
import Testing

@Suite("Text width")
struct TextWidthTests {
  /// Measured in Chromium at 12 px in DejaVu Sans, FreeSans and DejaVu Sans Mono.
  @Test(
    "is at least what three fonts take, and at most a tenth more than the widest",
    arguments: [
      ("Mean change from baseline (mmHg)", [220, 190, 231]),
      ("95% CI, −3.21 to −0.45", [143, 121, 159]),
    ] as [(String, [Double])])
  func measured(_ text: String, _ widths: [Double]) throws {
    let widest = try #require(widths.max())
    let estimate = textWidth(text, size: 12)
    #expect(estimate >= widest - 0.5)
    #expect(estimate <= widest * 1.1)
  }

  @Test("is 0 without text and grows with the size")
  func scale() {
    #expect(textWidth("") == 0)
    #expect(textWidth("abc", size: 20) == 2 * textWidth("abc", size: 10))
    #expect(textWidth("abc", bold: true) > textWidth("abc"))
    #expect(widestText([]) == 0)
  }

  @Test("is 1 em for East Asian wide characters and 0 for combining marks")
  func classes() {
    #expect(textWidth("安慰剂", size: 10) == 30)
    #expect(textWidth("ＡＢ", size: 10) == 20)
    #expect(textWidth("한글", size: 10) == 20)
    #expect(textWidth("e\u{301}", size: 10) == textWidth("e", size: 10))
  }

  @Test("counts an invisible character as what is written for it")
  func invisible() {
    #expect(textWidth("\u{202E}") == textWidth("U+202E"))
  }

  @Test("is never negative, and that of a text is at least that of a part of it")
  func monotone() {
    let text = "Δ HbA1c ≥ −0.5 % 变化 ﷽ ẞ ™ 😀"
    var width = 0.0
    for length in 0...text.count {
      let next = textWidth(String(text.prefix(length)))
      #expect(next >= width)
      width = next
    }
  }
}
