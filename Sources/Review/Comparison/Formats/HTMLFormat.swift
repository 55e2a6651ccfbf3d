import Markdown

extension ReportComparison {
  /// The comparison as a page of its own: what was removed struck through, what was added underlined, both also said in
  /// words; figures old and new side by side.
  package var html: String {
    redlinePage(
      title: ComparisonWords.english("changes-title", ["study": study]),
      body: htmlBody(.english, limits: .ofDocument))
  }

  /// The content of a page.
  ///
  /// - Parameters:
  ///   - words: The language it is told in.
  ///   - remarks: Sentences that stand before everything else.
  ///   - level: Of its heading.
  package func htmlBody(
    _ words: ComparisonWords, remarks: [String] = [], level: Int = 1, limits: RedlineLimits
  ) -> String {
    var out = "<h\(level)>\(escapeHTML(words("changes-title", ["study": study])))</h\(level)>\n"
    for remark in remarks { out += "<p class=\"remark\">\(escapeHTML(remark))</p>\n" }
    if let alarm = alarm(words) { out += "<p class=\"alarm\">\(escapeHTML(alarm))</p>\n" }
    out +=
      "<p>\(escapeHTML(opening(words))) \(escapeHTML(words.counted("changes-same", unchanged.results)))</p>\n"
    out += "<p>\(escapeHTML(causeSentence(words)))</p>\n"
    let causeLines = causeLines(words)
    if !causeLines.isEmpty {
      out += "<ul>\n" + causeLines.map { "<li>\(escapeHTML($0))</li>\n" }.joined() + "</ul>\n"
    }
    var rowsLeft = limits.mostRows
    for changeClass in ChangeClass.allCases where count(changeClass) > 0 {
      let table = RedlineTable(comparison: self, changeClass: changeClass, words: words)
      out += table.html(level: level + 1, mostRows: max(rowsLeft, limits.fewestRows))
      rowsLeft -= changes(changeClass).count
    }
    return out + RedlineFigures(comparison: self, words: words).html(level: level + 1, limits)
  }
}

/// How much a page lists before it counts the rest, so that it opens and prints quickly.
package struct RedlineLimits: Sendable, Hashable {
  /// Rows of all classes together; a class that comes after has at least `fewestRows`.
  let mostRows: Int
  let fewestRows: Int
  /// Bytes of figures.
  let mostFigureBytes: Int

  /// Of a page that a person asked for.
  package static let ofDocument = RedlineLimits(mostRows: 3000, fewestRows: 500, mostFigureBytes: 20_000_000)
  /// Of a page that is published beside a report: below a megabyte.
  package static let ofPublishedPage = RedlineLimits(
    mostRows: 700, fewestRows: 20, mostFigureBytes: 450_000)
}

/// The changes of one class.
private struct RedlineTable {
  let comparison: ReportComparison
  let changeClass: ChangeClass
  let words: ComparisonWords

  func html(level: Int, mostRows: Int) -> String {
    let members = comparison.changes(changeClass)
    let heading = escapeHTML(words.heading(changeClass))
    let id = "\(comparison.study)-\(changeClass.rawValue)".replacing(" ", with: "-")
    var out =
      "<h\(level) id=\"\(escapeHTML(id))\">\(heading) (\(comparison.count(changeClass)))</h\(level)>\n"
    if members.isEmpty {
      let largest = words("changes-largest", ["size": comparison.belowDisplay.largestText])
      return out + "<p>\(escapeHTML(largest))</p>\n"
    }
    out += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(escapeHTML(id))\">\n"
    let caption = words(
      "changes-caption",
      ["class": words.heading(changeClass), "count": words.counted("changes-count", members.count)])
    out += "<table class=\"redline\"><caption class=\"said\">\(escapeHTML(caption))</caption>\n<thead><tr>"
    for column in ["where", "what", "old-and-new", "difference", "cause"] {
      out += "<th scope=\"col\">\(escapeHTML(words("changes-\(column)")))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for change in members.prefix(mostRows) { out += row(change) }
    out += "</tbody>\n</table>\n</div>\n"
    let more = members.count - min(members.count, mostRows)
    if more > 0 { out += "<p>\(escapeHTML(words("changes-not-listed", ["count": String(more)])))</p>\n" }
    return out
  }

  private func row(_ change: Change) -> String {
    let isText = change.kind.changeClass == .prose
    let place = escapeHTML(words(change.place))
    let key = escapeHTML(change.place.key)
    let tolerance = change.isWithinTolerance ? " " + words("changes-within-tolerance") : ""
    var out = "<tr><th scope=\"row\">\(place)<span class=\"key\">\(key)</span></th>"
    out += "<td>\(escapeHTML(words(change.kind)))</td><td class=\"\(isText ? "text" : "change")\">"
    out += redline(change, words) + "</td>"
    out += "<td class=\"change\">\(escapeHTML(change.differencePhrase + tolerance))</td>"
    return out + "<td>\(escapeHTML(comparison.cause(of: change, words)))</td></tr>\n"
  }
}

/// What was removed and what was added, in words and by colour; in a text also by a line. No line is drawn through a
/// number, since it would hide its minus sign.
private func redline(_ change: Change, _ words: ComparisonWords) -> String {
  let removed = { (text: String) in
    "<del><span class=\"said\">\(escapeHTML(words("changes-removed")))</span>\(escapeHTML(text))</del>"
  }
  let added = { (text: String) in
    "<ins><span class=\"said\">\(escapeHTML(words("changes-added")))</span>\(escapeHTML(text))</ins>"
  }
  guard change.kind == .textChanged || change.kind == .numberInText, case .text(let old)? = change.old,
    case .text(let new)? = change.new
  else {
    let parts = [change.old.map { removed(words($0)) }, change.new.map { added(words($0)) }]
    return parts.compactMap { $0 }.joined(separator: " → ")
  }
  return wordChanges(from: old, to: new).map { part in
    switch part.kind {
    case .kept: escapeHTML(part.text)
    case .removed: removed(part.text)
    case .added: added(part.text)
    }
  }.joined()
}
