import Diagnostics

/// Where the data give days, the time points must say which days are theirs.
func studyDays(_ draft: DefinitionDraft) -> [Diagnostic] {
  let usesDays = draft.study.data.observations.contains { file in
    switch file.layout {
    case .long(_, .day, _), .columnPerEndpoint(.day): true
    case .long, .columnPerEndpoint, .columnPerVisit: false
    }
  }
  guard usesDays else { return [] }
  let nodes = draft.root.elements("timepoints")
  return draft.study.timePoints.compactMap { visit in
    // A window that was refused was reported.
    let wrote = nodes.contains { $0.text("id") == visit.id.text && $0["window"] != nil }
    guard visit.window == nil, !wrote else { return nil }
    return .error(
      "no-window", "the data give days, but '\(visit.id)' has no window of days", at: visit.location,
      notes: ["write 'window: [first, last]'"])
  }
}
