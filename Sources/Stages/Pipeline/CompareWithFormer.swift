import Diagnostics
import ReviewComparison
import StudyDefinition
import StudyDocument
import StudyEdition
import StudyPublishing

/// How a finished report is held against the one it is to replace, in each of its languages.
///
/// - Parameters:
///   - files: of the report.
///   - templates: whose page shell has been rendered once for this study, so that it has no errors.
func comparingWithFormer(
  _ editions: [Edition], files: [PublishableFile], templates: Templates, tool: String
) -> ComparingReports {
  let new = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  return { former, manifest in
    var changes = ChangesAgainstFormer(former, files: new, manifest: manifest)
    for edition in editions { changes.tell(edition, templates: templates, tool: tool) }
    return ReportChanges(files: changes.files, outcome: changes.outcome)
  }
}

/// The pages about one publication, told language by language.
private struct ChangesAgainstFormer {
  private(set) var files: [PublishableFile] = []
  private(set) var outcome: ChangesOutcome = .first
  private let predecessor: Predecessor

  init(_ former: FormerReport?, files: [String: [UInt8]], manifest: [UInt8]) {
    guard let former else {
      predecessor = .none
      return
    }
    var files = files
    files["manifest.json"] = manifest
    let read = former.paths.filter(ReportFileNames.isRead).map { ($0, former.bytes($0)) }
    let known = Dictionary(read, uniquingKeysWith: { first, _ in first }).compactMapValues(\.self)
    do throws(VersionFault) {
      let old = try ReportVersion(label: "", files: known, place: "")
      let new = try ReportVersion(label: "", files: files, place: "", after: old)
      predecessor = .version(old, replacedBy: new, wasAltered: !former.isWhole)
    } catch {
      predecessor = .unreadable(error.diagnostic.message)
      outcome = .notComparable
    }
  }

  /// The page and the Markdown of one language. What the index says of the publication is that of the first.
  mutating func tell(_ edition: Edition, templates: Templates, tool: String) {
    let isFirst = files.isEmpty
    let page = edition.page("changes")
    let told = changesText(
      of: edition.study.id.text, since: predecessor, text: "report\(edition.fileTag).md",
      figures: isFirst ? ReportFileNames.figures : "\(ReportFileNames.figures)\(edition.language)/",
      link: page,
      edition.comparisonWords)
    if isFirst, let comparison = told.comparison { outcome = .compared(ChangeCounts(comparison)) }
    let html = composeChangesPage(edition, body: told.text.html, templates: templates, tool: tool).html
    files.append(PublishableFile(path: page, bytes: html ?? []))
    files.append(PublishableFile(path: "changes\(edition.fileTag).md", text: told.text.markdown))
  }
}

extension ChangeCounts {
  fileprivate init(_ comparison: ReportComparison) {
    self.init()
    conclusions = comparison.count(.conclusion)
    values = comparison.count(.displayed)
    belowDisplay = comparison.count(.belowDisplay)
    subjects = comparison.count(.n)
    structure = comparison.count(.structure)
    texts = comparison.count(.prose)
    drawings = comparison.count(.presentation)
    unexplained = comparison.unexplained.count
  }
}
