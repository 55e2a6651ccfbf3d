import Wording
import StudyDefinition
import StudyEdition
import StudyResults

/// Builds the cells of result tables from printed numbers, and collects the notes they need.
struct CellComposition {
  let edition: Edition
  var footnotes: FootnoteMarks
  /// What cells are without a mark.
  let conventions: TableConventions
  /// A variant of a test that a note to the whole table names, so that no cell is marked with it.
  var statedVariant: String?

  /// - Parameter endpoints: those of the table, whose commonest summary and test go without saying.
  init(_ edition: Edition, endpoints: [Endpoint] = []) {
    self.edition = edition
    footnotes = FootnoteMarks(marks: edition.format.journal.footnoteMarks)
    conventions = TableConventions(endpoints)
  }

  /// One number.
  mutating func number(_ cell: CellKey, _ statistic: Statistic) -> Table.Cell {
    let printed = edition.printed(cell, statistic)
    guard let reason = printed.reason else { return Table.Cell([printed.part]) }
    return Table.Cell([printed.part], marks: [mark(.noteMissing, ["reason": reason])])
  }

  /// How many subjects a number was made from, and of how many where some were left out: `8`, `8 of 9`.
  mutating func size(_ cell: CellKey) -> Table.Cell {
    guard let n = edition.results.count(cell, .n), let eligible = edition.results.count(cell, .eligible),
      n < eligible
    else { return number(cell, .n) }
    return compose(
      edition.phrases(.nOfEligible),
      [("n", edition.printed(cell, .n)), ("eligible", edition.printed(cell, .eligible))])
  }

  /// The centre and spread that the endpoint's summary asks for, marked where that is not the table's usual one.
  mutating func summary(_ cell: CellKey, of endpoint: Endpoint) -> Table.Cell {
    var out = centreAndSpread(cell, of: endpoint)
    if let usual = conventions.summary, usual != endpoint.summary, out.holdsNumber,
      let text = edition.valueText(endpoint.summary)
    {
      out.marks.append(footnotes.mark(for: edition.phrases.sentence(text)))
    }
    return out
  }

  private mutating func centreAndSpread(_ cell: CellKey, of endpoint: Endpoint) -> Table.Cell {
    let journal = edition.format.journal
    func printed(_ statistic: Statistic) -> PrintedResult { edition.printed(cell, statistic) }
    switch endpoint.summary {
    case .meanSD:
      return compose(journal.centreAndSpread, [("centre", printed(.mean)), ("spread", printed(.sd))])
    case .meanSE:
      return compose(journal.centreAndSpread, [("centre", printed(.mean)), ("spread", printed(.se))])
    case .medianIQR:
      return compose(
        edition.limitsForm(journal.quartiles, printed(.q1), printed(.q3)),
        [("median", printed(.median)), ("q1", printed(.q1)), ("q3", printed(.q3))])
    case .geometric:
      return compose(
        edition.limitsForm(journal.quartiles, printed(.geometricLow), printed(.geometricHigh)),
        [
          ("median", printed(.geometricMean)), ("q1", printed(.geometricLow)),
          ("q3", printed(.geometricHigh)),
        ])
    }
  }

  /// An estimate with its interval, by the endpoint's way of summarising: a mean change with the t interval, the
  /// Hodges-Lehmann estimate with its exact interval, marked where that covers less than its level, or the geometric
  /// mean ratio to baseline, behind a times sign.
  mutating func estimate(_ cell: CellKey, of endpoint: Endpoint) -> Table.Cell {
    var out = changeWithInterval(cell, of: endpoint)
    let estimate = endpoint.summary.estimate
    if let usual = conventions.summary?.estimate, usual != estimate, out.holdsNumber,
      let text = edition.estimateText(estimate)
    {
      out.marks.append(footnotes.mark(for: edition.phrases.sentence(text)))
      out.marks = footnotes.inOrder(out.marks)
    }
    return out
  }

  private mutating func changeWithInterval(_ cell: CellKey, of endpoint: Endpoint) -> Table.Cell {
    switch endpoint.summary {
    case .meanSD, .meanSE: return estimate(cell, "", .mean, .ciLow, .ciHigh)
    case .medianIQR: return estimate(cell, "", .hodgesLehmann, .hodgesLehmannLow, .hodgesLehmannHigh)
    case .geometric:
      let ratio = CellKey(
        endpoint: cell.endpoint, timePoint: cell.timePoint, cohort: cell.cohort, group: cell.group,
        measure: cell.measure.ratioOfChange)
      return estimate(ratio, "× ", .geometricMean, .geometricLow, .geometricHigh)
    }
  }

  private mutating func estimate(
    _ cell: CellKey, _ sign: String, _ centre: Statistic, _ low: Statistic, _ high: Statistic
  ) -> Table.Cell {
    let (x, low, high) = (
      edition.printed(cell, centre), edition.printed(cell, low), edition.printed(cell, high)
    )
    var out = compose(
      edition.limitsForm(sign + "{x} ({low}{to}{high})", low, high), [("x", x), ("low", low), ("high", high)])
    markCoverage(of: low.key, &out)
    return out
  }

  /// Marks an exact interval that covers less than its level.
  mutating func markCoverage(of limit: ResultKey, _ cell: inout Table.Cell) {
    guard edition.results[limit]?.flags.contains(.coverageBelowNominal) ?? false else { return }
    let achieved = edition.printed(limit.cell, .achievedLevel).text + "%"
    cell.marks.append(mark(.noteCoverage, ["level": achieved]))
  }

  /// The percent change as the endpoint defines it; nothing where it defines none.
  mutating func percentChange(_ cell: CellKey, of endpoint: Endpoint) -> Table.Cell {
    switch endpoint.percentChange {
    case nil: return .empty
    case .ofMeans: return number(cell, .percentOfMeans)
    case .individual:
      let (low, high) = (edition.printed(cell, .q1), edition.printed(cell, .q3))
      var out = compose(
        edition.limitsForm(edition.format.journal.quartiles, low, high),
        [("median", edition.printed(cell, .median)), ("q1", low), ("q3", high)])
      // A baseline of zero has no percentage; that none has one is told by the reason.
      if let undefined = edition.results.count(cell, .undefined), undefined > 0, low.reason == nil {
        let form = edition.phrases.countedForm(PhraseKey.notePercentUndefined.rawValue, undefined)
        out.marks.append(
          footnotes.mark(
            for: edition.phrases.filled(form, ["n": edition.printed(cell, .undefined).text])))
      }
      return out
    case .geometric: return estimate(cell, "", .percentOfRatio, .percentOfRatioLow, .percentOfRatioHigh)
    }
  }

  /// Smallest and largest value.
  mutating func range(_ cell: CellKey) -> Table.Cell {
    let low = edition.printed(cell, .min)
    let high = edition.printed(cell, .max)
    return compose(edition.limitsForm("{low}{to}{high}", low, high), [("low", low), ("high", high)])
  }

  /// The p-value of the endpoint's first test, marked where that is not the table's usual one; a dash without a test.
  mutating func firstTest(
    of endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> Table.Cell {
    guard let test = endpoint.tests.first else { return .words("–") }
    return probability(edition.cell(endpoint, timePoint, cohort, group, .test(test)), by: test)
  }

  /// A p-value of a test, marked where that is not the table's usual one.
  mutating func probability(_ cell: CellKey, by test: WithinGroupTest) -> Table.Cell {
    var out = probability(cell)
    if let usual = conventions.test, usual != test, out.holdsNumber, let words = edition.words(of: test) {
      out.marks.append(footnotes.mark(for: edition.phrases.sentence(words)))
      out.marks = footnotes.inOrder(out.marks)
    }
    return out
  }

  /// A p-value, marked when the test could not have reached significance or dropped zeros, and with its variant where
  /// the definition does not tell it.
  ///
  /// - Parameter namesVariant: false where a note to the whole table names it.
  mutating func probability(_ cell: CellKey, namesVariant: Bool = true) -> Table.Cell {
    var out = number(cell, .p)
    guard let row = edition.results[cell, .p], row.value.number != nil else { return out }
    if row.flags.contains(.belowReach) {
      let smallest = edition.printed(cell, .smallestP)
      if let discordant = edition.results.count(cell, .discordant) {
        let form = edition.phrases.countedForm(PhraseKey.noteReachChanged.rawValue, discordant)
        let changed = edition.printed(cell, .discordant)
        out.marks.append(
          footnotes.mark(
            for: edition.phrases.filled(form, ["n": changed.text, "p": smallest.text])))
      } else if edition.results[cell, .responders] != nil {
        out.marks.append(mark(.noteReachMargins, ["p": smallest.text]))
      } else {
        out.marks.append(mark(.noteReach, ["n": row.n.map(String.init) ?? "", "p": smallest.text]))
      }
    }
    if namesVariant, let variant = edition.variantText(row), variant != statedVariant {
      out.marks.append(footnotes.mark(for: variant))
    }
    if row.flags.contains(.covarianceFallback), let method = row.method?.code {
      let used = CovarianceStructure.allCases.first { method.contains("mmrm-\($0.rawValue)-") }
      let words = used.flatMap { edition.phrases.phrase("covariance", $0.rawValue) } ?? method
      out.marks.append(mark(.noteFallback, ["covariance": words]))
    }
    if row.flags.contains(.smallExpected) { out.marks.append(mark(.noteSmallExpected, [:])) }
    if let decision = normalityNote(cell) { out.marks.append(footnotes.mark(for: decision)) }
    if row.flags.contains(.zerosDropped) { out.marks.append(mark(.noteZeros, [:])) }
    return out
  }

  /// What decided between the tests of `by-normality`; nil for any other.
  private func normalityNote(_ cell: CellKey) -> String? {
    guard let row = edition.results[cell, .shapiroWilk] else { return nil }
    guard row.value.number != nil else {
      return edition.phrases(
        .noteNormalityNone, ["reason": edition.printed(cell, .shapiroWilk).reason ?? ""])
    }
    let (symbol, p) = edition.format.probabilityWords(edition.printed(cell, .shapiroWilkP).text)
    return edition.phrases(
      .noteNormality, ["w": edition.printed(cell, .shapiroWilk).text, "p": symbol + p])
  }

  /// Fills a form such as `{centre} ({spread})`. When every number is missing for the same reason, the cell is a
  /// single missing mark; each reason becomes a note.
  mutating func compose(_ form: String, _ values: [(name: String, value: PrintedResult)]) -> Table.Cell {
    let reasons = values.compactMap(\.value.reason)
    if let first = values.first?.value, reasons.count == values.count, Set(reasons).count == 1 {
      return Table.Cell([first.part], marks: [mark(.noteMissing, ["reason": reasons[0]])])
    }
    var marks: [String] = []
    for reason in reasons {
      let mark = mark(.noteMissing, ["reason": reason])
      if !marks.contains(mark) { marks.append(mark) }
    }
    return Table.Cell(parts(of: form, values), marks: marks)
  }

  private mutating func mark(_ key: PhraseKey, _ values: KeyValuePairs<String, String>) -> String {
    footnotes.mark(for: edition.phrases(key, values))
  }

  private func parts(of form: String, _ values: [(name: String, value: PrintedResult)]) -> [Table.Part] {
    var parts: [Table.Part] = []
    forEachPiece(of: form) { piece in
      switch piece {
      case .words(let words): parts.append(.words(String(words)))
      case .name(let name):
        if let value = values.first(where: { $0.name == name })?.value { parts.append(value.part) }
      }
    }
    return parts
  }
}

extension Table.Cell {
  /// Whether it shows a number rather than the mark of a missing one.
  var holdsNumber: Bool {
    parts.contains { if case .result(_, let text) = $0 { text.contains(where: \.isNumber) } else { false } }
  }
}

extension PrintedResult {
  var part: Table.Part { .result(key: key, text: text) }
}

extension Measure {
  /// The ratio that belongs to a change, after the same imputation.
  fileprivate var ratioOfChange: Measure {
    let imputation = Imputation.allCases.first { Measure.change.imputed(by: $0) == self }
    return imputation.map { Measure.ratio.imputed(by: $0) } ?? .ratio
  }
}
