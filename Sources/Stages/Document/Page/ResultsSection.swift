import Markdown
import StudyDefinition
import StudyEdition
import StudyResults

/// The end of a page: where its numbers come from. One closed table an endpoint, one row a cell that the page prints,
/// which is where the numbers of the page lead; each row has all numbers of its cell, as they share n and method.
struct ResultsSection {
  static let id = "where-the-numbers-come-from"

  let edition: Edition
  let links: NumberLinks

  var title: String { edition.phrases(.numbersTitle) }

  /// Its entry in the contents list.
  var outline: [OutlineEntry] {
    links.cells.isEmpty ? [] : [OutlineEntry(level: 2, text: title, id: Self.id)]
  }

  /// Empty for a page without a number.
  var html: HTML {
    guard !links.cells.isEmpty else { return "" }
    let words = edition.phrases
    let listed = subjects?.listed(links.cells) ?? []
    var out: HTML = "<section class=\"numbers\">\n<h2 id=\"\(Self.id)\">\(title)</h2>\n"
    out += "<p>\(words(.numbersNote))</p>\n"
    let measured =
      edition.study.attributes.map { ($0.keyed, edition.labelWithUnit($0)) }
      + edition.study.endpoints.map { ($0.id, edition.labelWithUnit($0)) }
      + (edition.study.events?.kinds ?? []).map { ($0.keyed, edition.text($0.label)) }
    for (subject, label) in measured {
      let cells = links.cells.filter { $0.endpoint == subject }
      guard !cells.isEmpty else { continue }
      let caption = words(.numbersOf, ["endpoint": label])
      let id = "numbers-\(subject)"
      out += "<details><summary>\(caption)</summary>\n"
      out += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(id)\">\n<table>"
      out += "<caption id=\"\(id)\"><span>\(caption)</span></caption>\n<thead><tr>"
      for title in [words(.numbersPlace), words(.n), words(.numbersMethod), words(.numbersHere)] {
        out += "<th scope=\"col\">\(title)</th>"
      }
      out += "</tr></thead>\n<tbody>\n"
      for cell in cells { out += row(cell, edition.results.indexes(of: cell), listed) }
      out += "</tbody>\n</table>\n</div>\n"
      var tables: Set<SubjectsBehind.Whom> = []
      for whom in cells.map({ SubjectsBehind.Whom($0) })
      where listed.contains(whom) && tables.insert(whom).inserted {
        out += subjects?.table(whom) ?? ""
      }
      out += "</details>\n"
    }
    out += "</section>\n"
    return out
  }

  /// Nil unless the study may show its subjects.
  private var subjects: SubjectsBehind? { SubjectsBehind(edition) }

  private func row(_ cell: CellKey, _ indexes: [Int], _ listed: Set<SubjectsBehind.Whom>) -> HTML {
    let first = indexes.first.map { edition.results.rows[$0] }
    let separator = edition.phrases(.clauseSeparator)
    var printed = ""
    for index in indexes {
      if !printed.isEmpty { printed += separator }
      printed += edition.statisticText(edition.results.rows[index].key.statistic)
      printed += "\u{A0}"
      printed += edition.printedText(ofRow: index)
    }
    let n = first?.n.map(edition.format.count) ?? edition.format.journal.missing
    let whom = SubjectsBehind.Whom(cell)
    let values: HTML =
      listed.contains(whom)
      ? " <a class=\"values\" href=\"#\(whom.anchor)\">\(edition.phrases(.theirValues))</a>" : ""
    return """
      <tr id="\(links.anchor(of: cell))"><th scope="row">\(place(cell)) \
      <code>\(cell.text(study: edition.study.id))</code></th>\
      <td>\(n)\(values)</td>\
      <td>\(first?.method.map(edition.methodText) ?? "")</td>\
      <td>\(printed)</td></tr>

      """
  }

  /// Everything the cell is about but its endpoint, which the table names.
  private func place(_ cell: CellKey) -> String {
    let study = edition.study
    let comparison = study.comparisons.first { $0.id.text == cell.measure.text }
    let parts: [String?] = [
      study.timePoints.first { $0.id == cell.timePoint }.map { edition.text($0.label) },
      study.cohorts.first { $0.id == cell.cohort }.map { edition.text($0.label) },
      study.grouping?.groups.first { $0.id == cell.group }.map { edition.text($0.label) },
      edition.phrases.phrase("measure", cell.measure.text) ?? comparison.map { edition.text($0.label) }
        ?? edition.phrases.phrase("test", cell.measure.text),
      cell.contrast.map { contrast in
        study.attributes.first { $0.keyed == cell.endpoint }.flatMap { edition.levelText(contrast, of: $0) }
          ?? contrast.text.split(separator: "-").joined(separator: " ")
      },
    ]
    return parts.compactMap { $0 }.joined(separator: edition.phrases(.listSeparator))
  }
}
