import Diagnostics

/// In the key of a result a difference is named by its two groups: `a-vs-b`. No two differences may have one name, as
/// `a` against `b-vs-c` and `a-vs-b` against `c` would.
func distinctContrasts(_ draft: DefinitionDraft) -> [Diagnostic] {
  let groupings =
    [draft.study.grouping].compactMap { $0 } + draft.study.comparisons.compactMap(\.groups)
  return groupings.flatMap { grouping -> [Diagnostic] in
    var names: [(String, SourceLocation)] = []
    for group in grouping.groups {
      for other in grouping.groups where other.id != group.id {
        for ending in ["", "-over-visits"] {
          names.append(("\(group.id)-vs-\(other.id)\(ending)", group.location))
        }
      }
    }
    return repeated(names).prefix(1).map { name, place, _ in
      .error(
        "ambiguous-groups", "the ids of the groups give two differences the name '\(name)'", at: place,
        notes: ["choose ids without '-vs-' and '-over-visits'"])
    }
  }
}
