import StudyDefinition
import StudyResults
import Testing

@testable import StudyAnalysis

/// Every method on data of every awkward shape: nothing stops, nothing is NaN, and what has no answer has a reason.
@Suite struct EdgeTests {
  static let shapes: [(name: String, first: [[Double?]], second: [[Double?]])] = [
    ("no subjects", [], []),
    ("one group empty", [[7.1, 6.8], [8, 7.9], [7.5, 7]], []),
    ("one each", [[7.1, 6.8]], [[8, 7.9]]),
    ("two each", [[7.1, 6.8], [8, 7.9]], [[7.5, 7], [6.1, 6.6]]),
    ("three each", [[7.1, 6.8], [8, 7.9], [7.3, 7.1]], [[7.5, 7], [6.1, 6.6], [9, 8.2]]),
    (
      "five each", [[7.1, 6.8], [8, 7.9], [7.3, 7.1], [5, 5.5], [6, 5.1]],
      [[7.5, 7], [6.1, 6.6], [9, 8.2], [8.8, 7], [7.7, 7.6]]
    ),
    ("all equal", Array(repeating: [7, 6], count: 4), Array(repeating: [7, 6], count: 4)),
    ("all tied changes", [[7, 6], [8, 7], [9, 8]], [[5, 4], [6, 5], [4, 3]]),
    ("no change", [[7, 7], [8, 8], [9, 9]], [[5, 5], [6, 6], [4, 4]]),
    ("all zero", Array(repeating: [0, 0], count: 3), Array(repeating: [0, 0], count: 3)),
    ("all missing", Array(repeating: [nil, nil], count: 3), Array(repeating: [nil, nil], count: 3)),
    ("no follow-up", Array(repeating: [7, nil], count: 3), Array(repeating: [8, nil], count: 3)),
    ("no baseline", Array(repeating: [nil, 7], count: 3), Array(repeating: [nil, 8], count: 3)),
  ]

  static let yaml = """
    methods:
      sensitivity: [locf, bocf, locf-with-baseline]
      effect-size: [d-z, g-z, d-av, g-av, d-rms, d-rm, change-over-baseline-sd, rank-biserial]
    comparisons:
    \(ComparisonMethod.allCases.map { "  - {id: by-\($0.rawValue), method: \($0.rawValue)}" }
      .joined(separator: "\n"))
      - {id: adjusted, method: ancova, covariates: baseline, dose-response: true,
         effect-size: [cohen-d, hedges-g, glass-delta, rank-biserial],
         contrasts: [{label: b less a, weights: {a: -1, b: 1}}]}
      - {id: adjusted-value, method: ancova, response: value, covariates: baseline}
      - {id: over-visits, method: mmrm, covariates: baseline}
    responders:
      - {id: fall, endpoint: x, kind: change, relation: <=, value: -0.5, missing: non-responder,
         test: [fisher, chi-square, risk-difference]}
      - {id: normal, endpoint: x, kind: threshold, relation: <, value: 7, test: [mcnemar, risk-difference]}
      - {id: third, endpoint: x, kind: percent, relation: <=, value: -30}
    multiplicity:
      - {id: within, method: holm}
      - {id: between, method: benjamini-hochberg, comparisons: [by-welch, adjusted]}
    """

  @Test(arguments: shapes.map(\.name), MethodProfile.allCases)
  func nothingButNumbersAndReasons(shape: String, profile: MethodProfile) throws {
    let data = try #require(Self.shapes.first { $0.name == shape })
    var trial = TinyTrial.two(data.first, data.second, yaml: Self.yaml)
    trial.yaml = trial.yaml.replacing("methods:\n", with: "methods:\n  profile: \(profile.rawValue)\n")
    let tests = WithinGroupTest.allCases.map(\.rawValue).joined(separator: ", ")
    trial.endpoint = "test: [\(tests)], reference: [6, 8], summary: geometric-mean"
    let results = try trial.results()
    var keys: Set<String> = []
    for row in results.store.rows {
      let key = row.key.text(study: StudyID("tiny"))
      #expect(keys.insert(key).inserted, "\(key)")
      guard let value = row.value.number else {
        #expect(row.value.reason?.code.isEmpty == false, "\(key)")
        continue
      }
      #expect(value.isFinite, "\(key)")
      switch row.key.statistic.scale {
      case .probability: #expect((0...1).contains(value), "\(key) \(value)")
      case .count: #expect(Int(exactly: value) != nil && value >= 0, "\(key) \(value)")
      default: break
      }
      if row.key.statistic == .p { #expect(row.method != nil, "\(key)") }
    }
  }

  @Test func whatHasNoAnswerSaysWhy() throws {
    let empty = try TinyTrial.two([[7.1, 6.8], [8, 7.9], [7.5, 7]], [], yaml: Self.yaml).results()
    #expect(empty.reason("x/m1/all/by-welch/b-vs-a/p") == "empty-group")
    #expect(empty.reason("x/m1/all/adjusted/b-vs-a/difference") == "empty-group")
    #expect(empty.reason("x/m1/all/by-mann-whitney/b-vs-a/p") == "empty-group")
    #expect(empty.reason("x/m1/all/by-kruskal-wallis/groups/p") == "too-few-groups")
    #expect(empty.reason("x/m1/all/fall/b-vs-a/risk-difference") == "empty-group")
    #expect(empty.reason("x/m1/all/fall-fisher/b-vs-a/p") == "empty-group")
    #expect(empty.reason("x/m1/all/b/fall/percent") == "no-values")

    // One value against one has a shift, of which an interval would cover nothing.
    let single = try TinyTrial.two([[7.1, 6.8]], [[8, 7.9]], yaml: Self.yaml).results()
    let shift = try #require(single.number("x/m1/all/by-mann-whitney/b-vs-a/hodges-lehmann"))
    #expect(abs(shift - 0.2) < 1e-15)
    #expect(single.reason("x/m1/all/by-mann-whitney/b-vs-a/hodges-lehmann-low") == "too-few")
    #expect(single.reason("x/m1/all/a/change/hodges-lehmann-high") == "too-few")

    let equal = try TinyTrial.two(
      Array(repeating: [7, 6], count: 4), Array(repeating: [7, 6], count: 4), yaml: Self.yaml
    ).results()
    #expect(equal.reason("x/m1/all/by-welch/b-vs-a/p") == "no-variation")
    #expect(equal.number("x/m1/all/by-welch/b-vs-a/difference") == 0)
    #expect(equal.number("x/m1/all/by-mann-whitney/b-vs-a/p") == 1)
    #expect(equal.reason("x/m1/all/by-kruskal-wallis/groups/p") == "all-tied")
    #expect(equal.reason("x/m1/all/adjusted/b-vs-a/p") == "collinear")
  }
}

/// The three things called a percent change.
@Suite struct PercentChangeTests {
  private static let pairs: [[Double?]] = [[10, 20], [100, 50], [50, 40], [nil, 3], [7, nil]]

  @Test func threeEstimands() throws {
    var trial = TinyTrial(arms: [("a", Self.pairs)])
    trial.endpoint = "percent-change: geometric"
    let results = try trial.results()
    // +100, -50 and -20 %; 110 for 160; the geometric mean of 2, 0.5 and 0.8.
    #expect(results.number("x/m1/all/a/percent-change/median") == -20)
    #expect(results.number("x/m1/all/a/percent-change/percent-of-means") == -31.25)
    let ratio = try #require(results.number("x/m1/all/a/percent-change/percent-of-ratio"))
    #expect(abs(ratio - 100 * (0.9283177667225558 - 1)) < 1e-9)
    #expect(results.number("x/m1/all/a/percent-change/undefined") == 0)
  }

  @Test func aBaselineOfZeroIsLeftOutAndCounted() throws {
    var trial = TinyTrial(arms: [("a", [[0, 5], [10, 5], [10, 20]])])
    trial.endpoint = "percent-change: individual"
    let results = try trial.results()
    #expect(results.number("x/m1/all/a/percent-change/n") == 2)
    #expect(results.number("x/m1/all/a/percent-change/undefined") == 1)
    #expect(results.number("x/m1/all/a/percent-change/median") == 25)
    #expect(results.row("x/m1/all/a/percent-change/percent-of-ratio") == nil)
  }

  @Test func withoutPositiveValuesThereIsNoGeometricOne() throws {
    var trial = TinyTrial(arms: [("a", [[0, 5], [10, 5]])])
    trial.endpoint = "percent-change: geometric"
    let results = try trial.results()
    #expect(results.reason("x/m1/all/a/percent-change/percent-of-ratio") == "non-positive-value")
    trial.arms = [("a", [[-1, 5], [10, 5]])]
    #expect(try trial.results().reason("x/m1/all/a/percent-change/median") == "negative-baseline")
    trial.arms = [("a", [[nil, nil]])]
    #expect(try trial.results().reason("x/m1/all/a/percent-change/median") == "no-data")
  }
}
