import Markdown
import StudyDefinition
import StudyEdition
import StudyResults

/// Where the numbers of a page lead: each to the row of its cell in the table of results at the page's end, named by
/// the key. It notes which cells a page prints, so that the table holds those and no others.
///
/// A number also carries a line about itself, which the style sheet shows while the number is pointed at or has the
/// focus; past a number of such lines it shows only where the link leads, as the row says the same. A page has rows for a limited
/// number of cells, so that it opens at once; what comes after them is printed bare and stands in `results.csv`.
final class NumberLinks {
  private let edition: Edition
  /// In the order first printed.
  private(set) var cells: [CellKey] = []
  private var places: [CellKey: Place] = [:]
  private var bytes = 0

  /// What is said of every number of a cell.
  private struct Place {
    let anchor: String
    /// n, method and population.
    let facts: String
    /// Of the row that the facts are of: all rows of a cell share them as a rule.
    let n: Int?
    let method: Method?
  }

  /// Cells in the table of results: about two thirds of a megabyte.
  private static let mostCells = 2_000
  /// Bytes of all lines about numbers.
  private static let mostBytes = 65_000

  init(_ edition: Edition) { self.edition = edition }

  /// What is printed of a cell as a link; nil when it leads nowhere, being no number of the store or one too many.
  ///
  /// - Parameter named: whether the style sheet cannot tell by its place that it is a number.
  func link(_ text: HTML, keys: [ResultKey], named: Bool = true) -> HTML? {
    guard let first = keys.first, let row = edition.results[first], let place = place(of: row) else {
      return nil
    }
    let name: HTML = named ? " class=\"n\"" : ""
    let statistics = edition.statisticTexts(keys.lazy.filter { $0.cell == first.cell }.map(\.statistic))
    bytes += statistics.utf8.count + place.facts.utf8.count
    guard bytes <= Self.mostBytes else { return "<a\(name) href=\"#\(place.anchor)\">\(text)</a>" }
    return "<a\(name) href=\"#\(place.anchor)\" data-about=\"\(statistics)\(place.facts)\">\(text)</a>"
  }

  /// The place that the cell of a number has, or gets now; nil when the table is full.
  private func place(of row: ResultRow) -> Place? {
    let cell = row.key.cell
    let known = places[cell]
    if let known, known.n == row.n, known.method == row.method { return known }
    if known == nil {
      guard cells.count < Self.mostCells else { return nil }
      cells.append(cell)
    }
    let place = Place(
      anchor: anchor(of: cell), facts: facts(row), n: row.n, method: row.method)
    places[cell] = place
    return place
  }

  /// The key without the study and the statistic; no heading has a slash in its id.
  func anchor(of cell: CellKey) -> String { cell.path.joined(separator: "/") }

  /// n, method and population, each behind a dot. The style sheet adds the key, which is where the link leads.
  private func facts(_ row: ResultRow) -> String {
    let cohort = edition.study.cohorts.first { $0.id == row.key.cell.cohort }
    let parts = [
      row.n.map { edition.phrases(.figureCount, ["n": edition.format.count($0)]) },
      row.method.map(edition.methodText), cohort.map { edition.text($0.label) },
    ]
    return parts.compactMap { $0 }.reduce("") { $0 + " · " + $1 }
  }
}

extension Edition {
  /// Statistics in words, in a list.
  fileprivate func statisticTexts(_ statistics: some Sequence<Statistic>) -> String {
    let comma = phrases(.listSeparator)
    return statistics.reduce(into: "") { list, statistic in
      if !list.isEmpty { list += comma }
      list += statisticText(statistic)
    }
  }

  /// A method in words; its code where this language has none.
  func methodText(_ method: Method) -> String {
    phrases.phrase("made-by", method.code) ?? phrases.phrase("test", method.code)
      ?? phrases.phrase("comparison", method.code)
      ?? method.code.split(separator: "-").joined(separator: " ")
  }
}

extension HTML {
  /// A number in running text that leads nowhere: kept on one line, in figures of equal width.
  static func number(_ text: String) -> HTML { "<span class=\"n\">\(text)</span>" }
}
