import Diagnostics
import StudyDefinition

extension Problem {
  /// Draws the values of an entry: every visit by its distribution, every follow-up with the correlation that gives
  /// its target p in the test itself, found by bisection.
  func draw(
    _ entry: Entry, into recording: inout Recording, _ random: inout RandomStream,
    _ diagnostics: inout [Diagnostic]
  ) {
    let places = Dictionary(uniqueKeysWithValues: entry.rows.enumerated().map { ($1, $0) })
    let scores = Scores(subjects: entry.rows.count, visits: entry.visits.count, &random)
    var first: Marginal?
    for (index, visit) in entry.visits.enumerated() {
      guard
        let marginal = Marginal(
          visit.targets, count: visit.rows.count, skewness: entry.skewness, methods, other: first)
      else {
        diagnostics.append(
          .error(
            "no-distribution",
            "the first visit of '\(entry.name)' needs a mean or median, and an SD, an SE or both quartiles",
            at: visit.targets.location))
        return
      }
      if first == nil { first = marginal }
      func place(_ correlation: Double, _ recording: inout Recording) {
        let all = index == 0 ? scores.visits[0] : scores.followUp(index, correlation: correlation)
        let values = marginal.values(visit.rows.map { all[places[$0] ?? 0] })
        let unit = unitsInOne(entry.decimals)
        for (row, value) in zip(visit.rows, values) {
          let units = (value * unit).rounded()
          recording.columns[visit.column][row] = visit.bounds.clamp(Int(min(max(units, -1e12), 1e12)))
        }
      }
      place(visit.targets.correlation ?? usualCorrelation, &recording)
      if index > 0, visit.targets.correlation == nil, let target = goal(of: visit) {
        calibrate(target, &recording, place)
      }
    }
  }

  private func goal(of visit: EntryVisit) -> Target? {
    targets.first { target in
      guard case .pairs(let column, _, let rows, _) = target.basis else { return false }
      return column == visit.column && rows == visit.rows && target.figure.relation != .above
    }
  }

  /// The more alike the visits, the smaller the spread of the changes and the smaller p.
  private func calibrate(
    _ target: Target, _ recording: inout Recording, _ place: (Double, inout Recording) -> Void
  ) {
    let wanted = target.figure.relation == .equal ? target.figure.value : target.figure.value * 0.3
    var low = -0.9
    var high = 0.99
    for _ in 0..<24 {
      let middle = (low + high) / 2
      place(middle, &recording)
      guard let p = target.approximated(recording, methods) else { return }
      if p > wanted { low = middle } else { high = middle }
    }
  }
}

/// Between visits of one subject where the definition says nothing.
private let usualCorrelation = 0.7
