import Statistics
import Testing

@Suite("Heterogeneity of estimates")
struct HeterogeneityTests {
  @Test("needs two estimates with errors above zero")
  func edges() {
    #expect(heterogeneity([]).reason == .tooFewGroups)
    #expect(heterogeneity([(1, 1)]).reason == .tooFewGroups)
    #expect(heterogeneity([(1, 1), (2, 0)]).reason == .noVariation)
    #expect(heterogeneity([(1, 1), (.nan, 1)]).reason == .impossibleArgument)
  }

  @Test("equal estimates have Q 0 and p 1")
  func equal() throws {
    let found = try #require(heterogeneity([(2, 1), (2, 3), (2, 0.5)]).value)
    #expect(found.chiSquared == 0 && found.pValue == 1 && found.degreesOfFreedom == 2 && found.common == 2)
  }

  /// Altman and Bland, BMJ 2003;326:219: log relative risks −0.694 (SE 0.317) and −0.174 (SE 0.216) of two subgroups;
  /// their difference −0.52 with SE 0.383 gives z = −1.36, P = 0.17.
  @Test("two estimates give the test of their difference")
  func twoSubgroups() throws {
    let found = try #require(heterogeneity([(-0.694, 0.317), (-0.174, 0.216)]).value)
    let z = (-0.694 + 0.174) / (0.317 * 0.317 + 0.216 * 0.216).squareRoot()
    #expect(abs(found.chiSquared - z * z) < 1e-12)
    #expect(abs(found.chiSquared.squareRoot() - 1.36) < 0.005)
    #expect(abs(found.pValue - 0.17) < 0.006)
  }

  @Test("does not depend on the order of the subgroups, nor on a common shift")
  func invariance() throws {
    let estimates = [(1.2, 0.4), (0.3, 0.7), (2.5, 0.9), (-0.4, 0.3)]
    let found = try #require(heterogeneity(estimates).value)
    let reversed = try #require(heterogeneity(estimates.reversed()).value)
    let shifted = try #require(heterogeneity(estimates.map { ($0.0 + 8, $0.1) }).value)
    #expect(abs(found.chiSquared - reversed.chiSquared) < 1e-12)
    #expect(abs(found.pValue - shifted.pValue) < 1e-12)
    #expect(abs(shifted.common - found.common - 8) < 1e-12)
  }
}
