import FoundationEssentials
import Markdown

/// The figures that were drawn anew, old and new side by side, each with the numbers it shows that changed.
struct RedlineFigures {
  let comparison: ReportComparison
  let words: ComparisonWords

  /// Those with a changed number come first; what no longer fits is named.
  func html(level: Int, _ limits: RedlineLimits) -> HTML {
    guard !comparison.figures.isEmpty else { return "" }
    var out: HTML = "<h\(level)>\(words("changes-figures"))</h\(level)>\n"
    var bytes = 0
    var leftOut: [String] = []
    let figures = comparison.figures.map { (pair: $0, changes: comparison.changes(in: $0)) }
    for figure in figures.filter({ !$0.changes.isEmpty }) + figures.filter({ $0.changes.isEmpty }) {
      // In Base64 four bytes stand for three.
      bytes += ((figure.pair.old?.count ?? 0) + (figure.pair.new?.count ?? 0)) / 3 * 4
      if bytes > limits.mostFigureBytes {
        leftOut.append(figure.pair.path)
      } else {
        out += html(figure.pair, figure.changes, level: level + 1)
      }
    }
    if !leftOut.isEmpty {
      out += "<p>\(words("changes-figures-left-out", ["list": words.list(leftOut)]))</p>\n"
    }
    return out
  }

  private func html(_ pair: ReportComparison.FigurePair, _ changes: [Change], level: Int) -> HTML {
    var out: HTML = "<h\(level)>\(pair.path)</h\(level)>\n<div class=\"pair\">\n"
    out += picture(words("changes-old"), pair.path, pair.old)
    out += picture(words("changes-new"), pair.path, pair.new) + "</div>\n"
    guard !changes.isEmpty else { return out }
    out += "<p>\(words("changes-figure-values"))</p>\n<ul class=\"values\">\n"
    for change in changes {
      let old = change.old.map { words($0) } ?? ""
      let new = change.new.map { words($0) } ?? ""
      out += "<li>\(words(change.place)): \(old) → \(new)</li>\n"
    }
    return out + "</ul>\n"
  }

  /// As a picture within the page and not as part of it: the ids of both drawings stay apart, and nothing in a drawing
  /// from elsewhere can act.
  private func picture(_ version: String, _ path: String, _ svg: [UInt8]?) -> HTML {
    guard let svg else {
      return "<figure><figcaption>\(words("changes-no-figure", ["version": version]))</figcaption></figure>\n"
    }
    let data = Data(svg).base64EncodedString()
    var out: HTML = "<figure><img alt=\"\(version): \(svgTitle(svg) ?? path)\" "
    out += "src=\"data:image/svg+xml;base64,\(data)\">"
    return out + "<figcaption>\(version)</figcaption></figure>\n"
  }
}

extension ReportComparison {
  /// The changed numbers that a figure shows, the most that a reader can take in.
  func changes(in figure: FigurePair, most: Int = 20) -> [Change] {
    guard !figure.plotted.isEmpty else { return [] }
    let plotted = Set(figure.plotted)
    return Array(changes.lazy.filter { plotted.contains($0.place.key) && $0.isDisplayed }.prefix(most))
  }
}

/// The text of the first `title` of a drawing.
func svgTitle(_ svg: [UInt8]) -> String? {
  let text = String(decoding: svg.prefix(20_000), as: UTF8.self)
  guard let start = text.firstRange(of: "<title"), let open = text[start.upperBound...].firstIndex(of: ">"),
    let end = text[open...].firstRange(of: "</title>")
  else { return nil }
  return String(text[text.index(after: open)..<end.lowerBound])
    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
