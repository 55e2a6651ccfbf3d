import Diagnostics
import StudyDefinition

/// The subject attributes that comparisons name: they have to be columns of the subjects file, and covariates numbers.
struct ComparisonAttributes {
  let study: Study

  func diagnostics(_ attributes: [SubjectAttribute]) -> [Diagnostic] {
    study.comparisons.flatMap { comparison in
      groupProblems(comparison, attributes) + variableProblems(comparison, attributes)
    }
  }

  /// Of the comparison's own groups, and of how many there are.
  private func groupProblems(_ comparison: Comparison, _ attributes: [SubjectAttribute]) -> [Diagnostic] {
    guard let groups = comparison.groups ?? study.grouping,
      let column = attributes.first(where: { $0.name == groups.attribute })
    else { return [] }
    let (filled, wrong) = groups.filled(from: column.texts)
    // What is wrong with the study's own groups is told once, with them.
    guard wrong.isEmpty else { return comparison.groups == nil ? [] : wrong }
    var problems = comparison.groups == nil ? [] : unusedLevels(filled, column.texts)
    if comparison.groups != nil, groups.groups.isEmpty {
      problems += LevelSpellings(column.texts).diagnostics(
        .error, column: column.name, remedy: "name both under 'levels' of the groups of '\(comparison.id)'",
        at: { _ in groups.location })
    }
    if filled.groups.count == 1, !comparison.method.isOverVisits {
      problems.append(
        .error(
          "too-few-groups",
          "'\(comparison.id)' compares groups, but '\(groups.attribute)' makes only one of the subjects",
          at: comparison.location))
    }
    return problems
  }

  /// Of the attributes named.
  private func variableProblems(_ comparison: Comparison, _ attributes: [SubjectAttribute]) -> [Diagnostic] {
    let covariates = comparison.covariates.filter { $0 != "baseline" }
    let names = attributes.map(\.name)
    var named = (covariates + comparison.factors).map { ($0, comparison.place(of: $0)) }
    if let groups = comparison.groups { named.append((groups.attribute, groups.location)) }
    return named.compactMap { name, place -> Diagnostic? in
      let isCovariate = covariates.contains(name)
      guard let attribute = attributes.first(where: { $0.name == name }) else {
        return .error(
          "unknown-attribute", "'\(comparison.id)' needs '\(name)', which is no column of the subjects file",
          at: place, suggestion: nearestName(to: name, among: names + (isCovariate ? ["baseline"] : [])),
          notes: names.isEmpty ? [] : ["it has the columns \(names.joined(separator: ", "))"])
      }
      guard isCovariate, attribute.numbers == nil else { return nil }
      return .error(
        "text-covariate", "the covariate '\(name)' of '\(comparison.id)' is not a number for every subject",
        at: place, notes: ["write it under 'factors' when it is a category"])
    }
  }
}
