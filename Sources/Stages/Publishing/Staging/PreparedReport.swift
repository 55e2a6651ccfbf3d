import StudyDefinition

/// All files of a report with their checksums, before any is written.
struct PreparedReport: Sendable {
  let study: StudyID
  let manifest: Manifest
  /// The report's own files, the provenance for archives, the manifest and the checksums.
  let files: [PublishableFile]
  /// The bytes of `SHA256SUMS`: two reports are the same when these are.
  let checksums: [UInt8]

  init(_ report: PublishableReport, _ settings: PublishingSettings) throws(PublishingFault) {
    study = report.study
    if let fault = OutputNames.fault(in: report.files.map(\.path), of: study) { throw fault }
    let fingerprint = try report.inputs.fingerprint(study: study, versions: settings.versions)
    let provenance = PublishableFile(
      path: OutputNames.researchObject,
      bytes: researchObject(of: report, versions: settings.versions, fingerprint: fingerprint))
    let content = (report.files + [provenance]).sorted { $0.path < $1.path }
    var outputs: [Manifest.OutputFile] = []
    for file in content {
      outputs.append(
        Manifest.OutputFile(
          path: file.path, bytes: file.bytes.count,
          sha256: try sha256(of: file.bytes, shown: "\(study)/\(file.path)")))
    }
    let paths = RecordedPaths(settings)
    manifest = Manifest(
      study: study, versions: settings.versions, fingerprint: fingerprint, inputs: report.inputs,
      card: report.card, warnings: report.warnings.map(paths.recorded), outputs: outputs)
    let text = manifest.text
    let sums = manifest.checksums(manifest: try sha256(of: text, shown: "\(study)/\(OutputNames.manifest)"))
    checksums = Array(sums.utf8)
    files =
      content + [
        PublishableFile(path: OutputNames.manifest, bytes: text),
        PublishableFile(path: OutputNames.checksums, bytes: checksums),
      ]
  }

  /// Whether `folder` holds exactly this report, every byte of it.
  func isPublished(in folder: FilePath) -> Bool {
    guard let published = try? folder.appending(OutputNames.checksums).read(), published == checksums else {
      return false
    }
    return verifyReport(in: folder).isEmpty
  }
}
