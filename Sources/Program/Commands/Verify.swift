import Diagnostics
import ArgumentParser
import StudyPublishing

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold a published folder against its manifest.",
    discussion: """
      Finds a changed byte, a missing file and an extra file, as `sha256sum -c SHA256SUMS` does in a report's folder.

      Examples:
        studyreport verify
        studyreport verify output/t2dm-registry
      """)

  @OptionGroup var options: SharedOptions

  @Argument(
    help: ArgumentHelp("One report, or a folder of them; the output folder by default.", valueName: "folder"))
  var folder: String?

  func run() throws {
    let console = options.console
    let (reports, diagnostics) = OutputFolder(folder ?? options.output).verify()
    for diagnostic in diagnostics { console.print(diagnostic) }
    if let code = diagnostics.compactMap({ PublishingFault.Code(rawValue: $0.code)?.exitStatus }).max() {
      throw ExitCode(code)
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.badInput }
    // Nothing that was held against its manifest is nothing that was found whole.
    guard reports > 0 else {
      console.print(
        .error("no-reports", "no report is published here", at: .init(file: folder ?? options.output)))
      throw ExitStatus.missingInput
    }
    console.note("\(reports) \(reports == 1 ? "report is" : "reports are") as published")
  }
}
