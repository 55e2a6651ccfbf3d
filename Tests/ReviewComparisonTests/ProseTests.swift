import Testing

@testable import ReviewComparison

@Suite struct ProseTests {
  @Test(arguments: [
    ("", ""), ("No number", "No number"), ("n = 20", "n #"), ("p <0.001.", "p #."),
    ("−0.5 to 1,234.5", "# to #"),
    ("HbA1c at m6", "HbA1c at m6"), ("40% of", "#% of"), ("p = .032, so", "p #, so"),
    ("SHA-256 `0123456789abcdef0123`", "SHA-# `#`"), ("糖化血红蛋白下降0.5", "糖化血红蛋白下降#"),
  ])
  func numbersAreMasked(_ text: String, _ masked: String) {
    #expect(NumberMask(text).masked == masked)
  }

  @Test func sentencesEndAtTheirMarks() {
    #expect(sentences(of: "") == [])
    #expect(sentences(of: "One. Two 1.5 more? Three") == ["One.", "Two 1.5 more?", "Three"])
    #expect(sentences(of: "一。二！") == ["一。", "二！"])
  }

  @Test func rowsAreQuotedWithoutTheEmptyCellsAtTheirEnd() {
    let table = "**Tests**\n\n| Endpoint | p |\n| --- | ---: |\n| None |  |\n|  | 0.5 |\n|  |  |\n"
    let rows = textUnits(ofMarkdown: table).filter { $0.kind == .row }
    #expect(rows.map(\.text) == ["Endpoint | p", "None", " | 0.5", ""])
  }

  @Test func aCommonSubsequenceHoldsWhatBothShare() {
    var state: UInt64 = 7
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for _ in 0..<300 {
      let a = (0..<random(12)).map { _ in random(4) }
      let b = (0..<random(12)).map { _ in random(4) }
      let pairs = commonSubsequence(a, b)
      #expect(pairs.allSatisfy { a[$0.0] == b[$0.1] })
      #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
      #expect(pairs.count == longest(a, b))
      let few = commonSubsequence(a, b, mostDifferences: 1)
      #expect(few.allSatisfy { a[$0.0] == b[$0.1] })
    }
  }

  /// The length by the recurrence of the definition.
  private func longest(_ a: [Int], _ b: [Int]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }

  @Test func wordChangesHoldBothTexts() {
    let old = "The change was small, and safe."
    let new = "The change was large and quite safe!"
    let changes = wordChanges(from: old, to: new)
    #expect(changes.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(changes.filter { $0.kind != .removed }.map(\.text).joined() == new)
    #expect(wordChanges(from: "", to: "").isEmpty)
  }

  @Test func aSentenceAddedRemovedOrMovedIsToldAsThat() throws {
    let added = try comparison { $0.markdown += "\nAn extension followed.\n" }
    #expect(added.kinds == [.textAdded])
    let removed = try comparison {
      $0.markdown = $0.markdown.replacing("The change was −0.5 (p = 0.007).", with: "")
    }
    #expect(removed.kinds == [.textRemoved])
    let moved = try comparison {
      $0.markdown =
        $0.markdown.replacing("The change was −0.5 (p = 0.007).", with: "")
        + "\nThe change was −0.5 (p = 0.007).\n"
    }
    #expect(moved.kinds == [.moved])
  }

  @Test func rowsAreCountedForTheirTable() throws {
    let change = try comparison { $0.markdown += "| CRP | −0.1 | −0.2 to 0.0 |\n" }
    #expect(change.kinds == [.added])
    #expect(change.changes[0].new == .rows(1))
    #expect(ComparisonWords.english(change.changes[0].place) == "table 'Change, all'")
  }

  @Test func longTextsAreComparedInTime() throws {
    let old = (0..<6000).map { "Sentence \($0 % 7) word\($0)x." }.joined(separator: "\n\n")
    let new = (0..<6000).map { "Sentence \($0 % 5) term\($0)y." }.joined(separator: "\n\n")
    let changes = TextComparison(old, new, values: []).changes
    #expect(!changes.isEmpty)
  }

  @Test func aParagraphWithoutAnEndIsHeldAgainstManyTextsInTime() {
    let old = (0..<300).map { "Sentence \($0 % 7) word\($0)x." }.joined(separator: "\n\n")
    let new = String(repeating: "\\ word\n", count: 20_000)
    let time = ContinuousClock().measure {
      #expect(!TextComparison(old, new, values: []).changes.isEmpty)
      #expect(!TextComparison(new, old, values: []).changes.isEmpty)
    }
    #expect(time < .seconds(10))
  }
}
