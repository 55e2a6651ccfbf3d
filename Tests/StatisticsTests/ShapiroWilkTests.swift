import Testing

@testable import Statistics

@Suite struct ShapiroWilkTests {
  @Test func sizesOutsideTheAlgorithm() {
    #expect(shapiroWilkTest([]).reason == .noValues)
    #expect(shapiroWilkTest([1, 2]).reason == .tooFew)
    #expect(shapiroWilkTest((0...5000).map(Double.init)).reason == .tooMany)
    #expect(shapiroWilkTest([4, 4, 4]).reason == .noVariation)
  }

  /// Weights of 11 men, the worked example of Shapiro and Wilk (1965), p from R.
  @Test func workedExample() throws {
    let weights: [Double] = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]
    let test = try #require(shapiroWilkTest(weights).value)
    #expect(agrees(test.w, 0.7888146948353874, within: 1e-9))
    #expect(agrees(test.pValue, 0.006703814056502925, within: 1e-7))
  }

  /// Neither order, place nor unit of the values matters.
  @Test(arguments: [3, 4, 5, 6, 11, 12, 50])
  func unchangedByPlaceAndUnit(_ count: Int) throws {
    var random = PseudoRandom(seed: UInt64(count))
    let values = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
    let test = try #require(shapiroWilkTest(values).value)
    let moved = try #require(shapiroWilkTest(values.reversed().map { 1e3 - 250 * $0 }).value)
    #expect(agrees(moved.w, test.w, within: 1e-11))
    #expect(agrees(moved.pValue, test.pValue, within: 1e-8))
    #expect(test.w > 0 && test.w <= 1)
  }
}
