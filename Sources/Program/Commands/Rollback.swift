import ArgumentParser
import Diagnostics
import StudyDefinition
import StudyDocument
import StudyPublishing

struct Rollback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Return a report to a kept version.",
    discussion: """
      The version published now is kept in its place, so that a rollback can be undone. The next build publishes what the \
      present inputs say again: put the definition or the data back as well, where the return is to last.

      Examples:
        studyreport rollback t2dm-registry          (the version before)
        studyreport rollback t2dm-registry @3       (the third before it)
      """)

  @OptionGroup var options: SharedOptions

  @OptionGroup var turn: WaitOption

  @Argument(help: ArgumentHelp("The study.", valueName: "study"))
  var study: String

  @Argument(help: ArgumentHelp("How many versions back; @1, the one before, by default.", valueName: "@n"))
  var version: String?

  func validate() throws {
    if let version, number(version) == nil {
      throw ValidationError("the version is '\(version)', expected @ and a number, such as @3")
    }
  }

  func run() throws {
    let console = options.console
    let templates = try options.templateFolder(console)
    let settings = PublishingSettings(
      versions: ToolVersion.all, studiesShownAs: options.studies, templatesShownAs: options.templates)
    let (publication, problems) = Publication.begin(
      in: OutputFolder(options.output), settings, waiting: turn.wait)
    guard let publication else { throw try ending(problems, console) }
    let back = version.flatMap(number) ?? 1
    let kept = publication.folder.keptVersions(of: StudyID(study))
    guard kept.indices.contains(back - 1) else {
      let known = try? publication.folder.published().map(\.text)
      if kept.isEmpty, let known, !known.contains(study) {
        console.print(
          .error(
            "unknown-study", "there is no report of a study '\(visible(study))' in \(options.output)",
            suggestion: nearestName(to: study, among: known)))
        throw ExitStatus.missingInput
      }
      let count = "\(kept.count) \(kept.count == 1 ? "earlier version is" : "earlier versions are") kept"
      console.print(.error("no-such-version", "there is no version @\(back) of '\(study)'; \(count)"))
      throw ExitStatus.missingInput
    }
    let (restored, diagnostics) = publication.rollback(StudyID(study), to: kept[back - 1])
    let indexProblems = publication.end(defined: nil, index: templates.index)
    guard restored != nil else { throw try ending(diagnostics + indexProblems, console) }
    for problem in diagnostics + indexProblems { console.print(problem) }
    console.note("\(study) is the version that was @\(back)")
  }

  private func number(_ text: String) -> Int? {
    guard text.hasPrefix("@"), let number = Int(text.dropFirst()), number > 0 else { return nil }
    return number
  }

  private func ending(_ problems: [Diagnostic], _ console: Console) throws -> ExitCode {
    for problem in problems { console.print(problem) }
    let statuses = problems.compactMap { PublishingFault.Code(rawValue: $0.code)?.exitStatus }
    return statuses.max().map { ExitCode($0) } ?? ExitStatus.badInput
  }
}
