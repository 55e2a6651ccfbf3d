import Diagnostics
import StudyDefinition

/// The subject attributes that comparisons name: they have to be columns of the subjects file, and covariates numbers.
struct ComparisonAttributes {
  let study: Study

  func diagnostics(_ attributes: [SubjectAttribute]) -> [Diagnostic] {
    study.comparisons.flatMap { comparison -> [Diagnostic] in
      if let groups = comparison.groups, let column = attributes.first(where: { $0.name == groups.attribute })
      {
        let problems = groups.filled(from: column.texts).diagnostics
        guard problems.isEmpty else { return problems }
      }
      let covariates = comparison.covariates.filter { $0 != "baseline" }
      let factors = comparison.factors + (comparison.groups.map { [$0.attribute] } ?? [])
      return (covariates + factors).compactMap { name -> Diagnostic? in
        guard let attribute = attributes.first(where: { $0.name == name }) else {
          return .error(
            "unknown-attribute",
            "'\(comparison.id)' needs '\(name)', which is no column of the subjects file",
            at: comparison.location, suggestion: nearestName(to: name, among: attributes.map(\.name)))
        }
        guard covariates.contains(name), attribute.numbers == nil else { return nil }
        return .error(
          "text-covariate", "the covariate '\(name)' of '\(comparison.id)' is not a number for every subject",
          at: comparison.location, notes: ["write it under 'factors' when it is a category"])
      }
    }
  }
}
