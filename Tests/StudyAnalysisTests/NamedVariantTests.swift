import StudyDefinition
import StudyResults
import Testing

@testable import StudyAnalysis

/// A variant that is named is the one that is made, whatever the profile; a test without variant is the profile's.
@Suite struct NamedVariantTests {
  /// Changes with ties and zeros, so that every variant gives a number of its own.
  private static let first: [[Double?]] = [
    [5, 6.1], [6, 6], [7, 7.4], [5, 5.4], [8, 7.6], [9, 9.9], [4, 4.9], [6, 7.1], [5, 5],
  ]
  private static let second: [[Double?]] = [[5, 5.4], [7, 8.1], [6, 7.5], [8, 10], [5, 7.1], [6, 8.3]]

  private func results(
    _ profile: MethodProfile, tests: [WithinGroupTest] = [], comparisons: [ComparisonMethod] = [],
    proportions: [ProportionTest] = []
  ) throws -> Results {
    let methods = comparisons.map { "{id: c-\($0.rawValue), method: \($0.rawValue)}" }
    let rule =
      "{id: low, endpoint: x, kind: threshold, relation: <, value: 7.2, test: [\(proportions.map(\.rawValue).joined(separator: ", "))]}"
    var trial = TinyTrial.two(
      Self.first, Self.second,
      yaml: """
        methods: {profile: \(profile.rawValue)}
        \(methods.isEmpty ? "" : "comparisons: [\(methods.joined(separator: ", "))]")
        \(proportions.isEmpty ? "" : "responders: [\(rule)]")
        """)
    if !tests.isEmpty {
      trial.endpoint = "test: [\(tests.map(\.rawValue).joined(separator: ", "))]"
    }
    return try trial.results()
  }

  @Test func withinGroups() throws {
    let fixed = WithinGroupTest.allCases.filter { ![.signedRank, .sign, .byNormality].contains($0) }
    let standard = try results(.standard, tests: fixed)
    for profile in MethodProfile.allCases {
      let other = try results(profile, tests: fixed)
      for test in fixed {
        let key = "x/m1/all/a/\(test.rawValue)/p"
        #expect(other.number(key) == standard.number(key), "\(key) \(profile)")
        #expect(other.method(key) == test.rawValue)
      }
    }
    // R 4.2: wilcox.exact, wilcoxsign_test of coin, wilcox.test and binom.test; the mid-p by hand.
    let expected: [(WithinGroupTest, Double)] = [
      (.signedRankExact, 0.0625), (.signedRankPratt, 0.0625),
      (.signedRankPrattAsymptotic, 0.041066099794794), (.signedRankAsymptotic, 0.0403197213958959),
      (.signedRankAsymptoticCorrected, 0.0494116203902099), (.signExact, 0.125), (.signMidP, 0.0703125),
    ]
    for (test, p) in expected {
      let found = try #require(standard.number("x/m1/all/a/\(test.rawValue)/p"))
      #expect(abs(found - p) < 1e-12, "\(test): \(found)")
    }
  }

  @Test func profilesChooseForTheRest() throws {
    let chosen: [(MethodProfile, String)] = [
      (.standard, "signed-rank-exact"), (.r, "signed-rank-asymptotic-cc"), (.sas, "signed-rank-exact"),
      (.spss, "signed-rank-asymptotic"),
    ]
    for (profile, method) in chosen {
      let results = try results(profile, tests: [.signedRank, .sign])
      #expect(results.method("x/m1/all/a/signed-rank/p") == method)
      #expect(results.method("x/m1/all/a/sign/p") == "sign-exact")
    }
    // SPSS leaves the exact sign test above 25 changes: 20 up, 7 down, z = (20 - 13.5 - 0.5) / sqrt(27 / 4).
    let many = try TinyTrial(
      arms: [("a", (0..<27).map { [5, $0 < 20 ? 6 : 4] })], yaml: "methods: {profile: spss}",
      endpoint: "test: sign"
    ).results()
    #expect(many.method("x/m1/all/a/sign/p") == "sign-asymptotic-cc")
    #expect(abs(try #require(many.number("x/m1/all/a/sign/z")) - 6 / 6.75.squareRoot()) < 1e-12)
    #expect(abs(try #require(many.number("x/m1/all/a/sign/p")) - 0.02092133533779404) < 1e-12)
  }

  @Test func betweenGroups() throws {
    let fixed: [ComparisonMethod] = [
      .mannWhitneyExact, .mannWhitneyExactDoubled, .mannWhitneyUntied, .mannWhitneyAsymptotic,
      .mannWhitneyAsymptoticCorrected, .welch, .student,
    ]
    let standard = try results(.standard, comparisons: fixed)
    for profile in MethodProfile.allCases {
      let other = try results(profile, comparisons: fixed)
      for method in fixed {
        let key = "x/m1/all/c-\(method.rawValue)/b-vs-a/p"
        #expect(other.number(key) == standard.number(key), "\(key) \(profile)")
        #expect(other.method(key) == method.rawValue)
      }
    }
    // R 4.2: wilcox.exact and wilcox.test.
    let expected: [(ComparisonMethod, Double)] = [
      (.mannWhitneyExact, 0.0103896103896104), (.mannWhitneyAsymptotic, 0.012515318690074),
      (.mannWhitneyAsymptoticCorrected, 0.0147764402946452),
    ]
    for (method, p) in expected {
      let found = try #require(standard.number("x/m1/all/c-\(method.rawValue)/b-vs-a/p"))
      #expect(abs(found - p) < 1e-12, "\(method): \(found)")
    }
  }

  @Test func proportions() throws {
    let paired: [(ProportionTest, String)] = [
      (.mcnemarExact, "mcnemar-exact"), (.mcnemarMidP, "mcnemar-mid-p"),
      (.mcnemarChiSquare, "mcnemar-chi-square"), (.mcnemarChiSquareCorrected, "mcnemar-chi-square-cc"),
    ]
    let between: [(ProportionTest, String)] = [
      (.fisher, "fisher"), (.chiSquarePearson, "chi-square"), (.chiSquareYates, "chi-square-yates"),
    ]
    for profile in MethodProfile.allCases {
      let results = try results(profile, proportions: (paired + between).map(\.0))
      for (test, method) in paired {
        #expect(results.method("x/m1/all/b/low-\(test.rawValue)/p") == method)
        #expect(results.number("x/m1/all/b/low-\(test.rawValue)/p") != nil)
      }
      for (test, method) in between {
        #expect(results.method("x/m1/all/low-\(test.rawValue)/b-vs-a/p") == method)
      }
    }
    // Five of six below 7.2 at baseline, two at follow-up: three changed, all one way.
    let results = try results(.standard, proportions: paired.map(\.0))
    let expected: [(ProportionTest, Double)] = [
      (.mcnemarExact, 0.25), (.mcnemarMidP, 0.125), (.mcnemarChiSquare, 0.08326451666355042),
      (.mcnemarChiSquareCorrected, 0.2482130789899235),
    ]
    for (test, p) in expected {
      let found = try #require(results.number("x/m1/all/b/low-\(test.rawValue)/p"))
      #expect(abs(found - p) < 1e-12, "\(test): \(found)")
    }
    #expect(results.number("x/m1/all/b/low-mcnemar-exact/smallest-p") == 0.25)
  }
}
