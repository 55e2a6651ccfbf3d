import StudyDefinition
import StudyEdition
import StudyPublished
import StudyResults

extension TableKind {
  /// Every figure of the source paper beside the computed one, with agreement within rounding, source and reason.
  static let published = TableKind(
    name: "published", required: [], optional: [.domain, .endpoint], basis: .definition,
    summary: "figures of the source paper beside the computed ones, and whether they agree",
    lack: { study, _ in study.published == nil ? "the definition names no published figures" : nil }
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    var rows: [Table.Row] = []
    let endpoints = subject.endpoints(of: edition.study)
    let study = edition.study
    let isWhole = subject.domain == nil && subject.endpoint == nil
    let attributes = isWhole ? study.attributes.map { ($0.keyed, edition.labelWithUnit($0)) } : []
    let events = isWhole ? (study.events?.kinds ?? []).map { ($0.keyed, edition.text($0.label)) } : []
    let measured = endpoints.map { ($0.id, edition.labelWithUnit($0)) }
    for (id, label) in attributes + measured + events {
      let comparisons = edition.published.filter { $0.row.key.cell.endpoint == id }
      if comparisons.isEmpty { continue }
      rows.append(.heading(label))
      for comparison in comparisons {
        let row = comparison.row
        rows.append(
          .cells(
            header: edition.publishedLabel(row),
            [
              .words(edition.printedWords(row)), composition.published(comparison),
              .words(edition.verdict(comparison)),
              .words(edition.text(row.source)),
              .words(
                [row.reason, row.note].compactMap { $0 }.map { edition.text($0) }.joined(separator: " ")),
            ], indented: true))
      }
    }
    let agreeing = edition.published.filter { $0.verdict == .agrees }.count
    let differing = edition.published.filter { $0.verdict == .differs }.count
    let rest = edition.published.count - agreeing - differing
    return Table(
      id: subject.id("published"), caption: words(.captionPublished),
      columns: [
        .init(words(.endpoint), .text), .init(words(.publishedFigure)), .init(words(.computedFigure)),
        .init(words(.agreement), .text), .init(words(.source), .text), .init(words(.remark), .text),
      ],
      rows: rows,
      notes: [
        Table.Note(words(.noteAgreement)),
        Table.Note(
          words(
            .noteAgreementCounts,
            ["agree": String(agreeing), "differ": String(differing), "rest": String(rest)])),
      ] + composition.footnotes.notes)
  }
}

extension CellComposition {
  /// The computed number; a dash where the comparison has a reason and no number.
  fileprivate mutating func published(_ comparison: PublishedComparison) -> Table.Cell {
    let key = comparison.row.key
    let isMissing = edition.results[key]?.value.number == nil
    if comparison.row.reason != nil, isMissing { return .words("–") }
    return number(key.cell, key.statistic)
  }
}

extension Edition {
  /// `Month 6, high dose: change, mean`: what of the endpoint the figure is.
  fileprivate func publishedLabel(_ row: PublishedRow) -> String {
    let cell = row.key.cell
    let visit = study.timePoints.first { $0.id == cell.timePoint }.map { text($0.label) }
    let cohort = study.cohorts.first { $0.id == cell.cohort }.map { inSentence($0.label) }
    let group = study.grouping?.groups.first { $0.id == cell.group }.map { text($0.label) }
    let comparison = study.comparisons.first { $0.id.text == cell.measure.text }.map { text($0.label) }
    let measure =
      comparison ?? phrases.phrase("test", cell.measure.text) ?? phrases.phrase("measure", cell.measure.text)
      ?? cell.measure.text
    let level = cell.contrast.flatMap { contrast in
      study.attributes.first { $0.keyed == cell.endpoint }.flatMap { levelText(contrast, of: $0) }
    }
    let statistic = phrases.inSentence(statisticText(row.key.statistic), properNames: study.properNames)
    let place = [visit, cohort, group].compactMap { $0 }.joined(separator: phrases(.listSeparator))
    let parts = [level ?? measure, statistic]
    return place + phrases(.colon) + parts.joined(separator: phrases(.listSeparator))
  }

  /// The figure as the paper has it; words in the report's language.
  fileprivate func printedWords(_ row: PublishedRow) -> String {
    row.figure.words.flatMap { phrases.phrase("printed", $0) } ?? row.printed
  }

  fileprivate func verdict(_ comparison: PublishedComparison) -> String {
    switch comparison.verdict {
    case .agrees: phrases(.agrees)
    case .differs: phrases(.differs)
    case .notComparable: phrases(.notComparable)
    case .notComputed(let reason): phrases.phrase("reason", reason.code) ?? reason.code
    }
  }
}
