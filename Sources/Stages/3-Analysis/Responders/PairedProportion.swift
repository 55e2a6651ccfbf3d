import Statistics
import StudyDefinition
import StudyResults

/// A threshold judged at baseline and at follow-up in the same subjects: how many changed category, McNemar's test, and
/// the change of the percentage with Newcombe's paired interval.
func addPairedProportion(
  _ rule: StudyDefinition.ResponderRule, _ test: ProportionTest, _ context: AnalysisContext, _ endpoint: Int,
  _ visit: Int,
  _ population: Population, into store: inout ResultStore
) {
  let (before, after) = context.values(
    endpoint, visit, population.members, from: population.baseline)
  let decides = rule.ofStatistics
  let pairs = zip(before, after).compactMap { x, y -> PairedFinding? in
    guard let first = decides.decides(baseline: nil, followup: x),
      let second = decides.decides(baseline: nil, followup: y)
    else { return nil }
    return PairedFinding(before: first, after: second)
  }
  addMcNemar(
    pairs, McNemarVariant(named: test), context, into: &store,
    cell: context.cell(endpoint, visit, population, .responder(rule.id, test)))
}

/// A yes or no at baseline and at follow-up.
struct PairedFinding: Hashable {
  let before: Bool
  let after: Bool
}

/// McNemar's test as the profile makes it: exact; in SAS chi-square; in R chi-square with continuity correction; in
/// SPSS exact below 25 changes, else corrected chi-square. The risk difference is follow-up less baseline.
///
/// - Parameter named: the variant the definition names; nil leaves it to the profile.
func addMcNemar(
  _ pairs: [PairedFinding], _ named: McNemarVariant?, _ context: AnalysisContext,
  into store: inout ResultStore, cell: CellKey
) {
  func count(_ before: Bool, _ after: Bool) -> Int {
    pairs.count { $0.before == before && $0.after == after }
  }
  // Rows and columns in the order that makes a yes gained positive.
  let test = mcNemarTest(
    yesYes: count(false, false), yesNo: count(false, true), noYes: count(true, false),
    noNo: count(true, true), level: context.level)
  let discordant = count(false, true) + count(true, false)
  let variant =
    named ?? McNemarVariant(discordant: discordant, profile: context.study.methods.profile)
  var rows = CellRows(cell: cell, n: pairs.count, method: variant.code, flags: context.flags)
  rows.add(.n, pairs.count, to: &store)
  rows.add(.discordant, discordant, to: &store)
  rows.add(.riskDifference, test.flatMap(\.riskDifference).map { 100 * $0 }, to: &store)
  addInterval(
    test.flatMap(\.interval).map { $0.mapped { 100 * $0 } }, .riskDifferenceLow, .riskDifferenceHigh, rows,
    to: &store)
  guard !pairs.isEmpty else {
    rows.miss(.p, .noData, to: &store)
    return
  }
  // Where nobody changed there is one p-value only, 1.
  let smallest =
    discordant > 0
    ? smallestAttainableP(.mcNemar(discordant: discordant)).value(variant)
    : test.flatMap(\.exactP).value
  addSmallestP(smallest, &rows, context, into: &store)
  switch variant {
  case .exact:
    rows.add(.p, test.flatMap(\.exactP), to: &store)
    rows.add(.midP, test.flatMap(\.midP), to: &store)
  case .midP: rows.add(.p, test.flatMap(\.midP), to: &store)
  case .chiSquare, .corrected:
    let result = test.flatMap { variant == .corrected ? $0.chiSquareCorrected : $0.chiSquare }
    rows.add(.chiSquared, result.map(\.statistic), to: &store)
    rows.add(.df, result.map { Double($0.degreesOfFreedom) }, to: &store)
    rows.add(.p, result.map(\.pValue), to: &store)
  }
}

/// How the p-value of McNemar's test is found.
enum McNemarVariant {
  case exact, midP, chiSquare, corrected

  /// Nil for a test that leaves the variant to the profile.
  init?(named test: ProportionTest) {
    switch test {
    case .mcnemarExact: self = .exact
    case .mcnemarMidP: self = .midP
    case .mcnemarChiSquare: self = .chiSquare
    case .mcnemarChiSquareCorrected: self = .corrected
    default: return nil
    }
  }

  init(discordant: Int, profile: MethodProfile) {
    self =
      switch profile {
      case .standard: .exact
      case .sas: .chiSquare
      case .r: .corrected
      case .spss: discordant < 25 ? .exact : .corrected
      }
  }

  var code: Method {
    switch self {
    case .exact: Method("mcnemar-exact")
    case .midP: Method("mcnemar-mid-p")
    case .chiSquare: Method("mcnemar-chi-square")
    case .corrected: Method("mcnemar-chi-square-cc")
    }
  }
}
