import Statistics
import StudyDefinition
import StudyResults

/// The effect sizes of a change that the definition asks for.
func addChangeEffectSizes(
  of pairs: PairedSample, _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  let wanted = context.study.methods.effectSizes
  guard !wanted.isEmpty else { return }
  let listed = pairs.listed
  let sizes = pairedEffectSize(listed.baseline, listed.followUp, level: context.level)
  for size in wanted {
    switch size {
    case .dZ:
      rows.add(.dZ, sizes.dz, to: &store)
      addInterval(sizes.dzInterval, .dZLow, .dZHigh, rows, to: &store)
    case .gZ: rows.add(.gZ, sizes.gz, to: &store)
    case .dAverage: rows.add(.dAverage, sizes.dAverage, to: &store)
    case .gAverage: rows.add(.gAverage, sizes.gAverage, to: &store)
    case .dRootMeanSquare: rows.add(.dRootMeanSquare, sizes.dRootMeanSquare, to: &store)
    case .dRepeated: rows.add(.dRepeated, sizes.dRepeated, to: &store)
    case .overBaselineSD: rows.add(.overBaselineSD, sizes.overBaselineSD, to: &store)
    case .rankBiserial:
      addRankBiserial(rankBiserialPaired(pairs.changes.values, level: context.level), rows, into: &store)
    }
  }
}
