import Diagnostics

/// A day belongs to one visit at most, and a visit's planned day to its own window.
func visitWindows(_ draft: DefinitionDraft) -> [Diagnostic] {
  var problems: [Diagnostic] = []
  let visits = draft.study.timePoints
  for (index, visit) in visits.enumerated() {
    guard let window = visit.window else { continue }
    if let day = visit.day, !window.contains(day) {
      problems.append(
        .error(
          "day-outside-window",
          "the planned day \(day) of '\(visit.id)' is outside its window, days \(days(window))",
          at: visit.location))
    }
    for other in visits[..<index] {
      guard let earlier = other.window, earlier.overlaps(window) else { continue }
      let shared = earlier.clamped(to: window)
      problems.append(
        .error(
          "window-overlap",
          "the windows of '\(other.id)' and '\(visit.id)' share \(shared.count == 1 ? "day" : "the days") \(days(shared))",
          at: visit.location))
    }
  }
  return problems
}

private func days(_ range: ClosedRange<Int>) -> String {
  range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
}
