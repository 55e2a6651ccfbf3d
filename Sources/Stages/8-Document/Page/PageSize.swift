import Diagnostics
import StudyDefinition
import StudyEdition

/// A page that a reader's machine would not open at once is published all the same, and its writer is told.
func pageSizeProblem(_ html: [UInt8], _ edition: Edition) -> Diagnostic? {
  var elements = 0
  var isTag = false
  for byte in html {
    if isTag, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { elements += 1 }
    isTag = byte == UInt8(ascii: "<")
  }
  guard html.count > mostBytes || elements > mostElements else { return nil }
  return .warning(
    "page-size",
    "the page '\(edition.page("index"))' has \(html.count / 1000) kB and \(elements) elements, more than the "
      + "\(mostBytes / 1000) kB and \(mostElements) that open at once; report fewer endpoints for each cohort, or "
      + "fewer cohorts", at: edition.study.location)
}

private let mostBytes = 1_000_000
private let mostElements = 15_000
