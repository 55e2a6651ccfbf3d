import StudyDefinition
import StudyEdition
import StudyResults

extension CellComposition {
  /// An effect size by its word in keys: `0.62 (0.11 to 1.10)`, or the number alone where it has no interval.
  mutating func effectSize(_ size: String, _ cell: CellKey) -> Table.Cell {
    guard let statistic = Statistic(rawValue: size) else { return .empty }
    guard let low = Statistic(rawValue: "\(size)-ci-low"),
      let high = Statistic(rawValue: "\(size)-ci-high"),
      edition.results[cell, low]?.value.number != nil
    else { return number(cell, statistic) }
    let limits = (edition.printed(cell, low), edition.printed(cell, high))
    return compose(
      edition.limitsForm("{x} ({low}{to}{high})", limits.0, limits.1),
      [("x", edition.printed(cell, statistic)), ("low", limits.0), ("high", limits.1)])
  }
}
