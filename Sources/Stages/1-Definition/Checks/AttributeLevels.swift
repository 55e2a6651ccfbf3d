import Diagnostics

/// The levels of an attribute are all texts or all ranges of numbers; a derived one has ranges. No text stands for two
/// levels, and no number lies in two.
func attributeLevels(_ draft: DefinitionDraft) -> [Diagnostic] {
  return draft.study.attributes.flatMap { attribute -> [Diagnostic] in
    var problems: [Diagnostic] = []
    problems += repeated(attribute.levels.map { ($0.id.text, $0.location) }).map { name, place, first in
      .error(
        "duplicate-id", "the level '\(name)' is declared twice, first in line \(first.line ?? 1)", at: place)
    }
    return problems + mixedKinds(attribute) + overlaps(attribute)
  }
}

private func mixedKinds(_ attribute: Attribute) -> [Diagnostic] {
  guard let first = attribute.levels.first else { return [] }
  let wantsRanges = attribute.derivation != nil || first.members.isRange
  return attribute.levels.filter { $0.members.isRange != wantsRanges }.map { level in
    .error(
      "level-kind",
      wantsRanges
        ? "the level '\(level.id)' needs 'from' or 'below', as '\(attribute.id)' is a number"
        : "the level '\(level.id)' is a range of numbers, the first level of '\(attribute.id)' is a text",
      at: level.location)
  }
}

private func overlaps(_ attribute: Attribute) -> [Diagnostic] {
  attribute.levels.indices.flatMap { index -> [Diagnostic] in
    let level = attribute.levels[index]
    if case .from(let low?, let high?) = level.members, low >= high {
      return [
        .error("empty-range", "no number lies in the level '\(level.id)'", at: level.location)
      ]
    }
    guard let other = attribute.levels[..<index].first(where: { $0.members.meets(level.members) }) else {
      return []
    }
    return [
      .error(
        "level-overlap", "the level '\(level.id)' has members in common with '\(other.id)'",
        at: level.location)
    ]
  }
}

extension Attribute.Level.Members {
  var isRange: Bool { if case .from = self { true } else { false } }

  fileprivate func meets(_ other: Self) -> Bool {
    switch (self, other) {
    case (.text(let text), .text(let second)): return text == second
    case (.from(let low, let high), .from(let secondLow, let secondHigh)):
      return (low ?? -.infinity) < (secondHigh ?? .infinity)
        && (secondLow ?? -.infinity) < (high ?? .infinity)
    default: return false
    }
  }
}
