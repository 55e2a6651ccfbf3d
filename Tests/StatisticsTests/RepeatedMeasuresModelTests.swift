import Testing

@testable import Statistics

@Suite struct RepeatedMeasuresModelTests {
  private static let visits = ModelFactor("visit", ["1", "2", "1", "2", "1", "2", "1", "2"])
  private static let subjects = ["a", "a", "b", "b", "c", "c", "d", "d"]

  @Test func constantResponsesHaveNoCovariance() throws {
    let design = try #require(ModelDesign(factors: [Self.visits], terms: ["visit"]))
    let response = [Double](repeating: 3, count: 8)
    let model = RepeatedMeasuresModel.fit(response, design, subjects: Self.subjects, visits: Self.visits)
    #expect(model.reason == .noVariation)
  }

  @Test func aVisitRecordedTwiceIsRefused() throws {
    let visits = ModelFactor("visit", ["1", "1", "1", "2"])
    let design = try #require(ModelDesign(factors: [visits], terms: ["visit"]))
    let model = RepeatedMeasuresModel.fit(
      [1, 2, 4, 3], design, subjects: ["a", "a", "b", "b"], visits: visits)
    #expect(model.reason == .impossibleArgument)
  }

  @Test func twoVisitsNeverSeenTogetherDoNotDetermineTheirCovariance() throws {
    let visits = ModelFactor("visit", ["1", "1", "1", "2", "2", "2"])
    let design = try #require(ModelDesign(factors: [visits], terms: ["visit"]))
    let model = RepeatedMeasuresModel.fit(
      [1, 2, 4, 3, 7, 5], design, subjects: ["a", "b", "c", "d", "e", "f"], visits: visits)
    #expect(model.reason == .didNotConverge)
  }

  /// With complete data the unstructured fit is the sample covariance, and a difference of visits the paired t test.
  @Test(arguments: DegreesOfFreedomMethod.allCases)
  func completePairsGiveThePairedTTest(_ method: DegreesOfFreedomMethod) throws {
    let design = try #require(ModelDesign(factors: [Self.visits], terms: ["visit"]))
    let model = try #require(
      RepeatedMeasuresModel.fit(
        [1, 2, 3, 3.5, 2, 4, 5, 5.5], design, subjects: Self.subjects, visits: Self.visits,
        degreesOfFreedom: method
      ).value)
    let effect = try #require(
      model.difference(ModelPoint(levels: ["visit": "2"]), minus: ModelPoint(levels: ["visit": "1"])).value)
    #expect(agrees(effect.estimate, 1, within: 1e-12))
    #expect(agrees(effect.standardError, (1.5 / 12).squareRoot(), within: 1e-9))
    #expect(agrees(effect.degreesOfFreedom, 3, within: 1e-8))
  }

  /// Simpler structures are special cases of richer ones: their likelihood cannot be larger.
  @Test func likelihoodFallsWithEveryRestriction() throws {
    let data = try AdasFixture("adas-observed.csv")
    let design = try #require(
      ModelDesign(factors: [data.treatment, data.week], terms: ["TRTP", "AVISITN", ["TRTP", "AVISITN"]]))
    var fitted: [CovarianceStructure: Double] = [:]
    for structure in CovarianceStructure.allCases {
      let model = RepeatedMeasuresModel.fit(
        data.change, design, subjects: data.subjects, visits: data.week, covariance: structure)
      fitted[structure] = try #require(model.value, "\(structure)").minusTwoRestrictedLogLikelihood
    }
    let nested: [(CovarianceStructure, in: CovarianceStructure)] = [
      (.compoundSymmetry, .toeplitz), (.autoregressive, .toeplitz), (.toeplitz, .heterogeneousToeplitz),
      (.heterogeneousCompoundSymmetry, .heterogeneousToeplitz),
      (.heterogeneousAutoregressive, .heterogeneousToeplitz), (.heterogeneousToeplitz, .unstructured),
    ]
    for (simple, rich) in nested {
      let (more, less) = (try #require(fitted[simple]), try #require(fitted[rich]))
      #expect(more >= less - 1e-8, "\(simple) in \(rich)")
    }
  }

  /// Table 14-3.11 of the CDISC pilot study: unstructured covariance, Kenward-Roger.
  @Suite struct PilotStudy {
    let data: AdasFixture
    let model: RepeatedMeasuresModel

    init() throws {
      data = try AdasFixture("adas-observed.csv")
      let design = try #require(
        ModelDesign(
          factors: [data.treatment, data.week, data.site], covariates: [data.baseline],
          terms: ["TRTP", "AVISITN", "SITEGR1", ["TRTP", "AVISITN"], "BASE", ["BASE", "AVISITN"]]))
      model = try #require(
        RepeatedMeasuresModel.fit(
          data.change, design, subjects: data.subjects, visits: data.week, degreesOfFreedom: .kenwardRoger
        ).value)
    }

    /// What SAS PROC MIXED printed for week 24, to its four decimals.
    @Test func week24AsPublished() throws {
      let means = [
        ("Placebo", 2.3291), ("Xanomeline Low Dose", 1.7352), ("Xanomeline High Dose", 1.5009),
      ]
      for (group, expected) in means {
        let effect = try #require(model.adjustedMean(at: point(group)).value)
        #expect(abs(effect.estimate - expected) < 0.00005)
      }
      let differences = [("Xanomeline Low Dose", -0.5939, 0.5600), ("Xanomeline High Dose", -0.8282, 0.4403)]
      for (group, estimate, p) in differences {
        let effect = try #require(model.difference(point(group), minus: point("Placebo")).value)
        #expect(abs(effect.estimate - estimate) < 0.00005)
        #expect(abs((effect.pValue.value ?? 1) - p) < 0.00005)
      }
    }

    /// R's mmrm 0.3.18. Its covariance differs from ours by a relative 4e-5, and ours is the more likely of the two.
    @Test func week24AsInR() throws {
      let covariance = [
        [16.82115, 11.20561, 11.88484], [11.20561, 28.25761, 14.44466], [11.88484, 14.44466, 31.39417],
      ]
      for (got, expected) in zip(model.covariance.joined(), covariance.joined()) {
        #expect(agrees(got, expected, within: 4e-5))
      }
      let blocks = try #require(
        subjectBlocks(data.change, model.design.matrix, subjects: data.subjects, visits: data.week))
      let theirs = try #require(RestrictedLikelihood(blocks, covariance: Matrix(covariance)))
      #expect(model.minusTwoRestrictedLogLikelihood <= theirs.minusTwoLog)
      #expect(agrees(theirs.minusTwoLog, 3087.843, within: 2e-7))
      let differences = [
        ("Xanomeline Low Dose", "Placebo", [-0.593896126, 1.01678446, -2.60137941, 1.41358716, 0.5599503]),
        ("Xanomeline High Dose", "Placebo", [-0.82819835, 1.0706915, -2.94199211, 1.28559541, 0.44030694]),
        (
          "Xanomeline High Dose", "Xanomeline Low Dose",
          [-0.234302224, 1.12454455, -2.45406872, 1.98546427, 0.83520116]
        ),
      ]
      for (group, other, expected) in differences {
        let effect = try #require(model.difference(point(group), minus: point(other)).value)
        let got = [
          effect.estimate, effect.standardError, effect.interval.low, effect.interval.high,
          effect.pValue.value,
        ]
        for (got, expected) in zip(got, expected) { #expect(agrees(got, expected, within: 4e-5)) }
      }
    }

    private func point(_ group: String) -> ModelPoint {
      ModelPoint(levels: ["TRTP": group, "AVISITN": "24"])
    }
  }
}
