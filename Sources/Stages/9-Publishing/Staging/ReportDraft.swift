import StudyDefinition

/// A report's own files with their checksums, before anything is known of the version it replaces.
struct ReportDraft: Sendable {
  let report: PublishableReport
  let fingerprint: String
  /// By path.
  let files: [HashedFile]
  private let settings: PublishingSettings

  struct HashedFile: Sendable {
    let file: PublishableFile
    let sha256: String

    init(_ file: PublishableFile, of study: StudyID) throws(PublishingFault) {
      self.file = file
      sha256 = try StudyPublishing.sha256(of: file.bytes, shown: "\(study)/\(file.path)")
    }
  }

  init(_ report: PublishableReport, _ settings: PublishingSettings) throws(PublishingFault) {
    let paths = report.files.map(\.path) + report.card.changesPaths
    if let fault = OutputNames.fault(in: paths, of: report.study) { throw fault }
    self.report = report
    self.settings = settings
    fingerprint = try report.inputs.fingerprint(study: report.study, versions: settings.versions)
    var files: [HashedFile] = []
    for file in report.files { files.append(try HashedFile(file, of: report.study)) }
    self.files = files
  }

  /// The whole report, with what changed since the one before.
  func completed(against former: FormerReport?) throws(PublishingFault) -> PreparedReport {
    let changes = report.compare(former, manifest(of: files, nil).text)
    return try prepared(
      changes.files, PublicationRecord(changes: changes.outcome, time: settings.date?.text))
  }

  /// The report that is published in `folder`, when this is the same one but for what it says of the version before:
  /// that is taken over, so that a report whose inputs say the same again stays as it is, byte for byte. Nil for any
  /// other.
  func published(in folder: FilePath) -> PreparedReport? {
    guard let manifest = try? Manifest(in: folder), let publication = manifest.publication else { return nil }
    let recorded = Dictionary(
      manifest.outputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var pages: [PublishableFile] = []
    for path in report.card.changesPaths where recorded[path] != nil {
      guard let bytes = try? folder.appending(path).read() else { return nil }
      pages.append(PublishableFile(path: path, bytes: bytes))
    }
    // What was altered since has another checksum, and so is another report.
    guard let prepared = try? prepared(pages, publication), prepared.manifest == manifest else { return nil }
    return prepared
  }

  private func prepared(
    _ pages: [PublishableFile], _ publication: PublicationRecord
  ) throws(PublishingFault) -> PreparedReport {
    let study = report.study
    var content = files
    for page in pages { content.append(try HashedFile(page, of: study)) }
    let provenance = researchObject(
      of: report, files: content.map(\.file.path), publication, versions: settings.versions,
      fingerprint: fingerprint)
    content.append(
      try HashedFile(PublishableFile(path: OutputNames.researchObject, bytes: provenance), of: study))
    content.sort { $0.file.path < $1.file.path }
    return try PreparedReport(manifest(of: content, publication), content.map(\.file))
  }

  private func manifest(of content: [HashedFile], _ publication: PublicationRecord?) -> Manifest {
    let paths = RecordedPaths(settings)
    return Manifest(
      study: report.study, versions: settings.versions, fingerprint: fingerprint, inputs: report.inputs,
      card: report.card, publication: publication, warnings: report.warnings.map(paths.recorded),
      outputs: content.map {
        Manifest.OutputFile(path: $0.file.path, bytes: $0.file.bytes.count, sha256: $0.sha256)
      })
  }
}
