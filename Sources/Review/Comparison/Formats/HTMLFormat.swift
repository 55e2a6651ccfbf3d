package import Markdown

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
  ) -> HTML {
    var out: HTML = "<h\(level)>\(words("changes-title", ["study": study]))</h\(level)>\n"
    for remark in remarks { out += "<p class=\"remark\">\(remark)</p>\n" }
    if let alarm = alarm(words) { out += "<p class=\"alarm\">\(alarm)</p>\n" }
    out += "<p>\(opening(words)) \(words.counted("changes-same", unchanged.results))</p>\n"
    out += "<p>\(causeSentence(words))</p>\n"
    let causeLines = causeLines(words)
    if !causeLines.isEmpty {
      let items = causeLines.map { "<li>\($0)</li>\n" as HTML }.joined()
      out += "<ul>\n\(items)</ul>\n"
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

  func html(level: Int, mostRows: Int) -> HTML {
    let members = comparison.changes(changeClass)
    let heading = words.heading(changeClass)
    let id = "\(comparison.study)-\(changeClass.rawValue)".replacing(" ", with: "-")
    var out: HTML = "<h\(level) id=\"\(id)\">\(heading) (\(comparison.count(changeClass)))</h\(level)>\n"
    if members.isEmpty {
      let largest = words("changes-largest", ["size": comparison.belowDisplay.largestText])
      return out + "<p>\(largest)</p>\n"
    }
    let caption = words(
      "changes-caption", ["class": heading, "count": words.counted("changes-count", members.count)])
    out += "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"\(id)\">\n"
    out += "<table class=\"redline\"><caption class=\"said\">\(caption)</caption>\n<thead><tr>"
    for column in ["where", "what", "old-and-new", "difference", "cause"] {
      out += "<th scope=\"col\">\(words("changes-\(column)"))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for change in members.prefix(mostRows) { out += row(change) }
    out += "</tbody>\n</table>\n</div>\n"
    let more = members.count - min(members.count, mostRows)
    if more > 0 { out += "<p>\(words("changes-not-listed", ["count": String(more)]))</p>\n" }
    return out
  }

  private func row(_ change: Change) -> HTML {
    let kind = change.kind.changeClass == .prose ? "text" : "change"
    let tolerance = change.isWithinTolerance ? " " + words("changes-within-tolerance") : ""
    var out: HTML = "<tr><th scope=\"row\">\(words(change.place))"
    out += "<span class=\"key\">\(change.place.key)</span></th>"
    out += "<td>\(words(change.kind))</td><td class=\"\(kind)\">\(redline(change, words))</td>"
    out += "<td class=\"change\">\(change.differencePhrase + tolerance)</td>"
    return out + "<td>\(comparison.cause(of: change, words))</td></tr>\n"
  }
}

/// What was removed and what was added, in words and by colour; in a text also by a line. No line is drawn through a
/// number, since it would hide its minus sign.
private func redline(_ change: Change, _ words: ComparisonWords) -> HTML {
  let removed = { (text: String) -> HTML in
    "<del><span class=\"said\">\(words("changes-removed"))</span>\(text)</del>"
  }
  let added = { (text: String) -> HTML in
    "<ins><span class=\"said\">\(words("changes-added"))</span>\(text)</ins>"
  }
  if change.kind == .textChanged || change.kind == .numberInText, case .text(let old)? = change.old,
    case .text(let new)? = change.new
  {
    return wordChanges(from: old, to: new).map { part in
      switch part.kind {
      case .kept: "\(part.text)"
      case .removed: removed(part.text)
      case .added: added(part.text)
      }
    }.joined()
  }
  switch (change.old, change.new) {
  case (let old?, let new?): return "\(removed(words(old))) → \(added(words(new)))"
  case (let old?, nil): return removed(words(old))
  case (nil, let new?): return added(words(new))
  case (nil, nil): return ""
  }
}
