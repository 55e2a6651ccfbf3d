import Diagnostics
import Markdown
import StudyDefinition
import StudyEdition
import StudyFigures

/// Links that lead to no part of the page and to no file of the report, whoever wrote them: a listing's column, or a
/// template.
struct LostLinks {
  let edition: Edition
  let figures: [ReportFigure]
  private let page: String
  /// Every `id` of the page.
  private let anchors: Set<Substring>

  init(_ edition: Edition, figures: [ReportFigure], html: [UInt8]) {
    self.edition = edition
    self.figures = figures
    page = String(decoding: html, as: UTF8.self)
    anchors = Set(page.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first })
  }

  /// Those of the listings, then those of the templates.
  static func problems(
    _ edition: Edition, figures: [ReportFigure], html: [UInt8], written links: [NarrativeLink]
  ) -> [Diagnostic] {
    let listed = edition.listedAnchors
    // Most reports lead nowhere; their pages need not be searched.
    guard !listed.isEmpty || !links.isEmpty else { return [] }
    let lost = LostLinks(edition, figures: figures, html: html)
    // A listing that no template shows leads nowhere either.
    return listed.filter { lost.page.contains("href=\"#\($0.anchor)\"") }
      .compactMap { lost.anchorProblem($0.anchor[...], at: $0.column.location) }
      + links.compactMap(lost.problem)
  }

  private func problem(_ link: NarrativeLink) -> Diagnostic? {
    let url = decoded(link.destination)
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard !isElsewhere(path) else { return nil }
    let file = path.hasPrefix("./") ? path.dropFirst(2) : path
    guard file.isEmpty || file == edition.page("index") else {
      return fileProblem(String(file), at: link.location)
    }
    guard let mark = url.firstIndex(of: "#") else { return nil }
    return anchorProblem(url[url.index(after: mark)...], at: link.location)
  }

  /// A destination with a scheme.
  private func isElsewhere(_ path: Substring) -> Bool {
    path.prefix { $0 != "/" }.contains(":")
  }

  private func anchorProblem(_ anchor: Substring, at location: SourceLocation?) -> Diagnostic? {
    // An empty one is the top of the page.
    guard !anchor.isEmpty, !anchors.contains(anchor) else { return nil }
    return .error(
      "lost-link", "no part of the report has the anchor '\(anchor)'", at: location,
      suggestion: nearestName(to: String(anchor), among: anchors.map(String.init).sorted()))
  }

  private func fileProblem(_ file: String, at location: SourceLocation?) -> Diagnostic? {
    let files = edition.publishedNames(figures: figures)
    guard !files.contains(file) else { return nil }
    return .error(
      "lost-link", "no file of the report is named '\(file)'", at: location,
      suggestion: nearestName(to: file, among: files))
  }
}

extension Edition {
  /// What is published with a report: its pages in each language, the figures, the results, and what they were made
  /// from.
  fileprivate func publishedNames(figures: [ReportFigure]) -> [String] {
    var names = ["results.json", "results.csv", "manifest.json", "SHA256SUMS", "ro-crate-metadata.json"]
    for language in study.languages {
      let tag = study.fileTag(language)
      names += ["index\(tag).html", "report\(tag).md", "changes\(tag).html", "changes\(tag).md"]
      names += figures.map { "\(study.figureFolder(language))/\($0.id).svg" }
    }
    return names
  }
}

/// A destination with its `%C3%A9` read; as it is where that is no text.
private func decoded(_ destination: String) -> String {
  var bytes: [UInt8] = []
  var rest = Array(destination.utf8)[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? destination
}
