import Diagnostics
import ArgumentParser
import StudyPublishing

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Make the index of all reports from what is published.",
    discussion: """
      For parts that several machines published with `build --shard`.

      Examples:
        studyreport index
        studyreport index --output public
      """)

  @OptionGroup var options: SharedOptions

  @OptionGroup var turn: WaitOption

  func run() throws {
    let console = options.console
    let templates = try options.templateFolder(console)
    let settings = PublishingSettings(
      versions: ToolVersion.all, studiesShownAs: options.studies, templatesShownAs: options.templates)
    let (publication, problems) = Publication.begin(
      in: OutputFolder(options.output), settings, waiting: turn.wait)
    let all = problems + (publication?.end(defined: nil, index: templates.index) ?? [])
    for problem in all { console.print(problem) }
    if let code = all.compactMap({ PublishingFault.Code(rawValue: $0.code)?.exitStatus }).max() {
      throw ExitCode(code)
    }
  }
}
