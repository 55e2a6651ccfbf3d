package import StudyDefinition
package import StudyResults

extension Edition {
  /// A test of the change in words, with its variant where the definition fixes it.
  package func words(of test: WithinGroupTest) -> String? {
    switch test {
    case .signedRank where study.methods.profile != .standard: phrases(.testSignedRankByProfile)
    case .sign where study.methods.profile != .standard: phrases(.testSignByProfile)
    default: phrases.phrase("test", test.rawValue)
    }
  }

  /// The variant behind a p-value as a note, where data or profile chose it and the definition alone does not tell; nil
  /// where the name of the test says all.
  package func variantText(_ row: ResultRow) -> String? {
    guard let code = row.method?.code else { return nil }
    if code.hasPrefix("mmrm-") { return mixedModelVariant(row, code) }
    guard let words = phrases.phrase("variant", code) else { return nil }
    let measure = row.key.cell.measure
    let test = WithinGroupTest.allCases.first { test in
      measure == .test(test) || Imputation.allCases.contains { measure == .test(test, after: $0) }
    }
    guard let test else { return words }
    let isStandard = study.methods.profile == .standard
    let isSaid =
      switch test {
      case .signedRank: isStandard && code == "signed-rank-exact"
      case .sign: isStandard && code == "sign-exact"
      // Every other test says its variant in its name, unless the data forced another.
      default: code == test.rawValue
      }
    return isSaid ? nil : words
  }

  /// How the degrees of freedom of a mixed model were found, where the number of subjects decided it.
  private func mixedModelVariant(_ row: ResultRow, _ code: String) -> String? {
    let comparison = study.comparisons.first { .comparison($0.id) == row.key.cell.measure }
    guard comparison?.degreesOfFreedom == nil, [.standard, .spss].contains(study.methods.profile) else {
      return nil
    }
    return DegreesOfFreedom.allCases.first { code.hasSuffix($0.rawValue) }
      .flatMap { phrases.phrase("variant", "mmrm-\($0.rawValue)") }
  }
}
