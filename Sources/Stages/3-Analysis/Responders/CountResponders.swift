import Statistics
import StudyData
import StudyDefinition
import StudyResults

/// Responders of a rule at every follow-up, in every cohort and group: counts, percentage and interval, and the tests
/// the rule asks for.
func countResponders(
  _ rule: StudyDefinition.ResponderRule, _ context: AnalysisContext, into store: inout ResultStore
) {
  guard let endpoint = context.study.endpoints.firstIndex(where: { $0.id == rule.endpoint }) else { return }
  for population in context.populations {
    for visit in population.followUps {
      let sample = ResponderSample(
        rule, context, endpoint, visit, population.members, from: population.baseline)
      let rows = CellRows(
        cell: context.cell(endpoint, visit, population, .responder(rule.id)), n: sample.counts.n,
        method: Method("responders-\(rule.missing.rawValue)"), flags: context.flags)
      addCounts(sample, rows, context, into: &store)
      for test in rule.tests where test.isPaired {
        addPairedProportion(rule, test, context, endpoint, visit, population, into: &store)
      }
    }
  }
  if rule.tests.contains(where: { !$0.isPaired }) {
    compareResponders(rule, context, endpoint, into: &store)
  }
}

/// Whether the subjects of a population respond.
struct ResponderSample {
  /// Members to whom the endpoint applies.
  let eligible: Int
  let counts: Responders

  init(
    _ rule: StudyDefinition.ResponderRule, _ context: AnalysisContext, _ endpoint: Int, _ visit: Int,
    _ members: [Int], from comparator: Int
  ) {
    let (before, after) = context.values(endpoint, visit, members, from: comparator)
    eligible = before.count
    counts = responders(
      before, after, rule: rule.ofStatistics,
      undetermined: rule.missing == .nonResponder ? .nonResponders : .leftOut, level: context.level)
  }
}

private func addCounts(
  _ sample: ResponderSample, _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  let counts = sample.counts
  rows.add(.eligible, sample.eligible, to: &store)
  rows.add(.n, counts.n, to: &store)
  rows.add(.missing, sample.eligible - counts.n, to: &store)
  rows.add(.undetermined, counts.undetermined, to: &store)
  rows.add(.responders, counts.responders, to: &store)
  addShare(of: counts.responders, among: counts.n, rows, context, into: &store)
}

/// A share in percent with its interval; of none, the one-sided upper limit as well.
func addShare(
  of count: Int, among n: Int, _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  let proportion = oneProportion(count, of: n, level: context.level)
  rows.add(.percent, proportion.map { 100 * $0.proportion }, to: &store)
  var interval = rows
  let exact = context.study.methods.proportionInterval == .clopperPearson
  interval.method = Method(exact ? "clopper-pearson" : "wilson")
  addInterval(
    proportion.map { (exact ? $0.clopperPearson : $0.wilson).mapped { 100 * $0 } },
    .percentLow, .percentHigh, interval, to: &store)
  if count == 0, n > 0 {
    var limit = rows
    limit.method = Method("zero-events-upper")
    limit.add(.upperLimit, zeroEventsUpper(of: n, level: context.level).map { 100 * $0 }, to: &store)
  }
}

extension AnalysisContext {
  /// Baseline and follow-up of the members to whom an endpoint applies.
  ///
  /// - Parameter comparator: the visit that changes are counted from.
  func values(
    _ endpoint: Int, _ visit: Int, _ members: [Int], from comparator: Int
  ) -> (before: [Double?], after: [Double?]) {
    let applying = members.filter { dataset.applicable[endpoint]?[$0] ?? true }
    let columns = dataset.columns[endpoint]
    return (applying.map { columns[comparator].value($0) }, applying.map { columns[visit].value($0) })
  }
}

extension StudyDefinition.ResponderRule {
  var ofStatistics: Statistics.ResponderRule {
    let measure: ResponderMeasure =
      switch kind {
      case .change: .change
      case .percent: .percentChange
      case .threshold: .threshold
      }
    let comparison: ResponderComparison =
      switch relation {
      case .less: .below
      case .lessOrEqual: .atMost
      case .greater: .above
      case .greaterOrEqual: .atLeast
      }
    return Statistics.ResponderRule(measure, comparison, value)
  }
}
