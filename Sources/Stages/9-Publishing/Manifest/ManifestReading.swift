import Diagnostics
import FoundationEssentials
import StudyData
import StudyDefinition

extension Manifest {
  /// Reads `manifest.json`. Whatever the bytes are, what comes back is a whole manifest or one diagnostic at `shown`.
  init(reading bytes: [UInt8], shown: String) throws(ManifestProblem) {
    let record: ManifestRecord
    do {
      record = try JSONDecoder().decode(ManifestRecord.self, from: Data(bytes))
    } catch {
      throw ManifestProblem(shown: shown, message: "the manifest cannot be read: \(plain(error))")
    }
    guard record.format == Self.format else {
      throw ManifestProblem(
        shown: shown, message: "the manifest has format \(record.format), this program reads \(Self.format)")
    }
    guard let manifest = Manifest(record) else {
      throw ManifestProblem(
        shown: shown, message: "the manifest names a study, file, status, date or checksum that cannot be")
    }
    self = manifest
  }

  private init?(_ record: ManifestRecord) {
    study = StudyID(record.study)
    guard OutputNames.allows(study), record.fingerprint.isSHA256 else { return nil }
    fingerprint = record.fingerprint
    versions = ToolVersions(
      tool: record.tool.version, swift: record.tool.swift, cmark: record.tool.cmark,
      boost: record.tool.boost ?? "", yaml: record.tool.yaml ?? "",
      resultsFormat: record.tool.resultsFormat)
    inputs = ReportInputs(
      definition: record.inputs.definition.map(\.file), data: record.inputs.data.map(\.file),
      templates: record.inputs.templates.map(\.file),
      options: record.options.map { ReportInputs.Option(name: $0.name, value: $0.value) })
    guard let card = ReportCard(record.card) else { return nil }
    self.card = card
    if let publication = record.publication {
      guard let known = PublicationRecord(publication) else { return nil }
      self.publication = known
    } else {
      publication = nil
    }
    warnings = record.warnings.map { $0.diagnostic(.warning) }
    outputs = record.outputs.map { OutputFile(path: $0.path, bytes: $0.bytes, sha256: $0.sha256) }
    guard outputs.allSatisfy({ OutputNames.allows(path: $0.path) && $0.bytes >= 0 && $0.sha256.isSHA256 }),
      Set(outputs.map { $0.path.lowercased() }).count == outputs.count
    else { return nil }
  }
}

extension ReportCard {
  fileprivate init?(_ record: ManifestRecord.Card) {
    guard let status = DataStatus(rawValue: record.status), !record.editions.isEmpty,
      record.editions.allSatisfy({
        [$0.page, $0.markdown, $0.changesPage, $0.changesMarkdown].compactMap(\.self).allSatisfy(
          OutputNames.allows(path:))
      }),
      record.figure.map(OutputNames.allows(path:)) != false
    else { return nil }
    var cut: CalendarDate?
    if let text = record.cut {
      guard let date = CalendarDate(recorded: text) else { return nil }
      cut = date
    }
    self.init(
      editions: record.editions.map {
        Edition(
          language: LanguageTag($0.language), title: $0.title, page: $0.page, markdown: $0.markdown,
          changes: Edition.Changes(
            page: $0.changesPage ?? "changes.html", markdown: $0.changesMarkdown ?? "changes.md"))
      },
      status: status, cut: cut, subjects: record.subjects, endpoints: record.endpoints,
      results: record.results,
      figure: record.figure)
  }
}

extension CalendarDate {
  /// `YYYY-MM-DD`, as `description` writes it.
  init?(recorded text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
    guard description == text else { return nil }
  }
}

extension String {
  /// 64 lower-case hexadecimal digits.
  var isSHA256: Bool {
    utf8.count == 64
      && utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}

/// Why there is no manifest in a file.
struct ManifestProblem: Error {
  let shown: String
  let message: String

  var diagnostic: Diagnostic { .error("manifest-broken", message, at: SourceLocation(file: shown)) }
}

/// What the decoder found, without its own types' names.
private func plain(_ error: any Error) -> String {
  switch error {
  case DecodingError.keyNotFound(let key, let context):
    "\(place(context.codingPath))there is no '\(key.stringValue)'"
  case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
    "\(place(context.codingPath))a value is of the wrong kind"
  default: "it is not JSON"
  }
}

private func place(_ path: [any CodingKey]) -> String {
  path.isEmpty
    ? "" : "in \(path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")), "
}
