package import Diagnostics
package import StudyDefinition

/// What is known of a published report: `manifest.json`. It holds nothing of the run that made it, neither machine nor
/// place, and no time but that of `SOURCE_DATE_EPOCH`. All but `publication` follows from the inputs.
package struct Manifest: Sendable, Hashable {
  package let study: StudyID
  package let versions: ToolVersions
  /// Of everything the report depends on; see `ReportInputs.fingerprint`.
  package let fingerprint: String
  package let inputs: ReportInputs
  package let card: ReportCard
  /// Nil in a manifest of a program that did not tell what changed.
  package let publication: PublicationRecord?
  /// Their paths begin with `studies/` or `templates/`, wherever those folders were.
  package let warnings: [Diagnostic]
  /// Every file of the report but the manifest and the checksums, by path.
  package let outputs: [OutputFile]

  package struct OutputFile: Sendable, Hashable {
    package let path: String
    package let bytes: Int
    package let sha256: String
  }

  /// Version of the layout that `text` writes and the reader reads.
  static let format = 1

  /// `SHA256SUMS`, as `sha256sum -c` reads it: every file of the report, the manifest among them, by path.
  func checksums(manifest sha256: String) -> String {
    let all = outputs.map { ($0.path, $0.sha256) } + [(OutputNames.manifest, sha256)]
    return all.sorted { $0.0 < $1.0 }.map { "\($0.1)  \($0.0)\n" }.joined()
  }
}
