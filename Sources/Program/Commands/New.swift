import ArgumentParser
import Diagnostics
import FoundationEssentials
import StudyScaffold

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Scaffold a study from a CSV file.",
    discussion: """
      Guesses layout, endpoints, visits, groups and decimals, copies the file, and writes a commented definition that \
      builds at once.

      Examples:
        studyreport new my-study --from measurements.csv
        studyreport new my-study --from lab.csv --subject PatientNo --visit Week
        studyreport new my-study --from lab.csv --subject PatientNo --day StudyDay
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: ArgumentHelp("The study's id: lower-case letters, digits and hyphens.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The data, as CSV or TSV.", valueName: "file"))
  var from: String

  @Option(help: ArgumentHelp("The column of subject ids.", valueName: "column"))
  var subject: String?

  @Option(help: ArgumentHelp("The column that names the visit.", valueName: "column"))
  var visit: String?

  @Option(
    help: ArgumentHelp("The column of study days, instead of one that names the visit.", valueName: "column"))
  var day: String?

  @Option(help: ArgumentHelp("The column that names the endpoint.", valueName: "column"))
  var endpoint: String?

  @Option(help: ArgumentHelp("The column of values.", valueName: "column"))
  var value: String?

  func validate() throws {
    let allowed = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard allowed, (1...64).contains(name.utf8.count), !name.hasPrefix("-") else {
      throw ValidationError(
        "'\(name)' is no id of a study, expected lower-case letters, digits and hyphens, at most 64")
    }
  }

  func run() throws {
    let console = options.console
    let folder = "\(options.studies)/\(name)"
    guard !FileManager.default.fileExists(atPath: folder) else {
      console.print(
        .error("study-exists", "the study exists already; nothing was written", at: .init(file: folder)))
      throw ExitStatus.cannotCreate
    }
    let file = "data.\(from.lowercased().hasSuffix(".tsv") ? "tsv" : "csv")"
    let hints = ScaffoldHints(
      subject: subject, visit: visit, day: day, endpoint: endpoint, value: value)
    let (scaffolded, diagnostics) = scaffold(name: name, from: from, file: file, hints: hints)
    for diagnostic in diagnostics { console.print(diagnostic) }
    guard let scaffolded else {
      throw diagnostics.contains { $0.code == "unreadable-file" }
        ? ExitStatus.missingInput : ExitStatus.badInput
    }
    do {
      try FileManager.default.createDirectory(atPath: "\(folder)/data", withIntermediateDirectories: true)
      for (name, bytes) in scaffolded.files {
        try Data(bytes).write(to: URL(filePath: "\(folder)/data/\(name)"))
      }
      try Data(scaffolded.definition.utf8).write(to: URL(filePath: "\(folder)/study.yaml"))
    } catch {
      console.print(.error("cannot-write", "the study cannot be written", at: .init(file: folder)))
      throw ExitStatus.cannotCreate
    }
    console.note("wrote \(folder)/study.yaml; next: studyreport check \(name)")
  }
}
