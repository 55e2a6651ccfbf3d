import Drawing
import Testing

@Suite("Wrapping of text")
struct TextWrappingTests {
  @Test("empty text is one empty line")
  func empty() {
    #expect(wrappedText("", width: 100) == [""])
    #expect(wrappedText("", width: 0) == [""])
  }

  @Test("words stay whole while a line has room for them")
  func words() {
    #expect(wrappedText("End of treatment", width: 72) == ["End of", "treatment"])
    #expect(wrappedText("follow-up/safety", width: 90) == ["follow-up/", "safety"])
    #expect(wrappedText("a\nb", width: 72) == ["a", "b"])
  }

  @Test("an equation stays on one line while a line has room for it")
  func equations() {
    #expect(wrappedText("Analysed (n = 24)", width: 80) == ["Analysed", "(n = 24)"])
    #expect(wrappedText("mean ± SE", width: 50) == ["mean", "± SE"])
  }

  @Test("balanced lines are as few as before and more even")
  func balanced() {
    #expect(wrappedText("Difference (95% CI)", width: 130) == ["Difference (95%", "CI)"])
    #expect(balancedText("Difference (95% CI)", width: 130) == ["Difference", "(95% CI)"])
    #expect(balancedText("", width: 10) == [""])
    #expect(balancedText("Difference", width: 20) == wrappedText("Difference", width: 20))
  }

  @Test("Chinese breaks anywhere but before closing and after opening punctuation")
  func chinese() {
    #expect(wrappedText("治疗结束时的变化", width: 40) == ["治疗结", "束时的", "变化"])
    #expect(wrappedText("治疗时，变化", width: 40) == ["治疗", "时，变", "化"])
    #expect(wrappedText("治疗（周）", width: 40) == ["治疗", "（周）"])
  }

  @Test("a word wider than a line is broken, not cut")
  func longWords() {
    let word = String(repeating: "Elektrizität", count: 6)
    let lines = wrappedText(word, width: 80)
    #expect(lines.joined() == word)
    #expect(lines.allSatisfy { textWidth($0) <= 80 })
    #expect(!wrapsWithoutSplittingWords(word, width: 80))
  }

  @Test("nothing but spaces is lost at any width, and every line fits that can")
  func property() {
    let texts = [
      "Change from baseline in HbA1c (%), mean ± SE", "较基线变化（95% 置信区间）in mixed 文字", "  a  b  ", "x",
      "\u{202E}hidden-controls/everywhere",
    ]
    for text in texts {
      for width in stride(from: 0.0, through: 300, by: 7) {
        let lines = wrappedText(text, width: width)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(lines.allSatisfy { textWidth($0) <= width || $0.count == 1 }, "\(lines) at \(width)")
      }
    }
  }
}
