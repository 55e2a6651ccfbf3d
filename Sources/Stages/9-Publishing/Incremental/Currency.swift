package import Diagnostics
package import StudyDefinition

extension OutputFolder {
  /// The manifest of the published report when it is of these inputs and versions, so that it need not be made again;
  /// nil when it must be.
  ///
  /// The fingerprint decides, never a file's time. The report must also be whole as far as is known without reading it:
  /// manifest and checksums agree, and every file is there with its size. `verify` reads them.
  ///
  /// - Parameter present: the inputs as they are now, given those recorded with the report; nil when they differ in more
  ///   than their content.
  package func current(
    _ study: StudyID, _ settings: PublishingSettings, inputs present: (ReportInputs) -> ReportInputs?
  ) -> Manifest? {
    guard OutputNames.allows(study) else { return nil }
    let folder = report(study)
    guard let manifest = try? Manifest(in: folder, checking: .checksums), manifest.study == study,
      let inputs = present(manifest.inputs),
      manifest.fingerprint == (try? inputs.fingerprint(study: study, versions: settings.versions))
    else { return nil }
    return manifest.outputs.allSatisfy { folder.appending($0.path).size == $0.bytes } ? manifest : nil
  }
  /// The same for inputs that are known already.
  package func current(_ study: StudyID, inputs: ReportInputs, _ settings: PublishingSettings) -> Manifest? {
    current(study, settings) { _ in inputs }
  }
}

extension Manifest {
  enum Check {
    case manifestOnly
    /// `SHA256SUMS` must say the same.
    case checksums
  }

  /// The manifest of the report in a folder.
  init(in folder: FilePath, checking check: Check = .manifestOnly) throws(ManifestProblem) {
    let file = folder.appending(OutputNames.manifest)
    let bytes: [UInt8]
    let recorded: [UInt8]?
    let digest: String
    do throws(PublishingFault) {
      bytes = try file.read()
      recorded = check == .checksums ? try folder.appending(OutputNames.checksums).read() : nil
      digest = check == .checksums ? try sha256(of: bytes, shown: file.shown) : ""
    } catch {
      throw ManifestProblem(shown: error.path, message: error.message)
    }
    try self.init(reading: bytes, shown: file.shown)
    if let recorded, recorded != Array(checksums(manifest: digest).utf8) {
      throw ManifestProblem(shown: file.shown, message: "the manifest and \(OutputNames.checksums) disagree")
    }
  }

  /// The warnings of the report, with paths as this run's person types them, to be told again.
  package func repeatedWarnings(_ settings: PublishingSettings) -> [Diagnostic] {
    warnings.map(RecordedPaths(settings).shown)
  }
}

extension Publication {
  /// Notes that a report is of the present inputs and was left as it is; an earlier failure is no longer told.
  package func recordCurrent(_ study: StudyID) -> [Diagnostic] {
    do throws(PublishingFault) {
      try clearState(of: study)
      return []
    } catch {
      return [error.diagnostic]
    }
  }
}
