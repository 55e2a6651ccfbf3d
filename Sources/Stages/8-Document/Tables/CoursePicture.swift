import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension Edition {
  /// A line as high as a word: an endpoint's means, or medians where it is summarised by them, over the visits.
  ///
  /// Two visits are no course: a line between them looks as steep for a small change as for a large one.
  ///
  /// - Parameter table: the id of the table it stands in, which begins the ids inside.
  func coursePicture(_ endpoint: Endpoint, _ cohort: Cohort, _ group: Group?, in table: String) -> Table.Cell
  {
    let statistic: Statistic =
      switch endpoint.summary {
      case .meanSD, .meanSE: .mean
      case .medianIQR, .geometric: .median
      }
    let visits = [comparator(of: cohort)].compactMap { $0 } + followUps(of: cohort)
    let cells = visits.map { cell(endpoint, $0, cohort, group, .value) }
    let values = cells.map { results.number($0, statistic) }
    guard values.count > 2, values.contains(where: { $0 != nil }) else { return .empty }
    let name = [labelWithUnit(endpoint), group.map { text($0.label) }].compactMap { $0 }
      .joined(separator: phrases(.listSeparator))
    let course = zip(visits, cells).map { visit, cell in
      "\(text(visit.label))\(phrases(.colon))\(printed(cell, statistic).text)"
    }
    let key = [table, "course", endpoint.id.text, group?.id.text].compactMap { $0 }.joined(separator: "-")
    let figure = Figure(
      key: key, title: name + phrases(.colon) + statisticText(statistic),
      description: course.joined(separator: phrases(.clauseSeparator)), panel: Sparkline(values).drawn())
    return Table.Cell([.picture(svg: figure.svg(for: .page))])
  }
}
