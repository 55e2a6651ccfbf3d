import Diagnostics
import Testing

@testable import Expressions

@Suite struct FormulaTests {
  private func evaluate(_ text: String) throws -> Value {
    let origin = Origin(SourceLocation(file: "f"), isExact: false)
    let expression = try #require(Expression.parse(text, at: origin).expression)
    let program = try #require(
      expression.compile(with: Vocabulary(names: []), expecting: .undetermined).program)
    return program.evaluate(in: Nobody())
  }

  private func number(_ text: String) throws -> Double {
    guard case .number(let number) = try evaluate(text) else {
      Issue.record("\(text) has no value")
      return 0
    }
    return number
  }

  /// 5.0 mmol/L and 9.0 µU/mL are 2.0 by definition; 22.5 is the product in the reference population.
  @Test func homaIR() throws {
    #expect(try number("homa_ir(5.0, 9.0)") == 2.0)
    #expect(try number("homa_ir(4.5, 5)") == 1.0)
    #expect(try evaluate("homa_ir(-1, 5)") == .missing(.outsideFormula))
  }

  @Test func bodyMassIndex() throws {
    #expect(abs(try number("bmi(70, 175)") - 22.857142857) < 1e-9)
    #expect(abs(try number("bmi(100, 200)") - 25) < 1e-12)
    #expect(try evaluate("bmi(70, 0)") == .missing(.outsideFormula))
    #expect(try evaluate("bmi(0, 170)") == .missing(.outsideFormula))
  }

  /// The first is what the National Kidney Foundation's calculator prints; where creatinine equals κ only the leading
  /// factor and age remain; the others were computed from the equation with 30 digits.
  @Test func estimatedGFR() throws {
    #expect(try number("round(egfr_ckd_epi_2021_mgdl(1.2, 55, 'M'), 0)") == 71)
    #expect(abs(try number("egfr_ckd_epi_2021_mgdl(0.9, 50, 'male')") - 142 * 0.732739528121) < 1e-6)
    #expect(
      abs(try number("egfr_ckd_epi_2021_mgdl(0.7, 50, 'female')") - 142 * 1.012 * 0.732739528121) < 1e-6)
    for (call, expected) in precomputed {
      #expect(abs(try number(call) - expected) < 5e-7, "\(call)")
    }
    #expect(
      try number("egfr_ckd_epi_2021_umol(88.4, 60, 'f')") == number("egfr_ckd_epi_2021_mgdl(1, 60, 'F')"))
  }

  @Test func estimatedGFRHasNoValueOutsideItsRange() throws {
    #expect(try evaluate("egfr_ckd_epi_2021_mgdl(1, 17.9, 'F')") == .missing(.outsideFormula))
    #expect(try evaluate("egfr_ckd_epi_2021_mgdl(0, 40, 'F')") == .missing(.outsideFormula))
    #expect(try evaluate("egfr_ckd_epi_2021_mgdl(1, 40, 'W')") == .missing(.unknownSex))
  }
}

private let precomputed: [(String, Double)] = [
  ("egfr_ckd_epi_2021_mgdl(0.5, 30, 'F')", 129.316959751),
  ("egfr_ckd_epi_2021_mgdl(0.5, 30, 'M')", 140.718246014),
  ("egfr_ckd_epi_2021_mgdl(1.0, 60, 'F')", 64.495000354),
  ("egfr_ckd_epi_2021_mgdl(1.0, 60, 'M')", 86.162620780),
  ("egfr_ckd_epi_2021_mgdl(4.2, 75, 'F')", 10.498126150),
  ("egfr_ckd_epi_2021_mgdl(4.2, 75, 'M')", 14.025057096),
  ("egfr_ckd_epi_2021_umol(62, 44, 'F')", 109.047286084),
  ("egfr_ckd_epi_2021_umol(150, 71, 'M')", 42.661981588),
]

private struct Nobody: Lookup {
  func value(_ slot: Int) -> Value { .missing(.absent) }
}
