import Diagnostics

/// The weights of a contrast name groups and add up to zero, up to rounding.
func contrastWeights(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.study.comparisons.flatMap { comparison -> [Diagnostic] in
    let groups = (comparison.groups ?? draft.study.grouping)?.groups.map(\.id.text) ?? []
    return comparison.contrasts.flatMap { contrast -> [Diagnostic] in
      var problems: [Diagnostic] = []
      for weight in contrast.weights where !groups.isEmpty && !groups.contains(weight.group.text) {
        problems.append(
          .error(
            "unknown-group", "unknown group '\(weight.group)'", at: contrast.location,
            suggestion: nearestName(to: weight.group.text, among: groups)))
      }
      let sum = contrast.weights.reduce(0) { $0 + $1.value }
      let size = contrast.weights.reduce(0) { $0 + $1.value.magnitude }
      if sum.magnitude > 1e-9 * size {
        problems.append(
          .error("contrast-weights", "the weights of a contrast must add up to zero", at: contrast.location))
      }
      if contrast.weights.count(where: { $0.value != 0 }) < 2, !contrast.weights.isEmpty {
        problems.append(
          .error(
            "contrast-weights", "a contrast needs the weights of two groups at least, other than zero",
            at: contrast.location))
      }
      return problems
    }
  }
}
