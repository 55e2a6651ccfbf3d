import Diagnostics

/// In files with a column a visit, every measured endpoint names its columns; in others, none does.
func visitColumns(_ draft: DefinitionDraft) -> [Diagnostic] {
  let files = draft.study.data.observations
  let wide = files.filter { if case .columnPerVisit = $0.layout { true } else { false } }
  guard !files.isEmpty else { return [] }
  let measured = draft.study.endpoints.filter { $0.derivation == nil }
  if wide.isEmpty {
    return measured.filter { !$0.columns.isEmpty }.map {
      .error(
        "no-such-layout", "'\($0.id)' names a column for each visit, but no file has this layout",
        at: $0.location,
        notes: ["such a file has neither 'endpoint' nor 'timepoint', 'day' and 'value' in 'observations'"])
    }
  }
  guard wide.count == files.count else { return [] }
  return measured.filter(\.columns.isEmpty).map {
    .error(
      "no-columns", "'\($0.id)' names no columns, but the data have a column for each visit", at: $0.location,
      notes: ["write 'columns: {visit: column, …}' here, or tell the layout by 'timepoint' in 'observations'"]
    )
  }
}
