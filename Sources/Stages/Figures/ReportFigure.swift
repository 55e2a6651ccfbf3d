package import StudyDefinition
package import StudyResults

/// A drawn figure with everything a reader needs who cannot see it.
package struct ReportFigure: Sendable {
  /// Unique in the report; the anchor, the file name, and the prefix of every id inside.
  package let id: String
  /// The endpoint it belongs to; nil for one that shows several.
  package let endpoint: EndpointID?
  /// What is shown, one line.
  package let title: String
  /// The finding in a sentence, with numbers of the results store.
  package let description: String
  /// Statistic, interval, population and n; printed below the figure.
  package let caption: String
  /// For the page: styled by the page's style sheet.
  package let inlineSVG: String
  /// A file of its own, with its styles inside.
  package let standaloneSVG: String
  /// The numbers it was drawn from, in the order drawn.
  package let plotted: [ResultKey]

  package init(
    id: String, endpoint: EndpointID?, title: String, description: String, caption: String, inlineSVG: String,
    standaloneSVG: String, plotted: [ResultKey]
  ) {
    self.id = id
    self.endpoint = endpoint
    self.title = title
    self.description = description
    self.caption = caption
    self.inlineSVG = inlineSVG
    self.standaloneSVG = standaloneSVG
    self.plotted = plotted
  }
}

/// Numbers of one cell that a figure shows.
struct PlottedCell {
  let cell: CellKey
  let statistics: [Statistic]

  var keys: [ResultKey] { statistics.map { ResultKey(cell, $0) } }
}
