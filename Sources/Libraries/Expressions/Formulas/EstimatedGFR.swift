#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Function {
  /// eGFR by CKD-EPI 2021 from serum creatinine in µmol/L, age in years and sex, in mL/min/1.73 m².
  static let eGFRFromMicromoles = Function("egfr_ckd_epi_2021_umol", parameters("creatinine_umol_per_L")) {
    eGFR($0, micromolesPerMilligram: 88.4)
  }

  /// eGFR by CKD-EPI 2021 from serum creatinine in mg/dL, age in years and sex, in mL/min/1.73 m².
  static let eGFRFromMilligrams = Function("egfr_ckd_epi_2021_mgdl", parameters("creatinine_mg_per_dL")) {
    eGFR($0, micromolesPerMilligram: 1)
  }

  private static func parameters(_ creatinine: String) -> [Parameter] {
    [
      Parameter(name: creatinine, type: .number), Parameter(name: "age", type: .number),
      Parameter(name: "sex", type: .text),
    ]
  }

  private static func eGFR(_ values: [Value], micromolesPerMilligram unit: Double) -> Value {
    guard values.count == 3, case .number(let creatinine) = values[0], case .number(let age) = values[1],
      case .text(let sex) = values[2]
    else { return .missing(.wrongType) }
    let isFemale: Bool
    switch sex.lowercased() {
    case "f", "female": isFemale = true
    case "m", "male": isFemale = false
    default: return .missing(.unknownSex)
    }
    guard let rate = ckdEPI2021(creatinine: creatinine / unit, age: age, isFemale: isFemale) else {
      return .missing(.outsideFormula)
    }
    return .real(rate)
  }

  /// 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.200 × 0.9938^age × 1.012 [if female], with κ 0.7 (female) or 0.9 (male)
  /// and α −0.241 (female) or −0.302 (male); creatinine in mg/dL. Nil for creatinine of zero or less and below 18
  /// years, for whom the equation was not made. Not rounded.
  ///
  /// Inker LA, Eneanya ND, Coresh J, et al. New creatinine- and cystatin C–based equations to estimate GFR without
  /// race. N Engl J Med 2021;385:1737–1749.
  static func ckdEPI2021(creatinine: Double, age: Double, isFemale: Bool) -> Double? {
    guard creatinine > 0, age >= 18 else { return nil }
    let relative = creatinine / (isFemale ? 0.7 : 0.9)
    let rate =
      142 * pow(min(relative, 1), isFemale ? -0.241 : -0.302) * pow(max(relative, 1), -1.2) * pow(0.9938, age)
    return isFemale ? rate * 1.012 : rate
  }
}
