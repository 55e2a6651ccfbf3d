/// What a responder rule looks at.
package enum ResponderMeasure: String, Sendable, Hashable, CaseIterable {
  /// Follow-up − baseline, in the unit of the values.
  case change
  /// 100 (follow-up − baseline) / baseline. At a baseline of zero the rule decides nothing.
  case percentChange
  /// The follow-up value alone; the baseline need not be known.
  case threshold
}

/// How the measure is compared with the limit.
package enum ResponderComparison: String, Sendable, Hashable, CaseIterable {
  case atMost, below, atLeast, above
}

/// What becomes of subjects for whom the rule decides nothing.
package enum UndeterminedResponders: String, Sendable, Hashable, CaseIterable {
  /// Subjects with a baseline count as not having responded.
  case nonResponders
  /// They are left out of the denominator.
  case leftOut
}

/// A rule that says who has responded.
package struct ResponderRule: Sendable, Hashable {
  package let measure: ResponderMeasure
  package let comparison: ResponderComparison
  package let limit: Double

  package init(_ measure: ResponderMeasure, _ comparison: ResponderComparison, _ limit: Double) {
    self.measure = measure
    self.comparison = comparison
    self.limit = limit
  }

  /// Whether a subject has responded, decided in decimals: 7.0 to 4.9 is a reduction of exactly 30 %. Nil when the rule
  /// decides nothing for these values.
  package func decides(baseline: Double?, followup: Double?) -> Bool? {
    guard let followup, followup.isFinite else { return nil }
    if measure == .threshold { return holds(followup, limit) }
    guard let baseline, baseline.isFinite else { return nil }
    let change = decimalDifference(followup, minus: baseline)
    if measure == .change { return holds(change, limit) }
    guard baseline != 0 else { return nil }
    // change / |baseline| against limit / 100, without the division.
    if let exact = exactPercent(change, baseline.magnitude) { return holds(exact.side, exact.other) }
    return holds(100 * change / baseline.magnitude, limit)
  }

  private func holds(_ value: Double, _ limit: Double) -> Bool { holds(order: value, limit) }

  private func holds<Value: Comparable>(order value: Value, _ limit: Value) -> Bool {
    switch comparison {
    case .atMost: value <= limit
    case .below: value < limit
    case .atLeast: value >= limit
    case .above: value > limit
    }
  }

  /// 100 · change and limit · baseline as whole numbers on a common scale, where they are exact.
  private func exactPercent(_ change: Double, _ baseline: Double) -> (side: Double, other: Double)? {
    guard let values = DecimalScale(holding: [change, baseline]), let limits = DecimalScale(holding: [limit])
    else {
      return nil
    }
    let side = 100 * values.integer(change) * limits.factor
    let other = limits.integer(limit) * values.integer(baseline)
    return side.magnitude < mostCertain && other.magnitude < mostCertain ? (side, other) : nil
  }
}
