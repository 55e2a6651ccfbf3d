import Markdown
import StudyDefinition
package import StudyEdition
package import StudyResults

/// Where the numbers of a page lead: each to the row of its cell in the table of results at the page's end, named by
/// the key. It notes which cells a page prints, so that the table holds those and no others.
///
/// A number also carries a line about itself, which the style sheet shows while the number is pointed at or has the
/// focus; past a number of such lines numbers carry only their link, as the row says the same. A page has rows for a limited
/// number of cells, so that it opens at once; what comes after them is printed bare and stands in `results.csv`.
final class NumberLinks {
  private let edition: Edition
  /// In the order first printed.
  private(set) var cells: [CellKey] = []
  private var anchors: [CellKey: String] = [:]
  private var lines = 0

  /// Rows of the table of results: about a third of a megabyte.
  private static let mostCells = 500
  /// Lines about numbers: about a tenth of a megabyte.
  private static let mostLines = 1_500

  init(_ edition: Edition) { self.edition = edition }

  /// What is printed of a cell as a link; nil when it leads nowhere, being no number of the store or one too many.
  func link(_ text: HTML, keys: [ResultKey]) -> HTML? {
    guard let first = keys.first, let row = edition.results[first], let anchor = noted(first.cell) else {
      return nil
    }
    lines += 1
    guard lines <= Self.mostLines else { return "<a class=\"n\" href=\"#\(anchor)\">\(text)</a>" }
    let line = about(keys.filter { $0.cell == first.cell }, row)
    return "<a class=\"n\" href=\"#\(anchor)\" data-about=\"\(line)\">\(text)</a>"
  }

  /// The anchor of the row that a cell has, or gets now; nil when the table is full.
  private func noted(_ cell: CellKey) -> String? {
    if let anchor = anchors[cell] { return anchor }
    guard cells.count < Self.mostCells else { return nil }
    cells.append(cell)
    let anchor = anchor(of: cell)
    anchors[cell] = anchor
    return anchor
  }

  /// The key without the study and the statistic; no heading has a slash in its id.
  func anchor(of cell: CellKey) -> String { cell.path.joined(separator: "/") }

  /// Statistics, n, method and population of numbers that share a cell; the style sheet adds the key, which is where
  /// the link leads.
  private func about(_ keys: [ResultKey], _ row: ResultRow) -> String {
    let cell = row.key.cell
    let words = edition.phrases
    let cohort = edition.study.cohorts.first { $0.id == cell.cohort }
    let parts: [String?] = [
      keys.map { edition.statisticText($0.statistic) }.joined(separator: words(.listSeparator)),
      row.n.map { words(.figureCount, ["n": edition.format.count($0)]) },
      row.method.map(edition.methodText),
      cohort.map { edition.text($0.label) },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Edition {
  /// A statistic in words; its word in keys where this language has none.
  package func statisticText(_ statistic: Statistic) -> String {
    phrases.phrase("statistic", statistic.rawValue)
      ?? statistic.rawValue.split(separator: "-").joined(separator: " ")
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
