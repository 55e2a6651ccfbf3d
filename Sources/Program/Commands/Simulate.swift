import ArgumentParser
import Diagnostics
import FoundationEssentials
import StudyData
import StudyDefinition
import StudyPipeline
import StudySimulation

struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Make the data files of a study from the 'simulation' of its definition.",
    discussion: """
      For studies whose subject-level data are not public, and for mock reports before a study has data. The same \
      definition gives the same files. The table says for every target what the values print, and which targets \
      were free choices. Exit status 1 when a fixed target was not met, or with --check when a file differs.

      Only a study whose 'data' has 'status: simulated' is written; files of collected data are never touched.

      Examples:
        studyreport simulate t2dm-registry
        studyreport simulate t2dm-registry --check
      """)

  @OptionGroup var options: SharedOptions

  @Flag(help: "Write nothing; tell whether the files are what the definition makes.")
  var check = false

  @Argument(help: ArgumentHelp("The study.", valueName: "study"))
  var study: String

  func run() throws {
    let console = options.console
    guard let place = try options.places([study], console).first else { throw ExitStatus.missingInput }
    let definition = readStudy(folder: place.folder.path, shownAs: place.folder.shownAs)
    for diagnostic in definition.diagnostics { console.print(diagnostic, study: place.id) }
    guard let found = definition.study else { throw ExitStatus.badInput }
    guard found.data.status == .simulated else {
      console.print(
        .error(
          "not-simulated",
          "the data of '\(place.id)' are \(found.data.status.rawValue); only 'status: simulated' is simulated",
          at: found.data.location))
      throw ExitStatus.badInput
    }
    let (data, diagnostics) = simulate(found)
    for diagnostic in diagnostics { console.print(diagnostic, study: place.id) }
    guard let data else { throw ExitStatus.badInput }
    try console.result(data.checkTable)
    let differing = try check ? differing(data.files, place, console) : write(data.files, place, console)
    if !data.isSound || !differing.isEmpty { throw ExitStatus.someFailed }
  }

  /// The files on disk that are not what the definition makes.
  private func differing(
    _ files: [SimulatedFile], _ place: StudyPlace, _ console: Console
  ) -> [SimulatedFile] {
    let differing = files.filter { file in
      let bytes = try? Data(contentsOf: URL(filePath: "\(place.folder.path)/\(file.path)"))
      return bytes != Data(file.text.utf8)
    }
    for file in differing {
      console.print(
        .error(
          "file-differs", "the file is not what the definition makes",
          at: SourceLocation(file: "\(place.folder.shownAs)/\(file.path)")))
    }
    return differing
  }

  /// Writes every file whole or not at all.
  private func write(
    _ files: [SimulatedFile], _ place: StudyPlace, _ console: Console
  ) throws -> [SimulatedFile] {
    for file in files {
      let target = URL(filePath: "\(place.folder.path)/\(file.path)")
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: target, options: .atomic)
      } catch {
        console.print(
          .error(
            "write-failed", "the file cannot be written",
            at: SourceLocation(file: "\(place.folder.shownAs)/\(file.path)")))
        throw ExitStatus.readOrWriteFailed
      }
      console.note("wrote \(place.folder.shownAs)/\(file.path)")
    }
    return []
  }
}
