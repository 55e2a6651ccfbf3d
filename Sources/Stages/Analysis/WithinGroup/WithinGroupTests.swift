import Statistics
import StudyDefinition
import StudyResults

/// The rows of one test of the change, by the variant's own name; what could not be tested has its reason.
func addTest(
  _ test: WithinGroupTest, of pairs: PairedSample, _ cell: CellKey, _ normality: NormalityDecision,
  _ context: AnalysisContext, into store: inout ResultStore
) {
  var rows = CellRows(cell: cell, n: pairs.count, method: Method(test.rawValue))
  switch test {
  case .pairedT: addT(meanTest(pairs.changes, level: context.level), rows, into: &store)
  case .pairedTLog:
    let ratio = geometricMeanRatio(pairs.baseline, pairs.followUp, level: context.level)
    addT(ratio.test, rows, into: &store)
  case .signedRank, .signedRankPratt:
    addSignedRank(
      pairs.changes, .exact, test == .signedRankPratt ? .pratt : .drop, rows, context, into: &store)
  case .signedRankAsymptotic:
    addSignedRank(pairs.changes, .asymptotic, .drop, rows, context, into: &store)
  case .signedRankAsymptoticCorrected:
    addSignedRank(pairs.changes, .asymptoticContinuity, .drop, rows, context, into: &store)
  case .signedRankStudentT: addSignedRank(pairs.changes, .studentT, .drop, rows, context, into: &store)
  case .sign: addSign(pairs.changes, rows, into: &store)
  case .byNormality:
    rows.method = Method(normality.test.rawValue)
    normality.addRows(rows, to: &store)
    if normality.test == .pairedT {
      addT(meanTest(pairs.changes, level: context.level), rows, into: &store)
    } else {
      addSignedRank(pairs.changes, .exact, .drop, rows, context, into: &store)
    }
  }
}

private func addT(_ test: Estimable<MeanTest>, _ rows: CellRows, into store: inout ResultStore) {
  rows.add(.t, test.flatMap(\.t), to: &store)
  rows.add(.df, test.flatMap(\.degreesOfFreedom).map(Double.init), to: &store)
  rows.add(.p, test.flatMap(\.pValue), to: &store)
}

private func addSignedRank(
  _ changes: [Double], _ method: SignedRankMethod, _ zeros: ZeroHandling, _ rows: CellRows,
  _ context: AnalysisContext, into store: inout ResultStore
) {
  var rows = rows
  var method = method
  if method == .exact, changes.count > SignedRankDistribution.largestCount {
    // Beyond the exact count the normal approximation is as good as exact; the rows name it.
    method = .asymptoticContinuity
    rows.method = Method(WithinGroupTest.signedRankAsymptoticCorrected.rawValue)
  }
  let test = signedRankTest(changes, method: method, zeros: zeros)
  let used = test.ranks.positives + test.ranks.negatives
  if test.ranks.zeros > 0, zeros == .drop { rows.flags.append(.zerosDropped) }
  if method == .exact, used > 0 {
    let smallest = smallestSignedRankP(used)
    if smallest >= context.study.alpha { rows.flags.append(.belowReach) }
    rows.add(.smallestP, smallest, to: &store)
  }
  rows.add(.wPlus, test.ranks.wPlus, to: &store)
  rows.add(.zeros, test.ranks.zeros, to: &store)
  rows.add(.positives, test.ranks.positives, to: &store)
  rows.add(.negatives, test.ranks.negatives, to: &store)
  if let z = test.result.value?.statistic { rows.add(method == .studentT ? .t : .z, z, to: &store) }
  if let df = test.result.value?.degreesOfFreedom { rows.add(.df, df, to: &store) }
  rows.add(.p, test.result.map(\.pValue), to: &store)
}

/// Two-sided, when all changes have one sign: 2 of the 2ⁿ sign patterns.
private func smallestSignedRankP(_ count: Int) -> Double {
  var p = 2.0
  for _ in 0..<count { p /= 2 }
  return min(1, p)
}

private func addSign(_ changes: [Double], _ rows: CellRows, into store: inout ResultStore) {
  let test = signTest(changes.map(Optional.some))
  rows.add(.positives, test.positive, to: &store)
  rows.add(.negatives, test.negative, to: &store)
  rows.add(.zeros, test.zero, to: &store)
  rows.add(.p, test.pValue, to: &store)
}
