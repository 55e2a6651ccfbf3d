import Markdown
import StudyDefinition
package import StudyEdition
package import StudyResults

/// Where the numbers of a page lead: each to the row of its cell in the table of results at the page's end, named by
/// the key. It notes which cells a page prints, so that the table holds those and no others.
///
/// A number also carries a line about itself, which the style sheet shows while the number is pointed at or has the
/// focus; past a budget of bytes numbers carry only their link, as the row says the same. A page has rows for a limited
/// number of cells, so that it opens at once; what comes after them is printed bare and stands in `results.csv`.
final class NumberLinks {
  private let edition: Edition
  /// In the order first printed.
  private(set) var cells: [CellKey] = []
  private var known: Set<CellKey> = []
  private var budget: Int

  /// Rows of the table of results: about a third of a megabyte.
  private static let mostCells = 500

  /// - Parameter budget: bytes that the lines about numbers may take together.
  init(_ edition: Edition, budget: Int = 150_000) {
    self.edition = edition
    self.budget = budget
  }

  /// What is printed of a cell as a link, or bare when it is no number of the store.
  func html(_ text: String, keys: [ResultKey]) -> String {
    guard let first = keys.first, edition.results.index(of: first) != nil else {
      return "<span class=\"n\">\(text)</span>"
    }
    if !known.contains(first.cell) {
      guard cells.count < Self.mostCells else { return "<span class=\"n\">\(text)</span>" }
      known.insert(first.cell)
      cells.append(first.cell)
    }
    let line = about(keys.filter { $0.cell == first.cell })
    budget -= line.utf8.count
    let attribute = budget > 0 ? " data-about=\"\(escapeHTML(line))\"" : ""
    return "<a class=\"n\" href=\"#\(escapeHTML(anchor(of: first.cell)))\"\(attribute)>\(text)</a>"
  }

  /// The key without the study and the statistic; no heading has a slash in its id.
  func anchor(of cell: CellKey) -> String { cell.path.joined(separator: "/") }

  /// Statistics, n, method, population and key of numbers that share a cell.
  private func about(_ keys: [ResultKey]) -> String {
    guard let first = keys.first else { return "" }
    let words = edition.phrases
    let row = edition.results[first]
    let cohort = edition.study.cohorts.first { $0.id == first.cell.cohort }
    let parts: [String?] = [
      keys.map { edition.statisticText($0.statistic) }.joined(separator: words(.listSeparator)),
      row?.n.map { words(.figureCount, ["n": edition.format.count($0)]) },
      row?.method.map(edition.methodText),
      cohort.map { edition.text($0.label) },
      keys.count == 1 ? first.text(study: edition.study.id) : first.cell.text(study: edition.study.id),
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
