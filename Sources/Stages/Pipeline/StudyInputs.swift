import Templating
import Fingerprint
import StudyData
import StudyDefinition
import StudyDocument
import StudyPublishing
import Tabular

/// Everything that a study's report was made from: its definition, its data, its templates and the choices of the
/// command line. Nil when its own templates cannot be read any more.
func studyInputs(
  _ study: Study, place: StudyPlace, definition: [UInt8], templates: TemplateFolder, choices: RunChoices,
  data: [InputFile]
) -> ReportInputs? {
  let own = OwnTemplateFiles(place)
  guard let definitionFile = inputFile(definitionName, definition) else { return nil }
  let written = own.files.compactMap { inputFile($0.path, Array($0.source.text.utf8)) }
  guard written.count == own.files.count else { return nil }
  return ReportInputs(
    definition: [definitionFile] + written, data: data,
    templates: templates.used(by: study, own: study.languages.map { own.templates($0, of: study) }),
    options: choices.options)
}

/// The inputs that a published report was made from, as they are now, without reading the definition: while its bytes
/// and those of the templates are the same, the report depends on the same files. Nil when a file has gone or come.
func presentInputs(
  _ recorded: ReportInputs, place: StudyPlace, templates: TemplateFolder, choices: RunChoices
) -> ReportInputs? {
  let own = recorded.definition.map(\.path).filter { $0 != definitionName }
  guard own == OwnTemplateFiles.paths(of: place) else { return nil }
  let definition = recorded.definition.compactMap { presentFile($0.path, place) }
  let data = recorded.data.compactMap { presentFile($0.path, place) }
  let parts = recorded.templates.compactMap { templates.files[$0.path] }
  guard definition.count == recorded.definition.count, data.count == recorded.data.count,
    parts.count == recorded.templates.count
  else { return nil }
  return ReportInputs(definition: definition, data: data, templates: parts, options: choices.options)
}

private let definitionName = "study.yaml"

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
