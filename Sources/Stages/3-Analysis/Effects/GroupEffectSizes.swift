import Statistics
import StudyDefinition
import StudyResults

/// The effect sizes a comparison asks for, of every two groups, from the responses as they are: no covariate enters.
func addGroupEffectSizes(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  let wanted = place.comparison.effectSizes
  guard !wanted.isEmpty else { return }
  let level = place.context.level
  for pair in place.groups.pairs {
    let (first, second) = (records.values(of: pair.group), records.values(of: pair.other))
    let rows = place.rows(
      at: visit, place.groups.contrast(pair), n: first.count + second.count, Method("effect-size"))
    let sizes = independentEffectSize(first, second, level: level)
    for size in wanted {
      switch size {
      case .cohenD:
        rows.add(.cohenD, sizes.d, to: &store)
        addInterval(sizes.dInterval, .cohenDLow, .cohenDHigh, rows, to: &store)
      case .hedgesG:
        rows.add(.hedgesG, sizes.hedgesG, to: &store)
        addInterval(sizes.gInterval, .hedgesGLow, .hedgesGHigh, rows, to: &store)
      case .glassDelta: rows.add(.glassDelta, sizes.glassDelta, to: &store)
      case .rankBiserial:
        addRankBiserial(rankBiserialIndependent(first, second, level: level), rows, into: &store)
      }
    }
  }
}

func addRankBiserial(
  _ correlation: Estimable<RankBiserial>, _ rows: CellRows, into store: inout ResultStore
) {
  rows.add(.rankBiserial, correlation.map(\.correlation), to: &store)
  addInterval(correlation.flatMap(\.interval), .rankBiserialLow, .rankBiserialHigh, rows, to: &store)
}
