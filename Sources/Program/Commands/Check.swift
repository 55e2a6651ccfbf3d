import ArgumentParser
import Diagnostics
import StudyPipeline
import StudyPublishing

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate definitions, templates and data; publish nothing.",
    discussion: """
      Examples:
        studyreport check
        studyreport check t2dm-registry --strict
        studyreport check --log-format json 2> problems.jsonl
      """)

  @OptionGroup var options: SharedOptions

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(help: "Accept a cohort that selects nobody.")
  var allowEmpty = false

  @Argument(help: ArgumentHelp("The studies to check; all of them when none is named.", valueName: "study"))
  var studies: [String] = []

  func run() async throws {
    let console = options.console(isStrict: strict)
    let places = try options.places(studies, console)
    let templates = try options.templateFolder(console)
    let choices = RunChoices(allowsEmpty: allowEmpty, versions: ToolVersion.all)
    var runs: [StudyRun] = []
    await runBatch(places, templates, choices, jobs: options.parallelJobs) { runs.append($0) }
    runs.sort { $0.study < $1.study }
    console.print(ofStudies: runs.map { ($0.study, $0.diagnostics) })
    let ofIndex = indexProblems(templates.index)
    for diagnostic in ofIndex { console.print(diagnostic) }
    let worst = (runs.flatMap(\.diagnostics) + ofIndex).map(\.severity).max()
    if worst == .error || (strict && worst == .warning) { throw ExitStatus.badInput }
    console.note("checked \(runs.count) \(runs.count == 1 ? "study" : "studies"): no errors")
  }
}
