import Statistics
import StudyDefinition
import StudyResults

/// Medians of the groups and, for every two of them, the Mann-Whitney test with the Hodges-Lehmann shift.
///
/// - Parameter named: the variant the definition names; nil leaves it to the profile.
func compareRanks(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, _ named: MannWhitneyVariant?,
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
    var variant =
      named ?? .of(mannWhitneyVariant(first, second, profile: context.study.methods.profile))
    var test = mannWhitneyTest(first, second, method: variant.method)
    // Beyond what can be counted the normal approximation is as good as exact; the rows name it.
    if test.result.reason == .tooMany {
      variant = .of(.asymptoticContinuity)
      test = mannWhitneyTest(first, second, method: variant.method)
    }
    var rows = place.rows(
      at: visit, place.groups.contrast(pair), n: first.count + second.count, variant.code)
    addLocation(
      hodgesLehmannShift(first, second, level: context.level), rows, level: context.level, to: &store)
    if !first.isEmpty, !second.isEmpty {
      let smallest = variant == .exactDoubled ? test.smallestDoubledTail : test.smallestP
      addSmallestP(smallest, &rows, context, into: &store)
      rows.add(.u, test.u[0], to: &store)
    }
    if let z = test.result.value?.statistic { rows.add(.z, z, to: &store) }
    let p = test.result.map { result in
      variant == .exactDoubled ? test.doubledTail ?? result.pValue : result.pValue
    }
    rows.add(.p, p, to: &store)
  }
}

/// A variant of the Mann-Whitney test as a definition may name it.
enum MannWhitneyVariant: Hashable {
  case of(MannWhitneyMethod)
  /// The exact distribution, the p-value being twice its smaller tail.
  case exactDoubled

  var method: MannWhitneyMethod {
    switch self {
    case .of(let method): method
    case .exactDoubled: .exact
    }
  }

  /// How rows name the variant.
  var code: Method {
    switch self {
    case .of(let method): method.code
    case .exactDoubled: Method("mann-whitney-exact-doubled")
    }
  }
}

extension ComparisonMethod {
  /// The Mann-Whitney variant that a method names; nil when it leaves the choice to the profile.
  var namedVariant: MannWhitneyVariant? {
    switch self {
    case .mannWhitneyExact: .of(.exact)
    case .mannWhitneyExactDoubled: .exactDoubled
    case .mannWhitneyAsymptotic: .of(.asymptotic)
    case .mannWhitneyAsymptoticCorrected: .of(.asymptoticContinuity)
    case .mannWhitneyUntied: .of(.exactUntied)
    default: nil
    }
  }
}
