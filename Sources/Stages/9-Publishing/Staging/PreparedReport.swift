import StudyDefinition

/// All files of a report with their checksums, before any is written.
struct PreparedReport: Sendable {
  let study: StudyID
  let manifest: Manifest
  /// The report's own files, the provenance for archives, the manifest and the checksums.
  let files: [PublishableFile]
  /// The bytes of `SHA256SUMS`: two reports are the same when these are.
  let checksums: [UInt8]

  /// - Parameter content: the files that the manifest lists.
  init(_ manifest: Manifest, _ content: [PublishableFile]) throws(PublishingFault) {
    study = manifest.study
    self.manifest = manifest
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
