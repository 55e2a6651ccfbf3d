import Testing

@testable import Statistics

@Suite struct SampleTests {
  @Test func noValues() {
    for sample in Sample.inEveryForm([]) {
      #expect(sample.count == 0)
      #expect(sample.moments == nil)
      #expect(sample.range == nil)
      #expect(sample.quantiles(at: [0.5], .sas) == nil)
      #expect(sample.hodgesLehmann(level: 0.95).value == nil)
    }
  }

  @Test func decimalsAreCountedAndOthersListed() {
    #expect(Sample.inEveryForm([1.5, 2.25, 1.5]).count == 2)
    #expect(Sample.inEveryForm([1.0 / 3, 2]).count == 1)
    #expect(Sample.inEveryForm([10_000_000.2, 10_000_000.3]).count == 1)
    #expect(Sample.inEveryForm([10_000_000.2, 10_000_000.2]).count == 2)
  }

  /// Whichever form values are held in, a report says the same of them.
  @Test func formsAgree() throws {
    var generator = PseudoRandom(seed: 21)
    for _ in 0..<300 {
      let count = Int.random(in: 1...40, using: &generator)
      let values = (0..<count).map { _ in Double(Int.random(in: -60...60, using: &generator)) / 10 }
      let forms = Sample.inEveryForm(values)
      try #require(forms.count == 2)
      let (listed, counted) = (forms[0], forms[1])
      #expect(listed.count == counted.count)
      #expect(listed.range?.low == counted.range?.low)
      #expect(listed.range?.high == counted.range?.high)
      for type in QuantileType.allCases {
        #expect(
          isNear(
            listed.quantiles(at: [0, 0.25, 0.5, 0.9, 1], type),
            counted.quantiles(at: [0, 0.25, 0.5, 0.9, 1], type)))
      }
      #expect(isNear([listed.moments?.mean], [counted.moments?.mean]))
      #expect(isNear([listed.moments?.standardDeviation], [counted.moments?.standardDeviation]))
      #expect(listed.signedRanks().wPlus == counted.signedRanks().wPlus)
      #expect(
        isNear(
          [listed.hodgesLehmann(level: 0.95).value?.estimate],
          [counted.hodgesLehmann(level: 0.95).value?.estimate]))
    }
  }

  private func isNear(_ a: [Double?]?, _ b: [Double?]?) -> Bool {
    guard let a, let b, a.count == b.count else { return a == nil && b == nil }
    return zip(a, b).allSatisfy { first, second in
      guard let first, let second else { return first == nil && second == nil }
      return abs(first - second) <= 1e-12 * max(1, abs(first))
    }
  }
}
