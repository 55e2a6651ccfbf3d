import Statistics
import StudyDefinition
import StudyResults

extension PublishedNumbers {
  /// A printed p whose rounding reaches over the level.
  var levels: [PublishedCheck] {
    rows.compactMap { row in
      guard row.key.statistic == .p, let p = row.number else { return nil }
      let isOpen = p.rounding.lowerBound < study.alpha && study.alpha < p.rounding.upperBound
      return PublishedCheck(
        .level, isOpen ? .warning : .passed, row.key.cell,
        [
          "p": .printed(p.text), "low": .number(p.rounding.lowerBound, decimals: p.decimals + 1),
          "high": .number(p.rounding.upperBound, decimals: p.decimals + 1),
        ])
    }
  }

  /// A printed p of a rank test: whether a test of these sizes without ties can give it, and whether the exact variant
  /// of the same ranks stands on the same side of the level.
  var attainable: [PublishedCheck] {
    rows.compactMap { row in
      guard row.key.statistic == .p, let p = row.number, let (test, variant) = rankTest(row.key.cell) else {
        return nil
      }
      guard let found = attainableStatistics(test, variant, reported: p).value else {
        return PublishedCheck(.attainable, .notTestable, row.key.cell, ["p": .printed(p.text)])
      }
      guard !found.isEmpty else {
        return PublishedCheck(.attainable, .failed, row.key.cell, ["p": .printed(p.text)])
      }
      let other = found.compactMap(\.exactP).first { ($0 < study.alpha) != (p.value < study.alpha) }
      return PublishedCheck(
        .attainable, other == nil ? .passed : .warning, row.key.cell,
        ["p": .printed(p.text), "exact": .probability(other ?? p.value)])
    }
  }

  /// The rank test behind a cell with its sizes in these data; nil for any other test, or without sizes.
  private func rankTest(_ cell: CellKey) -> (RankTestWithoutTies, RankTestVariant)? {
    func n(_ cell: CellKey, _ statistic: Statistic = .n) -> Int? { results.count(cell, statistic) }
    let variants: [WithinGroupTest: RankTestVariant] = [
      .signedRankExact: .exact, .signedRankAsymptotic: .asymptotic,
      .signedRankAsymptoticCorrected: .asymptoticCorrected,
    ]
    if let (_, variant) = variants.first(where: { .test($0.key) == cell.measure }),
      let pairs = n(cell.with(measure: .change)), pairs > 0
    {
      return (.signedRank(pairs: pairs), variant)
    }
    let methods: [ComparisonMethod: RankTestVariant] = [
      .mannWhitneyExact: .exact, .mannWhitneyAsymptotic: .asymptotic,
      .mannWhitneyAsymptoticCorrected: .asymptoticCorrected,
    ]
    guard let comparison = study.comparisons.first(where: { .comparison($0.id) == cell.measure }),
      let variant = methods[comparison.method], let grouping = comparison.groups ?? study.grouping
    else { return nil }
    for pair in grouping.pairs {
      let (group, other) = (grouping.groups[pair.group].id, grouping.groups[pair.other].id)
      guard cell.contrast == .pair(group, minus: other) else { continue }
      func size(_ group: GroupID) -> Int? {
        n(
          CellKey(
            endpoint: cell.endpoint, timePoint: cell.timePoint, cohort: cell.cohort, group: group,
            measure: cell.measure))
      }
      guard let first = size(group), let second = size(other), first > 0, second > 0 else { return nil }
      return (.mannWhitney(first, second), variant)
    }
    return nil
  }
}
