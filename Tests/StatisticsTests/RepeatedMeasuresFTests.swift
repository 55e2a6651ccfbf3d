import Testing

@testable import Statistics

@Suite struct RepeatedMeasuresFTests {
  /// Six subjects with all of three visits.
  private static let rows: [[Double]] = [
    [5.1, 6.0, 6.9], [4.8, 5.2, 5.1], [6.2, 7.1, 8.4], [5.5, 5.3, 6.1], [4.1, 5.6, 6.3], [5.9, 6.2, 6.0],
  ]

  private func model(_ method: DegreesOfFreedomMethod) throws -> RepeatedMeasuresModel {
    let labels = Self.rows.flatMap { _ in ["1", "2", "3"] }
    let visits = ModelFactor("visit", labels)
    let design = try #require(ModelDesign(factors: [visits], terms: ["visit"]))
    let subjects = Self.rows.indices.flatMap { ["s\($0)", "s\($0)", "s\($0)"] }
    return try #require(
      RepeatedMeasuresModel.fit(
        Self.rows.flatMap(\.self), design, subjects: subjects, visits: visits, degreesOfFreedom: method
      ).value)
  }

  /// With complete data and an unstructured covariance Kenward and Roger's test of the visits is Hotelling's T² of the
  /// differences between them, (n − q) T² / (q (n − 1)) on q and n − q degrees of freedom.
  @Test func kenwardRogerIsHotellingForCompleteData() throws {
    let differences = Self.rows.map { [$0[1] - $0[0], $0[2] - $0[0]] }
    let n = Double(differences.count)
    let means = (0..<2).map { column in differences.map { $0[column] }.reduce(0, +) / n }
    func covariance(_ a: Int, _ b: Int) -> Double {
      differences.map { ($0[a] - means[a]) * ($0[b] - means[b]) }.reduce(0, +) / (n - 1)
    }
    let (a, b, c) = (covariance(0, 0), covariance(0, 1), covariance(1, 1))
    let form =
      (means[0] * means[0] * c - 2 * means[0] * means[1] * b + means[1] * means[1] * a) / (a * c - b * b)
    let test = try #require(model(.kenwardRoger).test(of: "visit").value)
    #expect(agrees(test.f, n * form * (n - 2) / (2 * (n - 1)), within: 1e-9))
    #expect(test.numeratorDegreesOfFreedom == 2)
    #expect(agrees(test.denominatorDegreesOfFreedom, n - 2, within: 1e-9))
  }

  /// Every direction has n − 1 degrees of freedom there, and so has the whole after Satterthwaite.
  @Test func satterthwaiteKeepsEqualDegreesOfFreedom() throws {
    let model = try model(.satterthwaite)
    let all = try #require(model.test(of: "visit").value)
    let one = try #require(model.test([[0, 1, 0]]).value)
    let effect = try #require(
      model.difference(ModelPoint(levels: ["visit": "2"]), minus: ModelPoint(levels: ["visit": "1"])).value)
    #expect(agrees(one.f, (effect.t.value ?? 0) * (effect.t.value ?? 0), within: 1e-10))
    #expect(agrees(one.denominatorDegreesOfFreedom, 5, within: 1e-8))
    #expect(agrees(one.pValue, effect.pValue.value ?? 0, within: 1e-8))
    #expect(agrees(all.denominatorDegreesOfFreedom, 2 * 10 / 3 / (10.0 / 3 - 2), within: 1e-8))
  }

  @Test func whatIsNoHypothesisIsNotEstimable() throws {
    let model = try model(.satterthwaite)
    #expect(model.test(of: "group").reason == .impossibleArgument)
    #expect(model.test([]).reason == .impossibleArgument)
    #expect(model.test([[1, 0]]).reason == .impossibleArgument)
    #expect(model.test([[0, 1, 0], [0, 2, 0]]).reason == .collinear)
  }

  /// Compound symmetry is a random intercept: R's lmerTest 3.1-3 with REML on the CDISC pilot.
  @Test func satterthwaiteAsInLmerTest() throws {
    let data = try AdasFixture("adas-observed.csv")
    let design = try #require(
      ModelDesign(
        factors: [data.treatment, data.week, data.site], covariates: [data.baseline],
        terms: ["TRTP", "AVISITN", "SITEGR1", ["TRTP", "AVISITN"], "BASE", ["BASE", "AVISITN"]]))
    let model = try #require(
      RepeatedMeasuresModel.fit(
        data.change, design, subjects: data.subjects, visits: data.week, covariance: .compoundSymmetry
      ).value)
    let expected: [(ModelTerm, [Double])] = [
      ("TRTP", [0.1933793994037, 2, 230.397745973, 0.8243028567752]),
      ("AVISITN", [2.0368171314519, 2, 339.412411854, 0.1320346223178]),
      ("SITEGR1", [2.1799057265457, 10, 216.953228250, 0.0200693864205]),
      (["TRTP", "AVISITN"], [1.1427386049203, 4, 340.730887227, 0.3362090498967]),
      (["BASE", "AVISITN"], [0.3346317451668, 2, 340.696433360, 0.7158364929137]),
    ]
    for (term, numbers) in expected {
      let test = try #require(model.test(of: term).value, "\(term.variables)")
      let got = [
        test.f, test.numeratorDegreesOfFreedom, test.denominatorDegreesOfFreedom, test.pValue,
      ]
      for (got, expected) in zip(got, numbers) {
        #expect(agrees(got, expected, within: 2e-6), "\(term.variables): \(got) for \(expected)")
      }
    }
  }

  @Test func eigenvectorsDiagonalise() {
    let matrix = Matrix([[4, 1, -2], [1, 3, 0.5], [-2, 0.5, 7]])
    let spectrum = SpectralDecomposition(matrix)
    let back =
      spectrum.vectors.transposed
      * Matrix([
        [spectrum.values[0], 0, 0], [0, spectrum.values[1], 0], [0, 0, spectrum.values[2]],
      ]) * spectrum.vectors
    for (got, expected) in zip(back.elements, matrix.elements) { #expect(abs(got - expected) < 1e-12) }
    #expect(SpectralDecomposition(Matrix([[2]])).values == [2])
  }
}
