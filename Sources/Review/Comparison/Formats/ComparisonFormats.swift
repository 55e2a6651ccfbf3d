import JSONText
import Markdown

extension VersionComparison {
  /// Version of the layout that `json` writes.
  package static let format = 1

  /// For a terminal.
  ///
  /// - Parameter most: Changes listed of each class of a report, the rest counted; nil lists all.
  package func text(isColoured: Bool = false, most: Int? = 50) -> String {
    (reports.map { $0.text(isColoured: isColoured, most: most) } + studyLines.map { $0 + "\n" }).joined(
      separator: "\n")
  }

  /// Below `ReportComparison.mostMarkdownCharacters`, the rest counted.
  package func markdown(link: String? = nil) -> String {
    var out = ""
    var leftOut = 0
    for report in reports {
      let most = ReportComparison.mostMarkdownCharacters - 400 - out.utf16.count
      if most < 2000 { leftOut += 1 } else { out += report.markdown(link: link, most: most) + "\n" }
    }
    if leftOut > 0 { out += "Left out for length: \(counted(leftOut, "report", "reports")).\n\n" }
    return out + studyLines.map { "- \(escapeMarkdown(String($0.prefix(100))))\n" }.prefix(3).joined()
  }

  /// For machines; `format` changes when a reader would have to.
  package var json: String {
    var json = JSONText()
    json.object { json in
      json.member("format", Self.format)
      json.member("old", oldLabel)
      json.member("new", newLabel)
      json.member("same", !isDifferent(.any) && problems.isEmpty)
      for (name, studies) in [("sameStudies", same), ("addedStudies", added), ("removedStudies", removed)] {
        json.key(named: name)
        json.array(inline: true) { json in for study in studies { json.string(study) } }
      }
      json.key("reports")
      json.array { json in for report in reports { json.object { report.write(into: &$0) } } }
    }
    return json.text
  }

  /// A self-contained page.
  package var html: String {
    if reports.count == 1, let report = reports.first, studyLines.isEmpty { return report.html }
    var body: HTML = "<h1>What changed</h1>\n"
    if !studyLines.isEmpty {
      let items = studyLines.map { "<li>\($0)</li>\n" as HTML }.joined()
      body += "<ul>\n\(items)</ul>\n"
    }
    return redlinePage(
      title: "What changed",
      body: body + reports.map { $0.htmlBody(.english, level: 2, limits: .ofDocument) }.joined())
  }

  /// JUnit's XML: a suite for each report. A case fails for a difference of the level asked for.
  package func junit(_ level: ExitLevel) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for report in reports { out += report.junitSuite(level) }
    for study in same {
      out +=
        "<testsuite name=\"\(escapeXML(study))\" tests=\"1\" failures=\"0\">\n<testcase classname=\"\(escapeXML(study))\" name=\"report\"/>\n</testsuite>\n"
    }
    return out + "</testsuites>\n"
  }

  private var studyLines: [String] {
    var lines: [String] = []
    if !added.isEmpty {
      lines.append("\(counted(added.count, "study", "studies")) added: \(added.joined(separator: ", "))")
    }
    if !removed.isEmpty {
      lines.append(
        "\(counted(removed.count, "study", "studies")) removed: \(removed.joined(separator: ", "))")
    }
    if !same.isEmpty { lines.append("\(counted(same.count, "study", "studies")) the same") }
    return lines
  }
}
