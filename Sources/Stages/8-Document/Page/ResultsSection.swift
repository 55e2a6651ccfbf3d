import Markdown
import StudyDefinition
import StudyEdition
import StudyResults

/// The end of a page: where its numbers come from. One closed table a domain, a block an endpoint, a row a visit and population, a
/// line a cell that the page prints, which is where the numbers of the page lead; each line has all numbers of its cell, as they
/// share n and method.
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
    for chapter in chapters {
      let ids = Set(chapter.subjects.map(\.id))
      let cells = links.cells.filter { ids.contains($0.endpoint) }
      guard !cells.isEmpty, let first = chapter.subjects.first else { continue }
      let id = "numbers-\(first.id)"
      out += "<details><summary>\(chapter.title)</summary>\n"
      out +=
        "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"\(id)\">\n<table class=\"lines\">"
      out += "<caption id=\"\(id)\">\(chapter.title)</caption>\n<thead><tr>"
      for title in [words(.numbersPlace), words(.numbersHere)] { out += "<th scope=\"col\">\(title)</th>" }
      out += "</tr></thead>\n"
      for (subject, label) in chapter.subjects {
        let rows = rows(of: cells.filter { $0.endpoint == subject })
        guard !rows.isEmpty else { continue }
        out += "<tbody>\n<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"2\">\(label)</th></tr>\n"
        for row in rows { out += html(row, listed) }
        out += "</tbody>\n"
      }
      out += "</table>\n</div>\n"
      var shown: [SubjectsBehind.Whom] = []
      for whom in cells.map({ SubjectsBehind.Whom($0) }) where listed.contains(whom) && !shown.contains(whom)
      {
        shown.append(whom)
      }
      out += subjects?.tables(shown, name: chapter.name) ?? ""
      out += "</details>\n"
    }
    out += "</section>\n"
    return out
  }

  /// What has numbers, a domain together.
  private struct Chapter {
    let name: String
    let title: String
    var subjects: [(id: EndpointID, label: String)]
  }

  private var chapters: [Chapter] {
    let study = edition.study
    func chapter(_ name: String, _ subjects: [(id: EndpointID, label: String)]) -> Chapter {
      Chapter(name: name, title: edition.phrases(.numbersOf, ["endpoint": name]), subjects: subjects)
    }
    let attributes = edition.phrases(.captionCharacteristics)
    let events = (study.events?.kinds ?? []).map { (id: $0.keyed, label: edition.text($0.label)) }
    return [
      Chapter(
        name: attributes, title: attributes,
        subjects: study.attributes.map { ($0.keyed, edition.labelWithUnit($0)) })
    ]
      + study.domains.map { domain in
        chapter(
          edition.text(domain.label),
          edition.endpoints(in: domain.id).map { ($0.id, edition.labelWithUnit($0)) })
      } + events.map { chapter($0.label, [$0]) }
  }

  /// Nil unless the study may show its subjects.
  private var subjects: SubjectsBehind? { SubjectsBehind(edition) }

  /// Cells of one visit and population together, in the order in which the first of each was printed.
  private func rows(of cells: [CellKey]) -> [[CellKey]] {
    var places: [[String]: Int] = [:]
    var rows: [[CellKey]] = []
    for cell in cells {
      let place = cell.place
      if let known = places[place] {
        rows[known].append(cell)
      } else {
        places[place] = rows.count
        rows.append([cell])
      }
    }
    return rows
  }

  private func html(_ cells: [CellKey], _ listed: Set<SubjectsBehind.Whom>) -> HTML {
    guard let first = cells.first else { return "" }
    let key = ([edition.study.id.text] + first.place).joined(separator: "/")
    var out: HTML = "<tr><th scope=\"row\">\(place(first)) <code>\(key)</code>"
    let whom = SubjectsBehind.Whom(first)
    if listed.contains(whom) {
      out += " <a class=\"values\" href=\"#\(whom.anchor)\">\(edition.phrases(.theirValues))</a>"
    }
    out += "</th><td>"
    for cell in cells { out += "<p id=\"\(links.anchor(of: cell))\">\(line(cell))</p>" }
    out += "</td></tr>\n"
    return out
  }

  /// What the key of a cell has behind that of its place, what that is, n, method, and the numbers.
  private func line(_ cell: CellKey) -> String {
    let words = edition.phrases
    let rows = edition.results.indexes(of: cell)
    let first = rows.first.map { edition.results.rows[$0] }
    let measure = measure(cell)
    // A test is its own method.
    let isTest = words.phrase("test", cell.measure.text) != nil
    let method = isTest ? nil : first?.method.map(edition.methodText)
    // Nobody missing is said once, and n has been said.
    let isComplete = edition.results.number(cell, .missing) == 0
    let numbers = rows.compactMap { row -> String? in
      switch edition.results.rows[row].key.statistic {
      case .n: nil
      case .missingBaseline, .missingFollowUp, .missingBoth: isComplete ? nil : number(row)
      default: number(row)
      }
    }
    let parts: [String?] = [
      measure,
      first?.n.map { words(.figureCount, ["n": edition.format.count($0)]) },
      method == measure ? nil : method,
      numbers.isEmpty ? nil : numbers.joined(separator: words(.clauseSeparator)),
    ]
    let key = cell.path.dropFirst(cell.place.count).joined(separator: "/")
    return key + words(.colon) + parts.compactMap { $0 }.joined(separator: " · ")
  }

  private func number(_ row: Int) -> String {
    "\(edition.statisticText(edition.results.rows[row].key.statistic)) \(edition.printedText(ofRow: row))"
  }

  private func place(_ cell: CellKey) -> String {
    let study = edition.study
    let parts: [String?] = [
      study.timePoints.first { $0.id == cell.timePoint }.map { edition.text($0.label) },
      study.cohorts.first { $0.id == cell.cohort }.map { edition.text($0.label) },
      study.grouping?.groups.first { $0.id == cell.group }.map { edition.text($0.label) },
    ]
    return parts.compactMap { $0 }.joined(separator: edition.phrases(.listSeparator))
  }

  /// A measure and what it compares, in words; nil where this language has none.
  private func measure(_ cell: CellKey) -> String? {
    let study = edition.study
    let comparison = study.comparisons.first { $0.id.text == cell.measure.text }
    let parts: [String?] = [
      edition.phrases.phrase("measure", cell.measure.text) ?? comparison.map { edition.text($0.label) }
        ?? edition.phrases.phrase("test", cell.measure.text),
      cell.contrast.flatMap { contrast in
        study.attributes.first { $0.keyed == cell.endpoint }.flatMap { edition.levelText(contrast, of: $0) }
      },
    ]
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: edition.phrases(.listSeparator))
  }
}

extension CellKey {
  /// The words of the key as far as the measure: endpoint, visit, cohort and group.
  fileprivate var place: [String] { Array(path.dropLast(contrast == nil ? 1 : 2)) }
}
