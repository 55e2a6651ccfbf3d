/// How many have responded.
package struct Responders: Sendable, Hashable {
  /// The denominator.
  package let n: Int
  package let responders: Int
  /// Subjects for whom the rule decides nothing, in the denominator or not.
  package let undetermined: Int
  package let proportion: Estimable<OneProportion>
}

/// Counts responders among subjects paired by position, with the proportion and its intervals, as `oneProportion`.
///
/// A yes or no keeps about two thirds of what the measurement says: for use beside the change, not instead of it.
package func responders(
  _ baseline: [Double?], _ followup: [Double?], rule: ResponderRule,
  undetermined: UndeterminedResponders = .nonResponders, level: Double = 0.95
) -> Responders {
  var (n, count, open) = (0, 0, 0)
  for index in 0..<max(baseline.count, followup.count) {
    let before = index < baseline.count ? baseline[index] : nil
    let after = index < followup.count ? followup[index] : nil
    if let hasResponded = rule.decides(baseline: before, followup: after) {
      n += 1
      if hasResponded { count += 1 }
    } else {
      open += 1
      if undetermined == .nonResponders, rule.measure == .threshold || before?.isFinite == true { n += 1 }
    }
  }
  return Responders(
    n: n, responders: count, undetermined: open, proportion: oneProportion(count, of: n, level: level))
}
