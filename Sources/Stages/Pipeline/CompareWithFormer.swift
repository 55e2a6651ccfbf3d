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
    var changes = ChangesAgainstFormer(former: former, newFiles: new, newManifest: manifest)
    for edition in editions { changes.tell(edition, templates: templates, tool: tool) }
    return ReportChanges(files: changes.files, outcome: changes.outcome)
  }
}

/// The pages about one publication, told language by language.
private struct ChangesAgainstFormer {
  private(set) var files: [PublishableFile] = []
  private(set) var outcome: ChangesOutcome = .first
  private let predecessor: Predecessor
  private let new: ReportVersion?

  init(former: FormerReport?, newFiles: [String: [UInt8]], newManifest: [UInt8]) {
    var files = newFiles
    files["manifest.json"] = newManifest
    do throws(VersionFault) {
      new = try ReportVersion(label: "", files: files, place: "")
    } catch {
      new = nil
    }
    guard let former else {
      predecessor = .none
      return
    }
    let read = former.paths.filter(ReportFileNames.isRead).map { ($0, former.bytes($0)) }
    let known = Dictionary(read, uniquingKeysWith: { first, _ in first }).compactMapValues(\.self)
    do throws(VersionFault) {
      predecessor = .version(
        try ReportVersion(label: "", files: known, place: ""), wasAltered: !former.isWhole)
    } catch {
      predecessor = .unreadable(error.diagnostic.message)
      outcome = .notComparable
    }
  }

  /// The page and the Markdown of one language. What the index says of the publication is that of the first.
  mutating func tell(_ edition: Edition, templates: Templates, tool: String) {
    guard let new else { return }
    let isFirst = files.isEmpty
    let page = edition.page("changes")
    let told = changesText(
      from: predecessor, to: new, text: "report\(edition.fileTag).md",
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
