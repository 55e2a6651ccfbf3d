package import Diagnostics
import StudyDefinition

extension OutputFolder {
  /// Holds what was published against its manifests: every report of the folder, or the folder itself when it is one
  /// report. What is found agrees with `sha256sum -c`, and files that were never published are found as well.
  ///
  /// - Returns: how many reports were read, and one diagnostic for each altered, missing or unlisted file.
  package func verify() -> (reports: Int, diagnostics: [Diagnostic]) {
    if [OutputNames.manifest, OutputNames.checksums].contains(where: { root.appending($0).kind != nil }) {
      return (1, verifyReport(in: root))
    }
    do throws(PublishingFault) {
      // A folder that is not there is no empty one.
      _ = try root.names()
      let studies = try published()
      let misnamed = try misnamed().map { misnamedReport($0, .error) }
      return (
        studies.count,
        studies.flatMap { verifyReport(in: report($0)) + misplaced(report($0), $0.text) } + misnamed
      )
    } catch {
      return (0, [error.diagnostic])
    }
  }

  /// That no study can have the report in a folder.
  func misnamedReport(_ folder: FilePath, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      severity, "report-misnamed",
      "it holds a report, but its name is no study's: expected a-z, 0-9 and '-'",
      at: SourceLocation(file: folder.shown))
  }

  /// A whole report of another study in this one's place.
  private func misplaced(_ folder: FilePath, _ id: String) -> [Diagnostic] {
    guard let manifest = try? Manifest(in: folder), manifest.study.text != id else { return [] }
    return [
      .error(
        "report-misplaced", "the report in this folder is of the study '\(manifest.study)'",
        at: SourceLocation(file: folder.appending(OutputNames.manifest).shown))
    ]
  }
}
