import Markdown
import StudyEdition
import StudyFigures

/// A figure as HTML: the drawing, its caption, and the numbers it was drawn from.
struct FigureHTML {
  let figure: ReportFigure
  let words: Phrases
  let edition: Edition

  init(_ figure: ReportFigure, _ words: Phrases, _ edition: Edition) {
    self.figure = figure
    self.words = words
    self.edition = edition
  }

  var text: String {
    var out = "<figure id=\"\(escapeHTML(figure.id))\">\n\(figure.inlineSVG)"
    out +=
      "<figcaption><strong>\(escapeHTML(figure.title))</strong> \(escapeHTML(figure.caption))</figcaption>\n"
    if !figure.plotted.isEmpty {
      let table = plottedTable(figure, edition)
      out += "<details><summary>\(escapeHTML(table.caption))</summary>\n\(TableHTML(table).text)</details>\n"
    }
    return out + "</figure>\n"
  }
}

/// A figure as Markdown: a linked picture and its caption.
struct FigureMarkdown {
  let figure: ReportFigure
  /// Where the report's figures are, relative to it.
  let folder: String

  var text: String {
    let alternative = escapeMarkdown(figure.description)
    return "![\(alternative)](\(folder)/\(figure.id).svg)\n\n**\(escapeMarkdown(figure.title))**\n"
      + "\(escapeMarkdown(figure.caption))\n"
  }
}
