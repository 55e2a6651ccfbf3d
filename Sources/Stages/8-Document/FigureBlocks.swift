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

  /// One that is too wide for a phone scrolls in a region of its own rather than to shrink beyond reading.
  private var drawing: HTML {
    let svg = HTML(markup: figure.inlineSVG)
    guard figure.isWide else { return svg }
    return """
      <div class="scroll" role="group" tabindex="0" aria-label="\(figure.title)">
      \(svg)</div>

      """
  }

  var html: HTML {
    let shape = figure.isWide ? "figure wide" : "figure"
    var out: HTML = "<figure id=\"figure-\(figure.id)\" class=\"\(shape)\">\n\(drawing)"
    out += "<figcaption>\n<p><strong>\(figure.title)</strong> \(figure.caption)</p>\n"
    if !figure.plotted.isEmpty {
      let table = plottedTable(figure, edition)
      out += "<details><summary>\(table.caption)</summary>\n\(TableHTML(table).html)</details>\n"
    }
    out += "</figcaption>\n</figure>\n"
    return out
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
