import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc
import ReviewComparison

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two published reports, or folders of them, by their results.",
    discussion: """
      OLD and NEW are each the folder of a report or of all reports, a results.json, a study of the output folder, \
      STUDY@1 for the version before the published one, or REV:path in git. Every change has its cause, by what the \
      manifests record. A number that differs although nothing else does always counts, whatever --exit-on says.

      Exit status: 0 the same, 1 different, 2 trouble.

      Examples:
        studyreport diff published/ output/
        studyreport diff t2dm-registry@1 t2dm-registry
        studyreport diff HEAD~1:output HEAD:output --format markdown > comment.md
        studyreport diff main:output output --format html > redline.html
        studyreport diff old/results.json new/results.json --exit-on conclusion
        studyreport diff old new --tolerance 1e-9 --tolerance p=1e-6
      """)

  @Argument(help: ArgumentHelp("The version before.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The version after.", valueName: "new"))
  var new: String

  @Option(help: "How the comparison is written to standard output.")
  var format = Format.text

  @Option(help: "Which differences make the exit status 1.")
  var exitOn = Level.any

  @Flag(
    help: "List everything: values changed below display, and unchanged results that a conclusion rests on.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "How far values may be apart and count as the same, relative to the larger; for one statistic as p=1e-6.",
      valueName: "[statistic=]number"))
  var tolerance: [String] = []

  @Option(help: ArgumentHelp("The folder of published reports.", valueName: "dir"))
  var output = "output"

  @Flag(help: "Print nothing but errors; the exit status tells.")
  var quiet = false

  @Option(help: "How diagnostics are written to standard error.")
  var logFormat = SharedOptions.LogFormat.text

  @Option(help: "Whether the text is coloured.")
  var color = SharedOptions.ColourChoice.auto

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html, json, junit }
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case conclusion, displayed, any

    var level: ExitLevel { ExitLevel(rawValue: rawValue) ?? .any }
  }

  private static let different = ExitCode(1)
  private static let trouble = ExitCode(2)

  func run() throws {
    let console = Console(format: logFormat, colour: color, isQuiet: quiet)
    let comparison: VersionComparison
    do throws(VersionFault) {
      let before = try PublishedReports.find(old, output: output)
      let after = try PublishedReports.find(new, output: output)
      comparison = compare(
        before, after, tolerances: tolerances ?? .exact,
        listing: all ? [.belowDisplay, .unchanged] : format == .junit ? .unchanged : [])
    } catch {
      console.print(error.diagnostic)
      throw Self.trouble
    }
    for problem in comparison.problems { console.print(problem) }
    do {
      try console.result(text(of: comparison))
    } catch {
      throw Self.trouble
    }
    if !comparison.problems.isEmpty { throw Self.trouble }
    if comparison.isDifferent(exitOn.level) { throw Self.different }
  }

  func validate() throws {
    if tolerances == nil {
      throw ValidationError(
        "--tolerance is a number of at least zero, or a statistic with one, such as p=1e-6")
    }
  }

  private func text(of comparison: VersionComparison) -> String {
    switch format {
    case .text: comparison.text(isColoured: color.isColoured(STDOUT_FILENO), most: all ? nil : 50)
    case .markdown: comparison.markdown()
    case .html: comparison.html
    case .json: comparison.json
    case .junit: comparison.junit(exitOn.level)
    }
  }

  /// Nil when one of them cannot be read.
  private var tolerances: Tolerances? {
    var general = Tolerance()
    var byStatistic: [String: Tolerance] = [:]
    for text in tolerance {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let number = parts.last.flatMap({ Double($0) }), number.isFinite, number >= 0 else { return nil }
      if parts.count == 2 {
        byStatistic[String(parts[0])] = Tolerance(relative: number)
      } else {
        general = Tolerance(relative: number)
      }
    }
    return Tolerances(general: general, byStatistic: byStatistic)
  }
}
