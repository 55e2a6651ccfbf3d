import ArgumentParser
import Diagnostics
import FoundationEssentials
import StudyDefinition
import StudyDocument
import StudyPipeline
import StudyPublishing

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Publish the named studies, or all of them.",
    discussion: """
      A study that fails never stops the others and leaves its last good version published.

      Examples:
        studyreport build
        studyreport build t2dm-registry --journal nejm --output drafts
        studyreport build --quiet --jobs 4          (for cron: prints errors only)
        studyreport build --shard 2/8               (the second of eight machines)
      """)

  @OptionGroup var options: SharedOptions

  @Option(help: ArgumentHelp("Print as this journal does, instead of the definition's.", valueName: "name"))
  var journal: String?

  @Option(help: ArgumentHelp("Earlier versions kept of each report.", valueName: "n"))
  var keep = 5

  @OptionGroup var turn: WaitOption

  @Option(
    help: ArgumentHelp("Build only part I of N of the studies, divided by their ids.", valueName: "i/n"))
  var shard: String?

  @Flag(help: "Make every report anew, even when nothing it depends on has changed.")
  var force = false

  @Flag(help: "Fail when there were warnings, after everything is published.")
  var strict = false

  @Flag(help: "Accept a cohort that selects nobody, and a folder without studies.")
  var allowEmpty = false

  @Argument(help: ArgumentHelp("The studies to publish; all of them when none is named.", valueName: "study"))
  var studies: [String] = []

  func validate() throws {
    if keep < 0 { throw ValidationError("--keep is \(keep), expected 0 or more") }
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard is '\(shard)', expected I/N with 1 ≤ I ≤ N, such as 2/8")
    }
    if let epoch = Self.sourceDateEpoch, sourceDate == nil {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is '\(visible(epoch))', expected the seconds since 1970, such as 1709251200")
    }
  }

  func run() async throws {
    let console = options.console(isStrict: strict)
    let defined = try options.places([], console, allowEmpty: allowEmpty)
    var places = studies.isEmpty ? defined : try options.places(studies, console)
    if let shard = shard.flatMap({ Shard($0) }) { places = places.filter { shard.contains($0.id) } }
    let templates = try options.templateFolder(console)
    let choices = RunChoices(journal: journal, allowsEmpty: allowEmpty, versions: ToolVersion.all)
    let settings = PublishingSettings(
      keep: keep, versions: ToolVersion.all, date: sourceDate, studiesShownAs: options.studies,
      templatesShownAs: options.templates)
    let (publication, problems) = Publication.begin(
      in: OutputFolder(options.output), settings, waiting: turn.wait)
    for problem in problems { console.print(problem) }
    guard let publication else { throw exitCode(for: problems) ?? ExitStatus.internalError }

    var results: [BuildResult] = []
    await buildBatch(
      places, templates, choices, settings, in: publication, jobs: options.parallelJobs, force: force
    ) { result in
      results.append(result)
      console.progress("\(results.count)/\(places.count) \(result.study)")
    }
    console.clearProgress()
    results.sort { $0.study < $1.study }
    console.print(ofStudies: results.map { ($0.study, $0.diagnostics) })
    let indexProblems = publication.end(
      defined: defined.map(\.id), index: shard == nil ? templates.index : nil)
    for problem in indexProblems { console.print(problem) }
    console.note(summary(results))
    try finish(results, indexProblems)
  }

  private func summary(_ results: [BuildResult]) -> String {
    func count(_ ending: BuildResult.Ending) -> Int { results.count { $0.ending == ending } }
    let parts = [
      (count(.published), "published"), (count(.unchanged) + count(.current), "unchanged"),
      (count(.failed), "failed"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private func finish(_ results: [BuildResult], _ indexProblems: [Diagnostic]) throws {
    if let code = exitCode(for: indexProblems) { throw code }
    let failed = results.filter { $0.ending == .failed }
    if let code = exitCode(for: failed.flatMap(\.diagnostics)) { throw code }
    if !failed.isEmpty {
      // With nothing else published the status says what was wrong, as for a single study.
      throw failed.count == results.count ? ExitStatus.badInput : ExitStatus.someFailed
    }
    if strict, results.contains(where: { result in result.diagnostics.contains { $0.severity == .warning } })
    {
      throw ExitStatus.someFailed
    }
  }

  /// The status of the worst fault of publishing among these; nil when there is none.
  private func exitCode(for diagnostics: [Diagnostic]) -> ExitCode? {
    diagnostics.compactMap { PublishingFault.Code(rawValue: $0.code)?.exitStatus }.max().map { ExitCode($0) }
  }

  /// The time of `SOURCE_DATE_EPOCH`; the clock is never asked.
  private var sourceDate: SourceDate? {
    Self.sourceDateEpoch.flatMap { Int($0) }.flatMap { SourceDate(epoch: $0) }
  }

  /// Nil when the variable is not set, or empty.
  private static var sourceDateEpoch: String? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
