import Diagnostics
import StudyData

/// The layout of `manifest.json`, field by field, before anything in it is trusted.
struct ManifestRecord: Decodable {
  let format: Int
  let study: String
  let fingerprint: String
  let tool: Tool
  let card: Card
  let publication: Publication?
  let options: [Option]
  let inputs: Inputs
  let outputs: [Output]
  let warnings: [DiagnosticRecord]

  struct Tool: Decodable {
    let version: String
    let swift: String
    let cmark: String
    /// Not there in a manifest of a program that did not record them.
    let boost: String?
    let yaml: String?
    let resultsFormat: Int
  }

  struct Card: Decodable {
    let editions: [Edition]
    let status: String
    let cut: String?
    let subjects: Int
    let endpoints: Int
    let results: Int
    let figure: String?
  }

  struct Edition: Decodable {
    let language: String
    let title: String
    let page: String
    let markdown: String
    /// Not there in a manifest of a program that did not tell what changed.
    let changesPage: String?
    let changesMarkdown: String?
  }

  struct Publication: Decodable {
    let time: String?
    let before: String
    /// The members that are whole numbers.
    let counts: [String: Int]

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Name.self)
      time = try members.decodeIfPresent(String.self, forKey: Name("time"))
      before = try members.decode(String.self, forKey: Name("before"))
      var counts: [String: Int] = [:]
      for name in members.allKeys where name.stringValue != "time" && name.stringValue != "before" {
        counts[name.stringValue] = try members.decode(Int.self, forKey: name)
      }
      self.counts = counts
    }

    private struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }

      init(_ name: String) { stringValue = name }
      init?(stringValue: String) { self.init(stringValue) }
      init?(intValue: Int) { nil }
    }
  }

  struct Option: Decodable {
    let name: String
    let value: String
  }

  struct Inputs: Decodable {
    let definition: [Input]
    let data: [Input]
    let templates: [Input]
  }

  struct Input: Decodable {
    let path: String
    let bytes: Int
    let sha256: String
    let rows: Int

    var file: InputFile { InputFile(path: path, sha256: sha256, bytes: bytes, rows: rows) }
  }

  struct Output: Decodable {
    let path: String
    let bytes: Int
    let sha256: String
  }
}

/// A diagnostic as `manifest.json` and the state of a study keep it.
struct DiagnosticRecord: Decodable {
  let code: String
  let message: String
  let file: String?
  let line: Int?
  let column: Int?
  let suggestion: String?
  let notes: [String]

  func diagnostic(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      severity, code, message, at: file.map { SourceLocation(file: $0, line: line, column: column) },
      suggestion: suggestion, notes: notes)
  }
}
