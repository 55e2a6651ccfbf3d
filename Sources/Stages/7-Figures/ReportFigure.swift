package import StudyDefinition
package import StudyResults

/// A drawn figure with everything a reader needs who cannot see it.
package struct ReportFigure: Sendable {
  /// Unique in the report; the anchor, the file name, and the prefix of every id inside.
  package let id: String
  package let kind: FigureKind
  /// The endpoint it belongs to; nil for one that shows several.
  package let endpoint: EndpointID?
  package let cohort: CohortID
  /// What is shown, one line.
  package let title: String
  /// The finding in a sentence, with numbers of the results store.
  package let description: String
  /// Statistic, interval, population and n; printed below the figure.
  package let caption: String
  /// Words that the caption must hold.
  let stated: [String]
  /// Elements of the drawing.
  package let elementCount: Int
  /// Whether it is to scroll instead of shrinking on a narrow screen.
  package let isWide: Bool
  /// For the page: styled by the page's style sheet.
  package let inlineSVG: String
  /// A file of its own, with its styles inside.
  package let standaloneSVG: String
  /// The numbers it was drawn from, in the order drawn.
  package let plotted: [ResultKey]

  /// The file of the first language below the report's folder.
  package var path: String { "figures/\(id).svg" }
}
