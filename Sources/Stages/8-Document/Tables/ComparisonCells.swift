import StudyDefinition
import StudyEdition
import StudyResults

/// Which numbers of a comparison stand for its groups and its differences.
struct ComparisonForm {
  /// The centre of a group, its spread, and how they are printed.
  let group: String
  let groupTitle: PhraseKey
  let groupStatistics: [(name: String, statistic: Statistic)]
  let difference: Statistic
  let low: Statistic
  let high: Statistic
  /// Nil for an estimate from ranks, which has no standard error.
  let standardError: Statistic?

  init(_ method: ComparisonMethod, _ journal: Journal) {
    let isRanked: Bool
    switch method {
    case .mannWhitney, .mannWhitneyExact, .mannWhitneyExactDoubled, .mannWhitneyAsymptotic,
      .mannWhitneyAsymptoticCorrected, .mannWhitneyUntied, .kruskalWallis:
      isRanked = true
      group = journal.quartiles
      groupTitle = .medianQuartiles
      groupStatistics = [("median", .median), ("q1", .q1), ("q3", .q3)]
    case .ancova, .mmrm:
      isRanked = false
      group = "{centre} ({spread})"
      groupTitle = .lsMeanSE
      groupStatistics = [("centre", .lsMean), ("spread", .se)]
    case .welch, .student, .anova, .welchAnova, .friedman, .repeatedMeasures:
      isRanked = false
      group = journal.centreAndSpread
      groupTitle = .meanSD
      groupStatistics = [("centre", .mean), ("spread", .sd)]
    }
    difference = isRanked ? .hodgesLehmann : .difference
    low = isRanked ? .hodgesLehmannLow : .ciLow
    high = isRanked ? .hodgesLehmannHigh : .ciHigh
    standardError = isRanked ? nil : .se
  }
}

extension CellComposition {
  mutating func group(_ cell: CellKey, _ form: ComparisonForm) -> Table.Cell {
    let printed = form.groupStatistics.map { (name: $0.name, value: edition.printed(cell, $0.statistic)) }
    // Quartiles, where there are any, are the last two.
    guard printed.count == 3 else { return compose(form.group, printed) }
    return compose(edition.limitsForm(form.group, printed[1].value, printed[2].value), printed)
  }

  /// `−0.5 (0.82)`, or the estimate alone where it has no standard error.
  mutating func differenceAndError(_ cell: CellKey, _ form: ComparisonForm) -> Table.Cell {
    guard let standardError = form.standardError else { return number(cell, form.difference) }
    return compose(
      "{x} ({se})",
      [("x", edition.printed(cell, form.difference)), ("se", edition.printed(cell, standardError))])
  }

  /// `−0.5 (−2.1 to 1.1)`.
  mutating func differenceAndInterval(_ cell: CellKey, _ form: ComparisonForm) -> Table.Cell {
    let (low, high) = (edition.printed(cell, form.low), edition.printed(cell, form.high))
    var out = compose(
      edition.limitsForm("{x} ({low}{to}{high})", low, high),
      [("x", edition.printed(cell, form.difference)), ("low", low), ("high", high)])
    markCoverage(of: low.key, &out)
    return out
  }

  /// A margin and whether it is met: `0.40; met`. Nothing where there is none; where the interval cannot be had, why.
  mutating func margin(_ cell: CellKey, _ form: ComparisonForm) -> Table.Cell {
    let sides = [Statistic.marginLow, .marginHigh].filter { edition.results[cell, $0] != nil }
    guard let first = sides.first, let last = sides.last else { return .empty }
    guard let isMet = edition.meetsMargin(cell, form.low, form.high) else { return number(cell, form.low) }
    let verdict = edition.phrases(.clauseSeparator) + edition.phrases(isMet ? .marginMet : .marginNotMet)
    let (low, high) = (edition.printed(cell, first), edition.printed(cell, last))
    return first == last
      ? compose("{x}\(verdict)", [("x", low)])
      : compose(edition.limitsForm("{low}{to}{high}", low, high) + verdict, [("low", low), ("high", high)])
  }

  /// `−2.1 to 1.1`.
  mutating func interval(_ cell: CellKey, _ low: Statistic, _ high: Statistic) -> Table.Cell {
    let (low, high) = (edition.printed(cell, low), edition.printed(cell, high))
    var out = compose(edition.limitsForm("{low}{to}{high}", low, high), [("low", low), ("high", high)])
    markCoverage(of: low.key, &out)
    return out
  }

  /// `F(2, 231) = 1.26`, `t(9) = 4.06`, `W+ = 12`; why there is none where the test is not estimable; nothing where it
  /// has no such statistic.
  mutating func testStatistic(_ cell: CellKey) -> Table.Cell {
    let forms: [(Statistic, PhraseKey, [(String, Statistic)])] = [
      (.f, .statisticF, [("f", .f), ("df1", .df1), ("df2", .df2)]),
      (.h, .statisticH, [("h", .h), ("df", .df)]),
      (.t, .statisticT, [("t", .t), ("df", .df)]),
      (.z, .statisticZ, [("z", .z)]),
      (.wPlus, .statisticW, [("w", .wPlus)]),
      (.positives, .statisticSigns, [("up", .positives), ("down", .negatives)]),
    ]
    let found = forms.first { edition.results[cell, $0.0]?.value.number != nil }
    guard let (_, form, statistics) = found else {
      return edition.results[cell, .p]?.value.reason == nil ? .empty : number(cell, .p)
    }
    return compose(
      edition.phrases(form), statistics.map { (name: $0.0, value: edition.printed(cell, $0.1)) })
  }

  /// The adjusted p-value where the p-value belongs to a family, else nothing.
  mutating func adjusted(_ cell: CellKey) -> Table.Cell {
    edition.results[cell, .adjustedP] == nil ? .empty : number(cell, .adjustedP)
  }
}
