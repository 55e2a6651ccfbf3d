import Markdown

/// A table as GitHub-flavoured Markdown: unpadded pipes, one row a line, so that a changed number changes one line.
/// Spanning headings are joined to the headings below them, since a pipe table has one header row.
package struct TableMarkdown {
  let table: Table

  /// Pictures are left out with their columns.
  package init(_ table: Table) {
    var table = table
    let kept = table.columns.indices.filter { table.columns[$0].alignment != .picture }
    if kept.count < table.columns.count {
      table.rows = table.rows.map { row in
        guard case .cells(let header, let cells, let indented) = row else { return row }
        return .cells(
          header: header, kept.filter { $0 > 0 && $0 <= cells.count }.map { cells[$0 - 1] },
          indented: indented)
      }
      table.columns = kept.map { table.columns[$0] }
      table.notes.removeAll(where: \.isOfPictures)
    }
    self.table = table
  }

  package var text: String {
    var lines = ["**\(escaped(table.caption))**", ""]
    lines.append(row(headings))
    lines.append("|" + table.columns.map { $0.alignment == .text ? " --- |" : " ---: |" }.joined())
    for tableRow in table.rows {
      switch tableRow {
      case .heading(let title):
        lines.append(
          row(["**\(cell(title))**"] + Array(repeating: "", count: max(0, table.columns.count - 1))))
      case .cells(let header, let cells, _):
        lines.append(row([cell(header)] + cells.map { cell($0.text) + marks($0.marks) }))
      }
    }
    for note in table.notes {
      lines.append("")
      lines.append((note.mark.map { "<sup>\(escaped($0))</sup> " } ?? "") + escaped(note.text))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headings: [String] {
    var above: [String] = []
    for span in table.spans { above += Array(repeating: span.title, count: span.count) }
    return table.columns.enumerated().map { index, column in
      let group = index < above.count ? above[index] : ""
      return cell([group, column.title].filter { !$0.isEmpty }.joined(separator: ": "))
    }
  }

  private func row(_ cells: [String]) -> String { "|" + cells.map { " \($0) |" }.joined() }
  private func cell(_ text: String) -> String { escapeMarkdown(text, context: .wholeCell) }
  private func escaped(_ text: String) -> String { escapeMarkdown(text, context: .text) }

  private func marks(_ marks: [String]) -> String {
    marks.isEmpty ? "" : "<sup>\(cell(marks.joined(separator: ",")))</sup>"
  }
}
