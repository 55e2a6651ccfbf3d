import FoundationEssentials
import Markdown

extension ReportComparison {
  /// Rows listed of each class on a page, the rest counted, so that it opens and prints quickly.
  static let mostRows = 500

  /// The comparison as a page: what was removed struck through, what was added underlined, both also said in words;
  /// figures old and new side by side.
  package var html: String { redlinePage(title: "\(study): what changed", body: htmlBody(level: 1)) }

  func htmlBody(level: Int) -> String {
    var out = "<h\(level)>\(escapeHTML(study)): what changed</h\(level)>\n"
    out += "<p>\(escapeHTML(oldLabel)) → \(escapeHTML(newLabel)): \(escapeHTML(summary)). "
    out += "\(counted(unchanged.results, "result")) the same.</p>\n"
    if let alarm { out += "<p class=\"alarm\">\(escapeHTML(alarm))</p>\n" }
    out += "<p>\(escapeHTML(causeSentence))</p>\n"
    if !causeLines.isEmpty {
      out += "<ul>\n" + causeLines.map { "<li>\(escapeHTML($0))</li>\n" }.joined() + "</ul>\n"
    }
    for changeClass in ChangeClass.allCases where count(changeClass) > 0 {
      out += section(changeClass, level: level + 1)
    }
    return out + figureSection(level: level + 1)
  }

  private func section(_ changeClass: ChangeClass, level: Int) -> String {
    let members = changes(changeClass)
    let heading = "\(changeClass.heading) (\(count(changeClass)))"
    let id = "\(study)-\(changeClass.rawValue)".replacing(" ", with: "-")
    var out = "<h\(level) id=\"\(escapeHTML(id))\">\(heading)</h\(level)>\n"
    if members.isEmpty { return out + "<p>Largest relative difference: \(belowDisplay.largestText).</p>\n" }
    out +=
      "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(escapeHTML(id))\">\n<table>\n"
    out += "<caption>\(changeClass.heading): \(counted(members.count, "change"))</caption>\n<thead><tr>"
    for column in ["Where", "What", "Old and new", "Difference", "Cause"] {
      out += "<th scope=\"col\">\(column)</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for change in members.prefix(Self.mostRows) { out += row(change) }
    out += "</tbody>\n</table>\n</div>\n"
    let more = members.count - min(members.count, Self.mostRows)
    return more == 0 ? out : out + "<p>Not listed: \(more) more.</p>\n"
  }

  private func row(_ change: Change) -> String {
    let key = change.place.key
    var out =
      "<tr><th scope=\"row\">\(escapeHTML(change.place.words))<span class=\"key\">\(escapeHTML(key))</span></th>"
    out += "<td>\(change.kind.words)</td><td class=\"number\">\(redline(change))</td>"
    let tolerance = change.isWithinTolerance ? " within tolerance" : ""
    out += "<td class=\"number\">\(escapeHTML(change.differencePhrase))\(tolerance)</td>"
    return out + "<td>\(escapeHTML(change.causePhrase(isKnown: causes != nil)))</td></tr>\n"
  }

  private func redline(_ change: Change) -> String {
    guard change.kind == .textChanged || change.kind == .numberInText, let old = change.old,
      let new = change.new
    else {
      let parts = [change.old.map { removed(shown($0)) }, change.new.map { added(shown($0)) }]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
    return wordChanges(from: old, to: new).map { change in
      switch change.kind {
      case .kept: escapeHTML(change.text)
      case .removed: removed(change.text)
      case .added: added(change.text)
      }
    }.joined()
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "(nothing)" : text }

  private func removed(_ text: String) -> String {
    "<del><span class=\"said\">removed: </span>\(escapeHTML(text))</del>"
  }

  private func added(_ text: String) -> String {
    "<ins><span class=\"said\">added: </span>\(escapeHTML(text))</ins>"
  }
}

// MARK: Figures

extension ReportComparison {
  private func figureSection(level: Int) -> String {
    guard !figures.isEmpty else { return "" }
    var out = "<h\(level)>Figures, old and new</h\(level)>\n"
    for pair in figures {
      out += "<h\(level + 1)>\(escapeHTML(pair.path))</h\(level + 1)>\n<div class=\"pair\">\n"
      out += figure("Old", pair.path, pair.old) + figure("New", pair.path, pair.new) + "</div>\n"
    }
    return out
  }

  /// As a picture within the page and not as part of it: the ids of both drawings stay apart, and nothing in a drawing
  /// from elsewhere can act.
  private func figure(_ version: String, _ path: String, _ svg: [UInt8]?) -> String {
    guard let svg else { return "<figure><figcaption>\(version): no such figure</figcaption></figure>\n" }
    let title = escapeHTML("\(version): \(svgTitle(svg) ?? path)")
    let data = Data(svg).base64EncodedString()
    return "<figure><img alt=\"\(title)\" src=\"data:image/svg+xml;base64,\(data)\">"
      + "<figcaption>\(version)</figcaption></figure>\n"
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
