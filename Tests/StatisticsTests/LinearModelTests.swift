import Testing

@testable import Statistics

@Suite struct LinearModelTests {
  @Test func withoutRecordsThereIsNoDesign() {
    #expect(ModelDesign(factors: [ModelFactor("group", [])], terms: ["group"]) == nil)
  }

  @Test func aTermOfAnUnknownVariableIsNoDesign() {
    #expect(ModelDesign(factors: [ModelFactor("group", ["a"])], terms: ["grup"]) == nil)
  }

  @Test func asManyColumnsAsRecordsLeaveNoDegreesOfFreedom() throws {
    let design = try #require(ModelDesign(factors: [ModelFactor("group", ["a", "b"])], terms: ["group"]))
    #expect(LinearModel.fit([1, 2], design).reason == .noResidualDegreesOfFreedom)
  }

  @Test func aConstantCovariateIsCollinear() throws {
    let design = try #require(
      ModelDesign(covariates: [ModelCovariate("x", [2, 2, 2, 2])], terms: ["x"]))
    #expect(LinearModel.fit([1, 2, 3, 4], design).reason == .collinear)
  }

  @Test func aPerfectFitHasIntervalsOfNoWidthAndNoTest() throws {
    let design = try #require(
      ModelDesign(factors: [ModelFactor("group", ["a", "a", "b", "b", "b"])], terms: ["group"]))
    let model = try #require(LinearModel.fit([1.1, 1.1, 2.3, 2.3, 2.3], design).value)
    let effect = try #require(
      model.difference(ModelPoint(levels: ["group": "b"]), minus: ModelPoint(levels: ["group": "a"])).value)
    #expect(abs(effect.estimate - 1.2) < 1e-14)
    #expect(effect.standardError == 0)
    #expect(effect.pValue.reason == .noVariation)
    #expect(model.test(of: "group").reason == .noVariation)
  }

  /// Follow-up is baseline and half a unit in both groups: they differ by nothing, and not by what rounding leaves.
  @Test func groupsThatDoNotDifferDifferByZero() throws {
    let baseline = [5, 5.3, 5.6, 5.9, 6.2, 6.5]
    let design = try #require(
      ModelDesign(
        factors: [ModelFactor("group", ["a", "b", "a", "b", "a", "b"])],
        covariates: [ModelCovariate("baseline", baseline)], terms: ["group", "baseline"]))
    let model = try #require(LinearModel.fit([5.5, 5.8, 6.1, 6.4, 6.7, 7], design).value)
    let effect = try #require(
      model.difference(ModelPoint(levels: ["group": "b"]), minus: ModelPoint(levels: ["group": "a"])).value)
    #expect(effect.estimate == 0)
    #expect(effect.interval.low == 0 && effect.interval.high == 0)
  }

  /// Unbalanced two-way data: the two weightings of the other factor, computed by hand from the cell means of a
  /// saturated model.
  @Test func marginsWeightTheOtherFactorEquallyOrAsObserved() throws {
    let treatment = ModelFactor("treatment", ["a", "a", "a", "a", "b", "b", "b", "b", "b"])
    let site = ModelFactor("site", ["1", "1", "1", "2", "1", "2", "2", "2", "2"])
    let y: [Double] = [1, 2, 3, 10, 4, 20, 22, 24, 22]
    let design = try #require(
      ModelDesign(
        factors: [treatment, site], terms: ["treatment", "site", ["treatment", "site"]]))
    let model = try #require(LinearModel.fit(y, design).value)
    let point = ModelPoint(levels: ["treatment": "a"])
    #expect(agrees(model.adjustedMean(at: point).value?.estimate, (2 + 10) / 2, within: 1e-13))
    #expect(
      agrees(
        model.adjustedMean(at: point, margins: .proportional).value?.estimate, (4 * 2 + 5 * 10) / 9.0,
        within: 1e-13))
    #expect(model.adjustedMean(at: ModelPoint(levels: ["treatment": "c"])).reason == .impossibleArgument)
  }

  /// The type III test of a main effect does not depend on the reference level, although the coefficients do.
  @Test func typeThreeTestsDoNotDependOnTheReference() throws {
    let labels = ["a", "a", "a", "b", "b", "c", "c", "c", "c", "a", "b", "b"]
    let sites = ["1", "2", "2", "1", "2", "1", "1", "2", "2", "1", "1", "2"]
    let x: [Double] = [1, 4, 2, 8, 5, 7, 1, 3, 9, 2, 6, 5]
    let y: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    let tests = try ["a", "b", "c"].map { reference in
      let design = try #require(
        ModelDesign(
          factors: [ModelFactor("group", labels, order: [reference]), ModelFactor("site", sites)],
          covariates: [ModelCovariate("x", x)], terms: ["group", "site", "x", ["group", "site"]]))
      return try #require(LinearModel.fit(y, design).value?.test(of: "group").value)
    }
    #expect(tests.allSatisfy { agrees($0.f, tests[0].f, within: 1e-11) })
    #expect(tests[0].numeratorDegreesOfFreedom == 2)
  }

  /// Table 14-3.01 of the CDISC pilot study, analysis of covariance at week 24.
  @Suite struct PilotStudy {
    let data: AdasFixture
    let model: LinearModel

    init() throws {
      data = try AdasFixture("adas-week-24-locf.csv")
      let design = try #require(
        ModelDesign(
          factors: [data.treatment, data.site], covariates: [data.baseline],
          terms: ["TRTP", "SITEGR1", "BASE"]))
      model = try #require(LinearModel.fit(data.change, design).value)
    }

    @Test(arguments: [
      (
        "Xanomeline Low Dose", "Placebo",
        [-0.466782357501, 0.818042222284, -2.07898454398, 1.14541982898, 0.568846971342]
      ),
      (
        "Xanomeline High Dose", "Placebo",
        [-1.00601359773, 0.84052935675, -2.66253355458, 0.650506359116, 0.232641095886]
      ),
      (
        "Xanomeline High Dose", "Xanomeline Low Dose",
        [-0.539231240231, 0.836108901551, -2.18703933925, 1.10857685879, 0.519644870829]
      ),
    ])
    func differences(_ group: String, _ other: String, _ expected: [Double]) throws {
      let effect = try #require(
        model.difference(
          ModelPoint(levels: ["TRTP": group]), minus: ModelPoint(levels: ["TRTP": other]),
          margins: .proportional
        ).value)
      let got = [
        effect.estimate, effect.standardError, effect.interval.low, effect.interval.high, effect.pValue.value,
      ]
      for (got, expected) in zip(got, expected) { #expect(agrees(got, expected, within: 1e-10)) }
    }

    @Test func doseResponse() throws {
      let design = try #require(
        ModelDesign(
          factors: [data.site], covariates: [data.dose, data.baseline], terms: ["TRTPN", "SITEGR1", "BASE"]))
      let trend = try #require(LinearModel.fit(data.change, design).value)
      #expect(agrees(trend.test(of: "TRTPN").value?.pValue, 0.244705673869, within: 1e-10))
      #expect(agrees(trend.slope(of: "TRTPN").value?.pValue.value, 0.244705673869, within: 1e-10))
    }
  }
}
