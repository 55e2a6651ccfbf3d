import StudyData
import StudyDefinition
import StudyResults
import Testing

@testable import StudyAnalysis

@Suite struct ComparisonTests {
  /// Anorexia, Hand et al. 1994, the first subjects of two arms: enough for numbers one can follow by hand.
  private let first: [[Double?]] = [[80, 81], [82, 84], [84, 83], [86, 90]]
  private let second: [[Double?]] = [[81, 84], [83, 89], [85, 88], [87, 95]]

  @Test func differencesAreGroupLessReference() throws {
    let results = try TinyTrial.two(
      first, second, yaml: "comparisons: [{id: means, method: welch}, {id: pooled, method: student}]"
    ).results()
    // Changes 1, 2, -1, 4 and 3, 6, 3, 8: means 1.5 and 5.
    #expect(results.number("x/m1/all/means/b-vs-a/difference") == 3.5)
    #expect(results.number("x/m1/all/a/means/mean") == 1.5)
    #expect(results.number("x/m1/all/b/means/n") == 4)
    #expect(results.number("x/m1/all/pooled/b-vs-a/df") == 6)
    #expect(results.method("x/m1/all/means/b-vs-a/p") == "welch")
  }

  @Test func adjustedMeansAreThoseOfTheSameModelByHand() throws {
    let results = try TinyTrial.two(
      first, second,
      yaml: "comparisons: [{id: adjusted, method: ancova, covariates: baseline, dose-response: true}]"
    ).results()
    // Within groups the slope of change on baseline is (6 + 12) / (20 + 20); baselines differ by 1.
    let slope = 0.45
    let difference = try #require(results.number("x/m1/all/adjusted/b-vs-a/difference"))
    #expect(abs(difference - (3.5 - slope)) < 1e-12)
    let low = try #require(results.number("x/m1/all/a/adjusted/ls-mean"))
    let high = try #require(results.number("x/m1/all/b/adjusted/ls-mean"))
    #expect(abs(high - low - difference) < 1e-12)
    #expect(results.number("x/m1/all/adjusted/b-vs-a/df") == 5)
    // With two groups the dose is the group.
    let p = try #require(results.number("x/m1/all/adjusted/b-vs-a/p"))
    let dose = try #require(results.number("x/m1/all/adjusted/dose-response/p"))
    #expect(abs(p - dose) < 1e-12)
    #expect(results.number("x/m1/all/adjusted/baseline-by-group/df1") == 1)
  }

  @Test(
    arguments: [
      ("lower", "non-inferiority", nil, 0.4), ("higher", "non-inferiority", -0.4, nil),
      ("none", "equivalence", -0.4, 0.4), ("lower", "equivalence", -0.4, 0.4),
    ] as [(String, String, Double?, Double?)])
  func aMarginStandsBesideTheDifferenceOnTheSideThatIsWorse(
    _ better: String, _ kind: String, _ low: Double?, _ high: Double?
  ) throws {
    var trial = TinyTrial.two(
      first, second,
      yaml: """
        comparisons:
          - {id: means, method: welch, margin: {kind: \(kind), value: 0.4}}
          - {id: ranks, method: mann-whitney, margin: {kind: \(kind), value: 0.4}}
          - {id: plain, method: welch}
        """)
    trial.endpoint = "better: \(better)"
    let results = try trial.results()
    for measure in ["means", "ranks"] {
      #expect(results.number("x/m1/all/\(measure)/b-vs-a/margin-low") == low)
      #expect(results.number("x/m1/all/\(measure)/b-vs-a/margin-high") == high)
    }
    #expect(results.row("x/m1/all/plain/b-vs-a/margin-high") == nil)
  }

  @Test func threeGroupsAreComparedWithTheReferenceFirst() throws {
    let results = try TinyTrial(
      arms: [("a", first), ("b", second), ("c", second)], yaml: "comparisons: [{id: all-arms, method: anova}]"
    ).results()
    let contrasts = results.store.rows.compactMap { row in
      row.key.statistic == .difference ? row.key.cell.contrast?.text : nil
    }
    #expect(contrasts == ["b-vs-a", "c-vs-a", "c-vs-b"])
    // Equal groups: their p is 1, and the other two are adjusted after Holm.
    let raw = try #require(results.number("x/m1/all/all-arms/b-vs-a/p"))
    let adjusted = try #require(results.number("x/m1/all/all-arms/b-vs-a/adjusted-p"))
    #expect(abs(adjusted - 3 * raw) < 1e-12)
    #expect(results.number("x/m1/all/all-arms/b-vs-a/tests") == 3)
    #expect(try #require(results.number("x/m1/all/all-arms/c-vs-b/p")) > 1 - 1e-12)
  }

  @Test func profilesChooseTheVariantAndRowsNameIt() throws {
    func method(_ profile: String, _ key: String) throws -> String? {
      try TinyTrial.two(
        first, second,
        yaml: "methods: {profile: \(profile)}\ncomparisons: [{id: ranks, method: mann-whitney}]"
      ).results().method(key)
    }
    let between = "x/m1/all/ranks/b-vs-a/p"
    #expect(try method("standard", between) == "mann-whitney-exact")
    // The changes have ties, which keep R before 4.6 from the exact distribution.
    #expect(try method("r", between) == "mann-whitney-asymptotic-cc")
    #expect(try method("sas", between) == "mann-whitney-asymptotic-cc")
    #expect(try method("spss", between) == "mann-whitney-asymptotic")
    let within = "x/m1/all/b/signed-rank/p"
    #expect(try method("standard", within) == "signed-rank-exact")
    #expect(try method("r", within) == "signed-rank-asymptotic-cc")
    #expect(try method("sas", within) == "signed-rank-exact")
    #expect(try method("spss", within) == "signed-rank-asymptotic")
  }

  @Test func theSmallestPOfEveryRankTestIsThere() throws {
    let three: [[Double?]] = [[7, 6], [8, 6], [9, 5]]
    let results = try TinyTrial.two(
      three, [[7, 8], [8, 10], [9, 12]],
      yaml: "comparisons: [{id: ranks, method: mann-whitney}, {id: kw, method: kruskal-wallis}]"
    ).results()
    #expect(abs(try #require(results.number("x/m1/all/ranks/b-vs-a/smallest-p")) - 0.1) < 1e-12)
    #expect(results.row("x/m1/all/ranks/b-vs-a/p")?.flags == [.belowReach])
    #expect(results.number("x/m1/all/a/signed-rank/smallest-p") == 0.25)
    #expect(results.row("x/m1/all/kw/groups/smallest-p") != nil)
  }

  @Test func attributesAdjustAndDivide() throws {
    var trial = TinyTrial.two(
      first, second,
      yaml: """
        comparisons:
          - {id: by-sex, method: welch, groups: {by: sex, reference: f, levels: [{id: f}, {id: m}]}}
          - {id: adjusted, method: ancova, covariates: [baseline, age], factors: sex, weights: proportional}
        """)
    trial.attributes = [
      SubjectAttribute(name: "sex", texts: ["f", "m", "f", "m", "f", "m", "m", nil], numbers: nil),
      SubjectAttribute(
        name: "age", texts: (0..<8).map { "\(40 + $0 * $0)" },
        numbers: (0..<8).map { Double(40 + $0 * $0) }),
    ]
    let results = try trial.results()
    #expect(results.number("x/m1/all/f/by-sex/n") == 3)
    #expect(results.number("x/m1/all/m/by-sex/n") == 4)
    // The one without a sex is missing from the model.
    #expect(results.number("x/m1/all/adjusted/n") == 7)
    #expect(results.number("x/m1/all/adjusted/missing") == 1)
    #expect(results.method("x/m1/all/adjusted/b-vs-a/p") == "ancova-proportional")
    #expect(results.number("x/m1/all/adjusted/b-vs-a/df") == 2)
  }

  @Test func testsOverVisitsUseTheCompleteSubjects() throws {
    let rows: [[Double?]] = [[1, 2, 3], [2, 3, 5], [1, 4, 5], [2, nil, 9]]
    let results = try TinyTrial(
      arms: [("a", rows)],
      yaml: "comparisons: [{id: ranks, method: friedman}, {id: means, method: repeated-measures}]"
    ).results()
    #expect(results.number("x/m2/all/ranks/n") == 3)
    #expect(results.number("x/m2/all/ranks/missing") == 1)
    #expect(results.number("x/m2/all/ranks/chi-squared") == 6)
    #expect(abs(try #require(results.number("x/m2/all/ranks/p")) - 0.049787068367863944) < 1e-15)
    #expect(try #require(results.number("x/m2/all/a/means/epsilon")) >= 0.5)
    #expect(results.method("x/m2/all/a/means/p") == "repeated-measures-greenhouse-geisser")
  }

  @Test func aMixedModelOfCompleteDataGivesTheMeansOfVisits() throws {
    let rows: [[Double?]] = [[5, 4, 3], [6, 6, 5], [7, 5, 5], [4, 4, 4], [8, 6, 4]]
    let others: [[Double?]] = rows.map { $0.map { $0.map { $0 + 1 } } } + [[5, 6, 9]]
    let results = try TinyTrial.two(rows, others, yaml: "comparisons: [{id: m, method: mmrm}]").results()
    let mean = try #require(results.number("x/m1/all/a/m/ls-mean"))
    let plain = try #require(results.number("x/m1/all/a/change/mean"))
    #expect(abs(mean - plain) < 1e-9)
    #expect(results.method("x/m1/all/m/b-vs-a/p") == "mmrm-unstructured-kenward-roger")
  }
}
