/// What is put in place of missing visits. All but the first are sensitivity analyses at most.
package enum Imputation: String, Sendable, Hashable, CaseIterable {
  /// Nothing: each visit is analysed with the subjects it has.
  case observed
  /// Nothing, and subjects with any missing visit are left out.
  case completeCase = "complete_case"
  /// The last value after baseline is carried forward.
  case lastObservation = "locf"
  /// The last value is carried forward, the baseline included.
  case lastObservationOrBaseline = "locf_with_baseline"
  /// The baseline replaces every missing visit.
  case baseline = "bocf"
}

/// Visits after imputation, and the change to the last visit.
package struct ImputedVisits: Sendable, Hashable {
  /// One row a subject, baseline first.
  package let visits: [[Double?]]
  package let imputed: Int
  /// From baseline to the last visit, imputed values included.
  package let change: PairedChange
}

/// Fills in missing visits. The baseline, in the first column, is never imputed.
///
/// Single imputation assumes that a subject would have stayed where it was last seen, or gone back to its baseline. It
/// understates the spread, and is conservative in neither direction (National Research Council 2010; Mallinckrodt et
/// al. 2008, Drug Inf J 42:303).
package func impute(_ visits: [[Double?]], _ method: Imputation) -> ImputedVisits {
  var filled = 0
  let completed = visits.map { row -> [Double?] in
    if method == .completeCase, row.contains(where: { $0 == nil }) { return row.map { _ in nil } }
    var carried = method == .baseline || method == .lastObservationOrBaseline ? row.first ?? nil : nil
    return row.enumerated().map { index, value -> Double? in
      if index == 0 || method == .observed || method == .completeCase { return value }
      if let value {
        if method != .baseline { carried = value }
        return value
      }
      if carried != nil { filled += 1 }
      return carried
    }
  }
  let hasFollowup = (completed.map(\.count).max() ?? 0) > 1
  return ImputedVisits(
    visits: completed, imputed: filled,
    change: pairedChange(
      completed.map { $0.first ?? nil }, completed.map { hasFollowup ? $0.last ?? nil : nil }))
}
