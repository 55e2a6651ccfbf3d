import StudyDefinition
import StudyEdition
import StudyResults

/// Why an endpoint has no change at a visit in a cohort: where no value was collected at all, or no subject has both.
struct VisitGap {
  /// Without capital and full stop.
  let clause: String
  /// Whether a visit has no value at all.
  let isOfVisit: Bool

  /// Nil when there are pairs, or the endpoint applies to nobody.
  init?(
    _ edition: Edition, _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?
  ) {
    let change = edition.cell(endpoint, timePoint, cohort, group, .change)
    guard edition.results.count(change, .n) == 0, edition.results.count(change, .eligible) ?? 0 > 0 else {
      return nil
    }
    func isEmpty(_ visit: TimePoint) -> Bool {
      edition.results.count(edition.cell(endpoint, visit, cohort, group, .value), .n) ?? 0 == 0
    }
    let missing = [edition.comparator(of: cohort), timePoint].compactMap { $0 }.filter(isEmpty)
    isOfVisit = !missing.isEmpty
    guard let first = missing.first else {
      clause = edition.phrases(.noteNoPairs)
      return
    }
    guard missing.count > 1 else {
      clause = edition.notCollected(endpoint, first, cohort, group)
      return
    }
    let reason = missing.compactMap { edition.absence(endpoint, $0, cohort, group) }.first
    clause = edition.because(reason, edition.phrases(.noteNothingCollected))
  }
}

extension Edition {
  /// That no value of an endpoint was collected at a visit, and why, where the definition says it; without capital and
  /// full stop.
  func notCollected(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> String {
    because(
      absence(endpoint, timePoint, cohort, group),
      phrases(.noteNotCollected, ["visit": inSentence(timePoint.label)]))
  }

  fileprivate func because(_ reason: String?, _ clause: String) -> String {
    reason.map { clause + phrases(.becauseOf, ["reason": $0]) } ?? clause
  }
}

extension CellComposition {
  /// The cells of a row about a change: when there is none, n with the reason and dashes for the rest, so that the same
  /// mark does not stand in every column.
  mutating func changeRow(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?,
    _ others: (inout CellComposition) -> [Table.Cell], columns: Int
  ) -> [Table.Cell] {
    let change = edition.cell(endpoint, timePoint, cohort, group, .change)
    guard let gap = VisitGap(edition, endpoint, timePoint, cohort, group) else {
      return [size(change)] + others(&self)
    }
    var n = number(change, .n)
    n.marks = [footnotes.mark(for: edition.phrases.sentence(gap.clause))]
    return [n] + Array(repeating: .words(edition.format.journal.missing), count: columns)
  }
}
