import Templating
import Fingerprint
import StudyData
import StudyDefinition
import StudyDocument
import StudyPublishing
import Tabular

/// Everything that a study's report was made from: its definition, its data, its templates and the choices of the
/// command line. Nil when its own report cannot be read any more.
func studyInputs(
  _ study: Study, place: StudyPlace, definition: [UInt8], templates: TemplateFolder, choices: RunChoices,
  data: [InputFile]
) -> ReportInputs? {
  let ownReport = place.ownReport
  guard let definitionFile = inputFile("study.yaml", definition) else { return nil }
  var own = [definitionFile]
  if let ownReport {
    guard let report = inputFile(ownReportName, Array(ownReport.text.utf8)) else { return nil }
    own.append(report)
  }
  return ReportInputs(
    definition: own, data: data, templates: templates.used(by: study, ownReport: ownReport),
    options: choices.options)
}

/// The inputs that a published report was made from, as they are now, without reading the definition: while its bytes
/// and those of the templates are the same, the report depends on the same files. Nil when a file has gone or come.
func presentInputs(
  _ recorded: ReportInputs, place: StudyPlace, templates: TemplateFolder, choices: RunChoices
) -> ReportInputs? {
  let hadOwnReport = recorded.definition.contains { $0.path == ownReportName }
  guard hadOwnReport == place.hasOwnReport else { return nil }
  let definition = recorded.definition.compactMap { presentFile($0.path, place) }
  let data = recorded.data.compactMap { presentFile($0.path, place) }
  let parts = recorded.templates.compactMap { templates.files[$0.path] }
  guard definition.count == recorded.definition.count, data.count == recorded.data.count,
    parts.count == recorded.templates.count
  else { return nil }
  return ReportInputs(definition: definition, data: data, templates: parts, options: choices.options)
}

private let ownReportName = "report.md"

/// A file of the study's folder, fingerprinted; nil when it cannot be read.
private func presentFile(_ path: String, _ place: StudyPlace) -> InputFile? {
  guard let file = try? OpenFile(below: place.folder.path, relativePath: path),
    let fingerprint = try? Fingerprint(descriptor: file.descriptor, path: path)
  else { return nil }
  return InputFile(path: path, sha256: fingerprint.hex, bytes: file.byteCount, rows: 0)
}

private func inputFile(_ path: String, _ bytes: [UInt8]) -> InputFile? {
  (try? Fingerprint(of: bytes)).map { InputFile(path: path, sha256: $0.hex, bytes: bytes.count, rows: 0) }
}
