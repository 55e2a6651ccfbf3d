import Statistics
import StudyData
import StudyDefinition
import StudyResults

/// Responders of every two groups: the risk difference with Newcombe's interval, and a test. Fisher's exact test when an
/// expected count is below 5, else chi-square, unless the rule names one. With three groups or more a named test is
/// made of all groups together as well.
func compareResponders(
  _ rule: StudyDefinition.ResponderRule, _ context: AnalysisContext, _ endpoint: Int,
  into store: inout ResultStore
) {
  guard let grouping = context.study.grouping else { return }
  let groups = ComparedGroups(grouping, codes: context.dataset.groups)
  let named = rule.tests.filter(\.isOfCounts)
  for cohort in context.populations where cohort.group == nil {
    for visit in cohort.followUps {
      let samples = groups.groups.indices.map { code in
        ResponderSample(
          rule, context, endpoint, visit, cohort.members.filter { groups.codes[$0] == code },
          from: cohort.baseline
        ).counts
      }
      func rows(_ contrast: ContrastID, _ test: ProportionTest?, n: Int, _ method: Method) -> CellRows {
        let measure = test.map { Measure.responder(rule.id, $0) } ?? .responder(rule.id)
        return CellRows(
          cell: context.cell(endpoint, visit, cohort.cohort, nil, measure, contrast), n: n, method: method,
          flags: context.flags)
      }
      for pair in groups.pairs {
        let (first, second) = (samples[pair.group], samples[pair.other])
        let contrast = groups.contrast(pair)
        let n = first.n + second.n
        let difference = twoProportions(
          first.responders, of: first.n, second.responders, of: second.n, level: context.level)
        addRiskDifference(difference, rows(contrast, nil, n: n, Method("newcombe")), to: &store)
        let table = [first, second].map { [$0.responders, $0.n - $0.responders] }
        if named.isEmpty {
          addTest(nil, table, context, to: &store) { rows(contrast, nil, n: n, $0) }
        }
        for test in named {
          addTest(test, table, context, to: &store) { rows(contrast, test, n: n, $0) }
        }
      }
      guard groups.groups.count > 2 else { continue }
      let table = samples.map { [$0.responders, $0.n - $0.responders] }
      for test in named {
        let n = samples.reduce(0) { $0 + $1.n }
        addTest(test, table, context, to: &store) { rows(.groups, test, n: n, $0) }
      }
    }
  }
}

private func addRiskDifference(
  _ proportions: Estimable<TwoProportions>, _ rows: CellRows, to store: inout ResultStore
) {
  rows.add(.riskDifference, proportions.map { 100 * $0.riskDifference }, to: &store)
  addInterval(
    proportions.map { $0.newcombe.mapped { 100 * $0 } }, .riskDifferenceLow, .riskDifferenceHigh, rows,
    to: &store)
}

/// Tests a table of responders and non-responders, one row a group.
///
/// - Parameter test: nil chooses by the smallest expected count.
private func addTest(
  _ test: ProportionTest?, _ table: [[Int]], _ context: AnalysisContext, to store: inout ResultStore,
  _ rows: (Method) -> CellRows
) {
  let chi = chiSquareTest(table)
  let expected = chi.value?.smallestExpected ?? 0
  let variant = CountsTest(test, table, expected: expected, profile: context.study.methods.profile)
  var rows = rows(variant.code)
  rows.add(.responders, table.reduce(0) { $0 + $1[0] }, to: &store)
  if variant != .fisher, chi.value != nil, expected < 5 { rows.flags.append(.smallExpected) }
  addSmallestP(smallestP(of: table, variant.p), &rows, context, into: &store)
  guard variant != .fisher else {
    rows.add(.p, variant.p(of: table), to: &store)
    return
  }
  let result = variant.chiSquare(of: table)
  rows.add(.chiSquared, result.map(\.statistic), to: &store)
  rows.add(.df, result.map { Double($0.degreesOfFreedom) }, to: &store)
  rows.add(.p, result.map(\.pValue), to: &store)
}

/// How the counts of groups are tested.
private enum CountsTest {
  case fisher, pearson, yates

  /// Fisher's test when none is named and an expected count is below 5.
  init(_ test: ProportionTest?, _ table: [[Int]], expected: Double, profile: MethodProfile) {
    // R corrects 2 × 2 tables after Yates unless told otherwise; larger tables have no such correction.
    let corrected = test == .chiSquareYates || test != .chiSquarePearson && profile == .r
    if test == .fisher || (test == nil && expected < 5) {
      self = .fisher
    } else {
      self = corrected && table.count == 2 ? .yates : .pearson
    }
  }

  var code: Method {
    switch self {
    case .fisher: Method("fisher")
    case .pearson: Method("chi-square")
    case .yates: Method("chi-square-yates")
    }
  }

  func p(of table: [[Int]]) -> Estimable<Double> {
    guard self == .fisher else { return chiSquare(of: table).map(\.pValue) }
    guard !table.contains(where: { $0.allSatisfy { $0 == 0 } }) else { return .notEstimable(.emptyGroup) }
    return table.count == 2
      ? fisherExactTest(table[0][0], table[0][1], table[1][0], table[1][1]).map(\.twoSided)
      : fisherFreemanHaltonP(table)
  }

  func chiSquare(of table: [[Int]]) -> Estimable<ChiSquareResult> {
    chiSquareTest(table).flatMap { self == .yates ? $0.yates : .value($0.pearson) }
  }
}
