import Diagnostics
import FoundationEssentials
import StudyData
import StudyDefinition
import Templating

@testable import StudyPublishing

/// An output folder of its own for one test; removed when the test lets go of it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    // In memory where there is such a place: tests wait for no disk.
    let memory = "/dev/shm"
    let base =
      FileManager.default.isWritableFile(atPath: memory)
      ? memory : FileManager.default.temporaryDirectory.path
    path = "\(base)/studyreport-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var output: OutputFolder { OutputFolder("\(path)/output", shownAs: "output") }

  func text(_ file: String) throws -> String {
    String(decoding: try bytes(file), as: UTF8.self)
  }

  func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/output/\(file)")))
  }

  func write(_ text: String, _ file: String) throws {
    let url = URL(filePath: "\(path)/output/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/output/\(file)") }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/output/\(file)") }

  /// Every file below the output folder by path, with its content, except the lock.
  func everything() throws -> [String: [UInt8]] {
    let root = output.root
    let files = try root.tree().filter { $0.kind == .file && $0.path != ".lock" }.map(\.path)
    return try Dictionary(uniqueKeysWithValues: files.map { ($0, try root.appending($0).read()) })
  }

  func begin(_ settings: PublishingSettings = .forTests) throws -> Publication {
    // Programs that other tests start hold the locks of this process for the moment between fork and exec.
    let (publication, diagnostics) = Publication.begin(in: output, settings, waiting: 30)
    guard let publication else { throw Refused(diagnostics: diagnostics) }
    return publication
  }

  /// One whole run.
  func publish(_ reports: PublishableReport..., settings: PublishingSettings = .forTests) throws
    -> [ReportOutcome]
  {
    let publication = try begin(settings)
    let outcomes = publication.publish(reports)
    let problems = publication.end(defined: nil, index: .project)
    guard problems.isEmpty else { throw Refused(diagnostics: problems) }
    return outcomes
  }

  struct Refused: Error { let diagnostics: [Diagnostic] }
}

extension PublishingSettings {
  static let forTests = PublishingSettings(
    versions: ToolVersions(
      tool: "studyreport 1.0", swift: "6.3", cmark: "0.29.0", boost: "1.74.0", yaml: "0.2.5", resultsFormat: 1
    ))

  func with(_ change: (inout PublishingSettings) -> Void) -> PublishingSettings {
    var settings = self
    change(&settings)
    return settings
  }
}

extension IndexTemplates {
  /// The templates of the project.
  static let project: IndexTemplates = {
    let folder = URL(filePath: #filePath).appending(path: "../../../templates").standardized
    func text(_ name: String) -> String {
      (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    return IndexTemplates(
      html: ["index": TemplateSource(path: "templates/index.html", text: text("index.html"))],
      markdown: ["index": TemplateSource(path: "templates/index.md", text: text("index.md"))],
      feed: TemplateSource(path: "templates/feed.xml", text: text("feed.xml")),
      styleSheet: text("style.css"))
  }()
}

/// A report of a few files; `mark` makes it differ from others.
func report(
  _ id: String = "alpha", mark: String = "one", title: String = "A study", languages: [String] = ["en"],
  files: [PublishableFile] = [], figure: String? = nil,
  cut: CalendarDate? = CalendarDate(year: 2022, month: 7, day: 31),
  warnings: [Diagnostic] = []
) -> PublishableReport {
  let editions = languages.enumerated().map { index, language in
    let tag = index == 0 ? "" : ".\(language)"
    return ReportCard.Edition(
      language: LanguageTag(language), title: index == 0 ? title : "\(title) (\(language))",
      page: "index\(tag).html", markdown: "report\(tag).md",
      changes: .init(page: "changes\(tag).html", markdown: "changes\(tag).md"))
  }
  let pages = editions.flatMap {
    [
      PublishableFile(path: $0.page, text: "<!DOCTYPE html><title>\(id)</title><p>\(mark)</p>\n"),
      PublishableFile(path: $0.markdown, text: "# \(id)\n\n\(mark)\n"),
    ]
  }
  return PublishableReport(
    study: StudyID(id), files: pages + [PublishableFile(path: "figures/change.svg", text: svg(mark))] + files,
    card: ReportCard(
      editions: editions, status: .simulated, cut: cut, subjects: 36, endpoints: 20, results: 4000,
      figure: figure),
    inputs: inputs(mark), warnings: warnings,
    compare: { former, _ in changes(mark, editions, against: former) })
}

/// Pages that name the report before, by the text of its Markdown, and count one conclusion.
private func changes(_ mark: String, _ editions: [ReportCard.Edition], against former: FormerReport?)
  -> ReportChanges
{
  let before = former.map { String(decoding: $0.bytes("report.md") ?? [], as: UTF8.self) } ?? "nothing"
  let files = editions.flatMap {
    [
      PublishableFile(path: $0.changes.page, text: "<!DOCTYPE html><p>\(mark) after \(before)</p>\n"),
      PublishableFile(path: $0.changes.markdown, text: "\(mark) after \(before)\n"),
    ]
  }
  var counts = ChangeCounts()
  counts.conclusions = 1
  counts.values = 12
  return ReportChanges(files: files, outcome: former == nil ? .first : .compared(counts))
}

/// The report as it is written when it replaces none.
func prepared(_ report: PublishableReport, _ settings: PublishingSettings = .forTests) throws
  -> PreparedReport
{
  try ReportDraft(report, settings).completed(against: nil)
}

func inputs(_ mark: String) -> ReportInputs {
  func file(_ path: String, rows: Int = 0) -> InputFile {
    let hex = (try? sha256(of: Array((path + mark).utf8), shown: path)) ?? ""
    return InputFile(path: path, sha256: hex, bytes: 100, rows: rows)
  }
  return ReportInputs(
    definition: [file("study.yaml")], data: [file("data/subjects.csv", rows: 36)],
    templates: [file("report.md"), file("style.css")], options: [.init(name: "journal", value: "ama")])
}

func svg(_ mark: String) -> String {
  """
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>\(mark)</title><path d="M2 18L38 2"/></svg>

  """
}
