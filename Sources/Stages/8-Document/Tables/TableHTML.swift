package import Markdown
import StudyResults

/// A table as HTML: a caption, header cells with scope, a region of its own that scrolls when the page is narrow.
package struct TableHTML {
  let table: Table
  /// Where numbers lead; nil prints them bare.
  private let links: NumberLinks?
  /// How the numbers of each column behind the first stand.
  private let alignments: [DecimalAlignment]

  package init(_ table: Table) { self.init(table, links: nil) }

  init(_ table: Table, links: NumberLinks?) {
    self.table = table
    self.links = links
    alignments = table.columns.indices.dropFirst().map { column in
      DecimalAlignment(table.rows.compactMap { $0.cell(column - 1) })
    }
  }

  package var html: HTML {
    let id = table.id
    let width = table.isWide ? " wide" : table.isNarrow ? " narrow" : ""
    let shape = "table" + width + (table.isShort ? " short" : "")
    var out: HTML =
      "<div class=\"\(shape)\" role=\"group\" tabindex=\"0\" aria-labelledby=\"\(id)-caption\">\n"
    out += "<table id=\"\(id)\" class=\"data\">\n<caption id=\"\(id)-caption\">\(table.caption)</caption>\n"
    out += "<thead>\n\(spans)<tr>"
    for (index, column) in table.columns.enumerated() where !(hasSpans && standsAlone(index)) {
      out += "<th scope=\"col\" class=\"\(column.alignment.rawValue)\">\(column.title)</th>"
    }
    out += "</tr>\n</thead>\n"
    writeGroups(to: &out)
    out += "</table>\n\(notes)</div>\n"
    return out
  }

  /// Rows below a heading form a body of their own, so that the heading can be their group's header.
  private func writeGroups(to out: inout HTML) {
    var open = false
    for row in table.rows {
      switch row {
      case .heading(let title):
        if open { out += "</tbody>\n" }
        out += "<tbody>\n<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">"
        out += "\(title)</th></tr>\n"
        open = true
      case .cells(let header, let cells, let indented):
        if !open { out += "<tbody>\n" }
        open = true
        out += indented ? "<tr><th scope=\"row\" class=\"indented\">" : "<tr><th scope=\"row\">"
        out += "\(header)</th>"
        for (index, cell) in cells.enumerated() { write(cell, index, to: &out) }
        out += "</tr>\n"
      }
    }
    if open { out += "</tbody>\n" }
  }

  /// A cell's numbers are one link, as they share their cell of the store as a rule.
  private func write(_ cell: Table.Cell, _ index: Int, to out: inout HTML) {
    var inner = HTML()
    var keys: [ResultKey] = []
    for part in cell.parts {
      switch part {
      case .words(let text), .between(let text): inner += "\(text)"
      case .code(let text): inner += "<code>\(text)</code>"
      case .picture(let svg): inner += HTML(markup: svg)
      case .link(let anchor, let text): inner += "<a class=\"see\" href=\"#\(anchor)\">\(text)</a>"
      case .result(let key, let text):
        keys.append(key)
        inner += "\(text)"
      }
    }
    if alignments.indices.contains(index) { inner += "\(alignments[index].padding(of: cell))" }
    if !cell.marks.isEmpty { inner += "<sup>\(cell.marks.joined(separator: ","))</sup>" }
    let content = keys.isEmpty ? inner : links?.link(inner, keys: keys, named: false) ?? inner
    let alignment = alignment(index + 1)
    // Most cells are numbers, which is how cells of these tables look unless they say otherwise.
    out +=
      alignment == .number ? "<td>\(content)</td>" : "<td class=\"\(alignment.rawValue)\">\(content)</td>"
  }

  private func alignment(_ column: Int) -> Table.Alignment {
    table.columns.indices.contains(column) ? table.columns[column].alignment : .text
  }

  // MARK: Two header rows

  private var hasSpans: Bool { !table.spans.isEmpty }

  /// Whether a column has no heading above it and so reaches over both header rows.
  private func standsAlone(_ column: Int) -> Bool {
    var start = 0
    for span in table.spans {
      if column < start + span.count { return span.title.isEmpty }
      start += span.count
    }
    return true
  }

  private var spans: HTML {
    guard hasSpans else { return "" }
    var out: HTML = "<tr>"
    var column = 0
    for span in table.spans {
      if span.title.isEmpty {
        for index in column..<min(column + span.count, table.columns.count) { out += tall(index) }
      } else {
        out += "<th scope=\"colgroup\" colspan=\"\(span.count)\">\(span.title)</th>"
      }
      column += span.count
    }
    while column < table.columns.count {
      out += tall(column)
      column += 1
    }
    out += "</tr>\n"
    return out
  }

  private func tall(_ index: Int) -> HTML {
    let column = table.columns[index]
    return "<th scope=\"col\" rowspan=\"2\" class=\"\(column.alignment.rawValue)\">\(column.title)</th>"
  }

  private var notes: HTML {
    var out = HTML()
    for note in table.notes {
      let mark: HTML = note.mark.map { "<sup>\($0)</sup> " } ?? ""
      out += "<p>\(mark)\(note.text)</p>\n"
    }
    return out
  }
}
