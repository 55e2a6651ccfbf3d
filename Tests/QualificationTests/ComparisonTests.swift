import Testing

@testable import Qualification

@Suite struct ToleranceTests {
  @Test func theLargerOfTheTwoCounts() {
    let tolerance = Tolerance(relative: 1e-3, absolute: 0.5)
    #expect(tolerance.accepts(1.5, for: 1))
    #expect(!tolerance.accepts(1.6, for: 1))
    #expect(tolerance.accepts(10_010, for: 10_000))
    #expect(!tolerance.accepts(10_011, for: 10_000))
    #expect(Tolerance(relative: 0, absolute: 0).accepts(2, for: 2))
  }

  @Test func nothingInfinitePassesButItself() {
    let wide = Tolerance(relative: 1, absolute: 1e300)
    #expect(!wide.accepts(.infinity, for: 1))
    #expect(!wide.accepts(1, for: .infinity))
    #expect(!wide.accepts(.nan, for: 1))
    #expect(wide.accepts(.infinity, for: .infinity))
  }
}

@Suite struct ComparisonTests {
  private func mismatches(_ expected: JSONValue, _ got: Answer) throws -> [String] {
    let json = JSONValue.object([
      "rel": .number(0.1), "abs": .number(0),
      "fields": .object(["p": .object(["rel": .number(0), "abs": .number(0)])]),
    ])
    var comparison = Comparison(tolerances: try CaseTolerances(json))
    comparison.compare(["field": expected], with: ["field": got])
    return comparison.mismatches.map(\.field)
  }

  @Test func nullIsNotEstimableAndNothingElse() throws {
    #expect(try mismatches(.null, .notEstimable) == [])
    #expect(try mismatches(.null, .number(0)) == ["field"])
    #expect(try mismatches(.number(0), .notEstimable) == ["field"])
    #expect(try mismatches(.null, .number(.nan)) == ["field"])
  }

  @Test func countsAndFlagsAreExact() throws {
    #expect(try mismatches(.number(100), .count(100)) == [])
    #expect(try mismatches(.number(100), .count(101)) == ["field"])
    #expect(try mismatches(.number(100), .number(101)) == [])
    #expect(try mismatches(.bool(true), .flag(false)) == ["field"])
    #expect(try mismatches(.bool(true), .number(1)) == ["field"])
    #expect(try mismatches(.string("sd"), .text("mean")) == ["field"])
  }

  @Test func infinitiesAreNamed() throws {
    #expect(try mismatches(.string("Infinity"), .number(.infinity)) == [])
    #expect(try mismatches(.string("-Infinity"), .number(.infinity)) == ["field"])
    #expect(try mismatches(.number(1), .number(.infinity)) == ["field"])
  }

  @Test func listsHaveEqualLength() throws {
    #expect(try mismatches(.array([.number(1)]), .list([.number(1), .number(2)])) == ["field"])
    #expect(try mismatches(.array([.number(1), .null]), .list([.number(5), .notEstimable])) == ["field[0]"])
  }

  @Test func innermostNamesChooseTheTolerance() throws {
    let expected = JSONValue.array([.object(["p": .number(1), "x": .number(1)])])
    #expect(
      try mismatches(expected, .list([.record(["p": .number(1.05), "x": .number(1.05)])])) == ["field[0].p"])
    #expect(try mismatches(expected, .list([.record(["x": .number(1)])])) == ["field[0].p"])
  }

  @Test func aFieldThatIsNotAnsweredFails() throws {
    var comparison = Comparison(
      tolerances: try CaseTolerances(.object(["rel": .number(0), "abs": .number(0)])))
    comparison.compare(["p": .null], with: [:])
    #expect(comparison.mismatches.count == 1)
  }
}
