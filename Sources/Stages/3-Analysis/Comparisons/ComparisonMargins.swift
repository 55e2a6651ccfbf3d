import StudyDefinition
import StudyResults

/// The declared margin beside every difference of two groups that was estimated. Whether it is met follows from the
/// interval: a limit that touches the margin does not meet it.
func addMargins(_ place: ComparisonPlace, into store: inout ResultStore) {
  guard let margin = place.comparison.margin else { return }
  let limits = margin.limits(place.context.study.endpoints[place.endpoint].better)
  let method = Method(margin.kind.rawValue)
  for visit in place.followUps {
    for pair in place.groups.pairs {
      let contrast = place.groups.contrast(pair)
      let cell = place.rows(at: visit, contrast, n: 0, method).cell
      guard let estimate = store[cell, .difference] ?? store[cell, .hodgesLehmann] else { continue }
      let rows = place.rows(at: visit, contrast, n: estimate.n ?? 0, method)
      if let low = limits.low { rows.add(.marginLow, low, to: &store) }
      if let high = limits.high { rows.add(.marginHigh, high, to: &store) }
    }
  }
}
