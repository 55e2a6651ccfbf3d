import StudyEdition
import Templating

/// The sentences that templates reach by name: `key-findings`, `safety` and `data-notes`, which are lists, and
/// `key-findings-rule`.
struct SentenceNames: Sendable {
  private let sentences: [Sentence]
  private let findings: Range<Int>
  private let notes: Range<Int>
  private let safety: Range<Int>

  static let kind = "sentence"

  init(_ edition: Edition) {
    let (findings, rule) = KeyFindings(edition).selection
    let notes = edition.dataNotes
    let safety = edition.safetySentences
    sentences = findings + notes + safety + (rule.map { [$0] } ?? [])
    self.findings = findings.indices
    self.notes = findings.count..<(findings.count + notes.count)
    self.safety = self.notes.upperBound..<(self.notes.upperBound + safety.count)
  }

  var keyFindings: TemplateValue { list(findings) }
  var dataNotes: TemplateValue { list(notes) }
  var safetyNotes: TemplateValue { list(safety) }
  var keyFindingsRule: TemplateValue {
    safety.upperBound < sentences.count
      ? .opaque(OpaqueValue(kind: Self.kind, handle: safety.upperBound))
      : .missing(reason: "no change could be estimated")
  }

  /// The sentence a value stands for; nil for any other value.
  func sentence(_ opaque: OpaqueValue) -> Sentence? {
    opaque.kind == Self.kind && sentences.indices.contains(opaque.handle) ? sentences[opaque.handle] : nil
  }

  private func list(_ range: Range<Int>) -> TemplateValue {
    .list(range.map { .opaque(OpaqueValue(kind: Self.kind, handle: $0)) })
  }
}
