/// Pipe tables of the narrative.
extension Composition {
  /// Replaces every table by its own HTML and Markdown. cmark-gfm writes cells with `align`, which HTML no longer
  /// has, without `scope`, and its cells do not take custom nodes.
  mutating func composeTables(in root: SyntaxNode) {
    for table in root.descendants(.table) {
      let rows = table.children.map { row in row.children.map { composeCell($0) } }
      let alignments = table.columnAlignments
      let written = block(
        html: tableHTML(rows, alignments: alignments), markdown: tableMarkdown(rows, alignments: alignments))
      table.replace(with: written.map { [$0] } ?? [])
    }
  }

  private struct Cell {
    let html: HTML
    let markdown: String
  }

  /// The content of a cell, written apart from its table in both forms.
  private mutating func composeCell(_ cell: SyntaxNode) -> Cell {
    guard let container = SyntaxNode.customInline() else { return Cell(html: "", markdown: "") }
    defer { container.remove() }
    for child in cell.children { container.append(child) }
    let before = slots.count
    placeInline(in: container)
    let mine = takeSlots(from: before)

    // With a mark before it, the writer does not take the cell for the start of a line.
    for slot in mine { slot.node.setMarkdown(slot.markdown) }
    container.setMarkdown("| ")
    let markdown = escapePipes(container.commonMark())

    for slot in mine { slot.node.setHTML(slot.html) }
    container.setHTML("")
    return Cell(html: container.html(), markdown: markdown)
  }

  /// Takes off the mark and the line end that the writer adds, and escapes every pipe, also those within code and
  /// those escaped before: a row is cut at its pipes before anything else is read.
  private func escapePipes(_ written: String) -> String {
    var out = ""
    for scalar in written.unicodeScalars.dropFirst(2) where scalar != "\n" {
      if scalar == "|" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  /// The first row is the header, the first cell of each other row names it.
  private func tableHTML(_ rows: [[Cell]], alignments: [ColumnAlignment]) -> HTML {
    var out: HTML = "<table>\n<thead>\n"
    for (number, row) in rows.enumerated() {
      out += "<tr>\n"
      for (column, cell) in row.enumerated() {
        let alignment = (column < alignments.count ? alignments[column] : .none).classAttribute
        let scope = number == 0 ? "col" : column == 0 && row.count > 1 ? "row" : nil
        if let scope, !cell.html.isEmpty {
          out += "<th scope=\"\(scope)\"\(alignment)>\(cell.html)</th>\n"
        } else {
          out += "<td\(alignment)>\(cell.html)</td>\n"
        }
      }
      out += "</tr>\n"
      if number == 0 { out += rows.count > 1 ? "</thead>\n<tbody>\n" : "</thead>\n" }
    }
    out += rows.count > 1 ? "</tbody>\n</table>" : "</table>"
    return out
  }

  /// Unpadded, one row a line: the form of cmark-gfm's own writer.
  private func tableMarkdown(_ rows: [[Cell]], alignments: [ColumnAlignment]) -> String {
    var lines = rows.map { "| " + $0.map(\.markdown).joined(separator: " | ") + " |" }
    lines.insert("| " + alignments.map(\.delimiter).joined(separator: " | ") + " |", at: min(1, lines.count))
    return lines.joined(separator: "\n")
  }
}
