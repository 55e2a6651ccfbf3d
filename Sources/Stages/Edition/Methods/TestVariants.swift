package import StudyDefinition
package import StudyResults

extension Edition {
  /// A test of the change in words, with its variant where the definition fixes it.
  package func words(of test: WithinGroupTest) -> String? {
    test == .signedRank && study.methods.profile != .standard
      ? phrases(.testSignedRankByProfile) : phrases.phrase("test", test.rawValue)
  }

  /// The variant behind a p-value as a note, where data or profile chose it and the definition alone does not tell; nil
  /// where the name of the test says all.
  package func variantText(_ row: ResultRow) -> String? {
    guard let code = row.method?.code, let words = phrases.phrase("variant", code) else { return nil }
    if row.key.cell.measure == .test(.signedRank) {
      return study.methods.profile == .standard && code == "signed-rank-exact" ? nil : words
    }
    // Every other test within a group says its variant in its name, but for the one that is chosen.
    let named = WithinGroupTest.allCases.filter { $0 != .byNormality }
    return named.contains { .test($0) == row.key.cell.measure } ? nil : words
  }
}
