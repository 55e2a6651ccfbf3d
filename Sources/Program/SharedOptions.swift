import ArgumentParser
import Diagnostics
import FoundationEssentials
import StudyDocument
import StudyDefinition
import StudyPipeline
import StudyPublishing
import Tabular

/// The options of every command that reads studies.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of studies.", valueName: "dir"))
  var studies = "studies"

  @Option(help: ArgumentHelp("The folder of templates.", valueName: "dir"))
  var templates = "templates"

  @Option(help: ArgumentHelp("The folder of published reports.", valueName: "dir"))
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "How many studies run side by side; the processors of the machine by default.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print nothing but errors; a run that succeeds prints nothing.")
  var quiet = false

  @Option(help: "How diagnostics are written to standard error.")
  var logFormat = LogFormat.text

  @Option(help: "Whether diagnostics are coloured.")
  var color = ColourChoice.auto

  enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
  enum ColourChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is \(jobs), expected 1 to 1024")
    }
    for (name, path) in [("studies", studies), ("templates", templates), ("output", output)]
    where path.isEmpty {
      throw ValidationError("--\(name) is empty, expected the path of a folder")
    }
  }

  var console: Console { console(isStrict: false) }

  /// - Parameter isStrict: Warnings make the run fail, so that they are told even when quiet.
  func console(isStrict: Bool) -> Console {
    Console(format: logFormat, colour: color, isQuiet: quiet, isStrict: isStrict)
  }

  var parallelJobs: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The studies named, or all of them. Prints what is wrong and exits when one does not exist or there is none.
  func places(_ names: [String], _ console: Console, allowEmpty: Bool = false) throws -> [StudyPlace] {
    let all: [StudyPlace]
    do throws(FolderRefusal) {
      all = try StudyPlace.all(below: studies)
    } catch {
      console.print(
        .error(
          "studies-folder-missing", "the folder of studies \(error.explanation)", at: .init(file: studies)))
      throw ExitStatus.missingInput
    }
    guard !names.isEmpty else {
      if all.isEmpty, !allowEmpty {
        console.print(.error("no-studies", "no folder here holds a study.yaml", at: .init(file: studies)))
        throw ExitStatus.missingInput
      }
      return all
    }
    var chosen: [StudyPlace] = []
    for name in names {
      guard let place = all.first(where: { $0.id.text == name }) else {
        console.print(
          .error(
            "unknown-study", "there is no study '\(name)' in \(studies)",
            suggestion: nearestName(to: name, among: all.map(\.id.text))))
        throw ExitStatus.missingInput
      }
      if !chosen.contains(place) { chosen.append(place) }
    }
    return chosen
  }

  func templateFolder(_ console: Console) throws -> TemplateFolder {
    let (folder, diagnostics) = TemplateFolder.read(templates, shownAs: templates)
    for diagnostic in diagnostics { console.print(diagnostic) }
    guard let folder else { throw ExitStatus.missingInput }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.badInput }
    return folder
  }
}

extension TemplateFolder {
  /// What the index of all reports is rendered with.
  var index: IndexTemplates {
    IndexTemplates(
      html: contents.html, markdown: contents.markdown, feed: contents.xml["feed"],
      styleSheet: contents.styleSheet)
  }
}
