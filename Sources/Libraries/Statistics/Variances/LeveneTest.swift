/// What Levene's test measures distances from.
package enum LeveneCentre: String, Sendable, Hashable, CaseIterable {
  /// Levene's own; what SPSS prints.
  case mean
  /// Brown and Forsythe's, robust; the default of reports.
  case median
}

/// Levene's test of equal variances: an analysis of variance of the distances from each group's centre.
///
/// Distances are formed in decimals, so that groups of two, whose distances are equal, have none left within: not
/// estimable. Missing values and empty groups are left out.
package func leveneTest(_ groups: [[Double?]], centre: LeveneCentre = .median) -> Estimable<FStatistic> {
  let groups = groups.map(present).filter { !$0.isEmpty }
  guard groups.count >= 2 else { return .notEstimable(.tooFewGroups) }
  let analysis = oneWayAnova(groups.map { distancesFromCentre($0, centre) })
  return analysis.effect.flatMap(\.test)
}

private func distancesFromCentre(_ values: [Double], _ centre: LeveneCentre) -> [Double] {
  let n = Double(values.count)
  // On a scale of whole numbers n x − Σ x is exact.
  if let scale = DecimalScale(holding: values) {
    let whole = values.map(scale.integer)
    switch centre {
    case .mean:
      let total = whole.reduce(0, +)
      if n * (whole.map(\.magnitude).max() ?? 0) < mostCertain {
        return whole.map { abs(n * $0 - total) / (n * scale.factor) }
      }
    case .median:
      let doubled = (median(whole) ?? 0) * 2
      return whole.map { abs(2 * $0 - doubled) / (2 * scale.factor) }
    }
  }
  let middle = centre == .mean ? mean(values) : median(values)
  return values.map { abs($0 - (middle ?? 0)) }
}
