import Statistics
import StudyDefinition
import StudyResults

/// The rows of one test of the change, by the variant's own name; what could not be tested has its reason.
func addTest(
  _ test: WithinGroupTest, of pairs: PairedSample, _ cell: CellKey, _ normality: NormalityDecision,
  _ context: AnalysisContext, into store: inout ResultStore
) {
  var rows = CellRows(
    cell: cell, n: pairs.count, method: Method(test.rawValue), flags: context.flags)
  switch test {
  case .pairedT: addT(pairs.changes.meanTest(level: context.level), rows, into: &store)
  case .pairedTLog:
    let listed = pairs.listed
    let ratio = geometricMeanRatio(listed.baseline, listed.followUp, level: context.level)
    addT(ratio.test, rows, into: &store)
  case .signedRank: addSignedRank(pairs.changes, nil, .drop, rows, context, into: &store)
  case .signedRankExact: addSignedRank(pairs.changes, .exact, .drop, rows, context, into: &store)
  case .signedRankPratt: addSignedRank(pairs.changes, .exact, .pratt, rows, context, into: &store)
  case .signedRankPrattAsymptotic:
    addSignedRank(pairs.changes, .asymptotic, .pratt, rows, context, into: &store)
  case .signedRankAsymptotic:
    addSignedRank(pairs.changes, .asymptotic, .drop, rows, context, into: &store)
  case .signedRankAsymptoticCorrected:
    addSignedRank(pairs.changes, .asymptoticContinuity, .drop, rows, context, into: &store)
  case .signedRankStudentT: addSignedRank(pairs.changes, .studentT, .drop, rows, context, into: &store)
  case .sign: addSign(pairs.changes, nil, rows, context, into: &store)
  case .signExact: addSign(pairs.changes, .exact, rows, context, into: &store)
  case .signMidP: addSign(pairs.changes, .midP, rows, context, into: &store)
  case .signAsymptoticCorrected:
    addSign(pairs.changes, .asymptoticContinuity, rows, context, into: &store)
  case .byNormality:
    rows.method = Method(normality.test.rawValue)
    normality.addRows(rows, to: &store)
    if normality.test == .pairedT {
      addT(pairs.changes.meanTest(level: context.level), rows, into: &store)
    } else {
      addSignedRank(pairs.changes, nil, .drop, rows, context, into: &store)
    }
  }
}

private func addT(_ test: Estimable<MeanTest>, _ rows: CellRows, into store: inout ResultStore) {
  rows.add(.t, test.flatMap(\.t), to: &store)
  rows.add(.df, test.flatMap(\.degreesOfFreedom).map(Double.init), to: &store)
  rows.add(.p, test.flatMap(\.pValue), to: &store)
}

/// - Parameter method: nil leaves the variant to the profile.
private func addSignedRank(
  _ changes: Sample, _ method: SignedRankMethod?, _ zeros: ZeroHandling, _ rows: CellRows,
  _ context: AnalysisContext, into store: inout ResultStore
) {
  let ranks = changes.signedRanks(zeros: zeros)
  var variant = method ?? signedRankVariant(ranks, profile: context.study.methods.profile)
  // Beyond the exact count the normal approximation is as good as exact; the rows name it.
  if variant == .exact, ranks.nonZero > SignedRankDistribution.largestCount {
    variant = .asymptoticContinuity
  }
  var rows = rows
  rows.method = variant.code(zeros: zeros)
  if ranks.zeros > 0, zeros == .drop { rows.flags.append(.zerosDropped) }
  let test = signedRankTest(ranks, method: variant)
  addSmallestP(ranks.smallestP(variant), &rows, context, into: &store)
  rows.add(.wPlus, ranks.wPlus, to: &store)
  rows.add(.zeros, ranks.zeros, to: &store)
  rows.add(.positives, ranks.positives, to: &store)
  rows.add(.negatives, ranks.negatives, to: &store)
  if let z = test.result.value?.statistic { rows.add(variant == .studentT ? .t : .z, z, to: &store) }
  if let df = test.result.value?.degreesOfFreedom { rows.add(.df, df, to: &store) }
  rows.add(.p, test.result.map(\.pValue), to: &store)
}

/// - Parameter variant: nil leaves it to the profile.
private func addSign(
  _ changes: Sample, _ variant: SignTestVariant?, _ rows: CellRows, _ context: AnalysisContext,
  into store: inout ResultStore
) {
  let test = signTest(changes.signedRanks())
  let variant = variant ?? signTestVariant(test, profile: context.study.methods.profile)
  var rows = rows
  rows.method = variant.code
  if test.zero > 0 { rows.flags.append(.zerosDropped) }
  if test.positive + test.negative > 0 {
    let smallest = smallestAttainableP(.sign(changes: test.positive + test.negative))
    addSmallestP(smallest.value(variant), &rows, context, into: &store)
  }
  rows.add(.positives, test.positive, to: &store)
  rows.add(.negatives, test.negative, to: &store)
  rows.add(.zeros, test.zero, to: &store)
  switch variant {
  case .exact:
    rows.add(.p, test.pValue, to: &store)
    rows.add(.midP, test.midP, to: &store)
  case .midP: rows.add(.p, test.midP, to: &store)
  case .asymptoticContinuity:
    rows.add(.z, test.approximation.map { $0.statistic ?? 0 }, to: &store)
    rows.add(.p, test.approximation.map(\.pValue), to: &store)
  }
}
