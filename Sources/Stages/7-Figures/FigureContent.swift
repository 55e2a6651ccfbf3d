import Drawing
import StudyDefinition
import StudyResults

/// What a kind of figure makes of a study: the drawing, its words, and the numbers behind it. A figure by itself or one
/// panel of several.
struct FigureContent {
  let title: String
  /// The finding in a sentence, with numbers.
  let description: String
  /// What is drawn, such as `Mean change from baseline at each visit`.
  let statistic: String
  /// What bars span; nil where there are none.
  var interval: String?
  /// The cells whose n the caption states, by group.
  let counted: [(group: Group?, cells: [CellKey])]
  /// Further sentences of the caption.
  var notes: [String] = []
  let drawing: any Facet
  let plotted: [PlottedCell]
}

/// Numbers of one cell that a figure shows.
struct PlottedCell {
  let cell: CellKey
  let statistics: [Statistic]

  var keys: [ResultKey] { statistics.map { ResultKey(cell, $0) } }
}
