import StudyPublishing
import ArgumentParser
import Diagnostics
import Qualification
import Statistics

struct Qualify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qualify",
    abstract: "Run the statistical reference cases on this machine.",
    discussion: """
      Every case goes through the functions that reports call. Exit status 0 only when all pass, 1 otherwise.

      Examples:
        studyreport qualify
        studyreport qualify --cases Tests/Reference --format json > qualification.json
      """)

  @OptionGroup var options: SharedOptions

  @Option(help: ArgumentHelp("The folder of cases; every *.json below it is read.", valueName: "dir"))
  var cases = "Tests/Reference"

  @Option(help: "How the result is written to standard output.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let versions = ToolVersion.all
    let report = qualify(
      cases: cases,
      versions: [
        "studyreport": ToolVersion.number, "Swift": versions.swift, "Boost.Math": boostVersion,
        "cmark-gfm": versions.cmark,
      ])
    try options.console.result(format == .json ? report.json : report.text, isSuccess: report.allPass)
    if !report.allPass { throw ExitStatus.someFailed }
  }
}
