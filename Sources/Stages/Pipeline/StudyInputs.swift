import Templating
import Fingerprint
import StudyData
import StudyDefinition
import StudyDocument
import StudyPublishing
import Tabular

/// Everything a study's report depends on, found without reading a single value: its definition, the bytes of its data,
/// its templates and the choices of the command line. Nil when one of them cannot be read; the run will say why.
func studyInputs(
  _ study: Study, place: StudyPlace, definition: [UInt8], templates: TemplateFolder, choices: RunChoices,
  data: [InputFile]? = nil
) -> ReportInputs? {
  let ownReport = place.ownReport
  guard let definitionFile = inputFile("study.yaml", definition) else { return nil }
  var own = [definitionFile]
  if let ownReport {
    guard let report = inputFile("report.md", Array(ownReport.text.utf8)) else { return nil }
    own.append(report)
  }
  guard let data = data ?? dataFiles(of: study, place) else { return nil }
  return ReportInputs(
    definition: own, data: data, templates: templates.used(by: study, ownReport: ownReport),
    options: choices.options)
}

/// The data files a definition names, fingerprinted; each once.
private func dataFiles(of study: Study, _ place: StudyPlace) -> [InputFile]? {
  var files: [InputFile] = []
  for reference in study.dataFiles where !files.contains(where: { $0.path == reference.path }) {
    guard let file = try? OpenFile(below: place.folder.path, relativePath: reference.path),
      let fingerprint = try? Fingerprint(descriptor: file.descriptor, path: reference.path)
    else { return nil }
    files.append(InputFile(path: reference.path, sha256: fingerprint.hex, bytes: file.byteCount, rows: 0))
  }
  return files
}

private func inputFile(_ path: String, _ bytes: [UInt8]) -> InputFile? {
  (try? Fingerprint(of: bytes)).map { InputFile(path: path, sha256: $0.hex, bytes: bytes.count, rows: 0) }
}

extension Study {
  /// Every file of data the definition names, in the order they are read.
  var dataFiles: [FileReference] {
    [data.subjects?.file].compactMap { $0 } + data.observations.map(\.file) + [published].compactMap { $0 }
  }
}
