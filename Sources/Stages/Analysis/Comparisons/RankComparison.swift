import Statistics
import StudyDefinition
import StudyResults

/// Medians of the groups and, for every two of them, the Mann-Whitney test with the Hodges-Lehmann shift.
///
/// - Parameter named: the variant the definition names; nil leaves it to the profile.
func compareRanks(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, _ named: MannWhitneyMethod?,
  into store: inout ResultStore
) {
  let context = place.context
  for (code, group) in place.groups.groups.enumerated() {
    let sorted = records.values(of: code).sorted()
    let rows = place.rows(at: visit, group: group, n: sorted.count, Method("description"))
    for (statistic, p) in [(Statistic.median, 0.5), (.q1, 0.25), (.q3, 0.75)] {
      rows.add(statistic, quantile(ofSorted: sorted, p, context.quartiles), otherwise: .noData, to: &store)
    }
  }
  for pair in place.groups.pairs {
    let (first, second) = (records.values(of: pair.group), records.values(of: pair.other))
    var method = named ?? mannWhitneyVariant(first, second, profile: context.study.methods.profile)
    var test = mannWhitneyTest(first, second, method: method)
    if test.result.reason == .tooMany {
      method = .asymptoticContinuity
      test = mannWhitneyTest(first, second, method: method)
    }
    var rows = place.rows(
      at: visit, place.groups.contrast(pair), n: first.count + second.count, method.code)
    addShift(hodgesLehmannShift(first, second, level: context.level), rows, context, into: &store)
    if !first.isEmpty, !second.isEmpty {
      let smallest = smallestAttainableP(.mannWhitney(first.count, second.count))
      addSmallestP(smallest.value(method), &rows, context, into: &store)
      rows.add(.u, test.u[0], to: &store)
    }
    if let z = test.result.value?.statistic { rows.add(.z, z, to: &store) }
    rows.add(.p, test.result.map(\.pValue), to: &store)
  }
}

private func addShift(
  _ shift: Estimable<LocationEstimate>, _ rows: CellRows, _ context: AnalysisContext,
  into store: inout ResultStore
) {
  var rows = rows
  if let achieved = shift.value?.achievedLevel, achieved < context.level {
    rows.flags.append(.coverageBelowNominal)
  }
  rows.add(.hodgesLehmann, shift.map(\.estimate), to: &store)
  addInterval(shift.map(\.interval), .hodgesLehmannLow, .hodgesLehmannHigh, rows, to: &store)
  rows.add(.achievedLevel, shift.map { $0.achievedLevel * 100 }, to: &store)
}

extension ComparisonMethod {
  /// The Mann-Whitney variant that a method names; nil when it leaves the choice to the profile.
  var namedVariant: MannWhitneyMethod? {
    switch self {
    case .mannWhitneyAsymptotic: .asymptotic
    case .mannWhitneyAsymptoticCorrected: .asymptoticContinuity
    case .mannWhitneyUntied: .exactUntied
    default: nil
    }
  }
}
