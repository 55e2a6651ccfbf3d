import Testing

@testable import Statistics

@Suite struct LinearAlgebraTests {
  @Test func emptyMatrices() {
    #expect(Matrix([]).nested.isEmpty)
    #expect(Cholesky(Matrix([]))?.logDeterminant == 0)
    #expect(HouseholderQR(Matrix([]), []) == nil)
  }

  @Test func whatIsNotPositiveDefiniteHasNoFactor() {
    #expect(Cholesky(Matrix([[1, 2], [2, 1]])) == nil)
    #expect(Cholesky(Matrix([[1, 1], [1, 1]])) == nil)
    #expect(Cholesky(Matrix([[.nan]])) == nil)
  }

  @Test func dependentColumnsHaveNoSolution() {
    #expect(HouseholderQR(Matrix([[1, 2], [2, 4], [3, 6]]), [1, 2, 3]) == nil)
    #expect(HouseholderQR(Matrix([[1, 0], [1, 0]]), [1, 2]) == nil)
    #expect(HouseholderQR(Matrix([[1, 2]]), [1]) == nil)
  }

  /// A · A⁻¹ is the identity, and the normal equations hold for least squares.
  @Test(arguments: 1...8)
  func inversesAndLeastSquares(_ size: Int) throws {
    var random = PseudoRandom(seed: UInt64(size))
    let design = Matrix(
      (0..<(size + 6)).map { _ in (0..<size).map { _ in Double.random(in: -1...1, using: &random) } })
    let response = (0..<(size + 6)).map { _ in Double.random(in: -1...1, using: &random) }
    let normal = design.transposed * design
    let factor = try #require(Cholesky(normal))
    let solved = try #require(HouseholderQR(design, response))
    let product = normal * factor.inverse
    for row in 0..<size {
      for column in 0..<size {
        #expect(abs(product[row, column] - (row == column ? 1 : 0)) < 1e-9)
        #expect(abs(factor.inverse[row, column] - solved.inverse[row, column]) < 1e-9)
      }
    }
    let residual = difference(response, design * solved.solution)
    for value in design.transposed * residual { #expect(abs(value) < 1e-12) }
    #expect(abs(dot(residual, residual) - solved.residualSumOfSquares) < 1e-12)
    let direct = factor.solve(design.transposed * response)
    for (a, b) in zip(direct, solved.solution) { #expect(abs(a - b) < 1e-9) }
  }
}
