import Diagnostics
import StudyDefinition
import StudyEdition

/// A page that a reader's machine would not open at once is published all the same, and its writer is told.
func pageSizeProblem(_ html: [UInt8], _ edition: Edition) -> Diagnostic? {
  let elements = elementCount(html)
  guard html.count > mostBytes || elements > mostElements else { return nil }
  return .warning(
    "page-size",
    "the page '\(edition.page("index"))' has \(html.count / 1000) kB and \(elements) elements, more than the "
      + "\(mostBytes / 1000) kB and \(mostElements) that open at once; report fewer endpoints for each cohort, or "
      + "fewer cohorts", at: edition.study.location)
}

/// Start tags: a `<` with a letter behind it.
private func elementCount(_ html: [UInt8]) -> Int {
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  return html.withUnsafeBytes { html in
    var count = 0
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = html[(start + 1)...]
      if let next = rest.first, letters.contains(next) { count += 1 }
    }
    return count
  }
}

private let mostBytes = 1_000_000
private let mostElements = 15_000
