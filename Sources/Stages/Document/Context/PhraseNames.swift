import StudyEdition
import Templating

/// The phrases of a language as the template name `words`. They are the writer's own words, like those of the template
/// itself, and so are printed as they stand: a comma with its blank stays one.
struct PhraseNames: Sendable {
  private let entries: [String: String]
  private let keys: [String]

  static let kind = "phrase"

  init(_ phrases: Phrases) {
    entries = phrases.entries
    keys = phrases.entries.keys.sorted()
  }

  var value: TemplateValue {
    var handles: [String: Int] = [:]
    for (index, key) in keys.enumerated() { handles[key] = index }
    return .object(
      TemplateObject(type: "words", names: keys) { [handles] name in
        handles[name].map { .opaque(OpaqueValue(kind: Self.kind, handle: $0)) }
          ?? .missing(reason: "no such phrase")
      })
  }

  /// The type of every phrase.
  var members: [String: TemplateType] {
    Dictionary(
      keys.map { ($0, .opaque(kind: Self.kind, isComparable: false)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The phrase a value stands for; nil for any other value.
  func text(_ opaque: OpaqueValue) -> String? {
    guard opaque.kind == Self.kind, keys.indices.contains(opaque.handle) else { return nil }
    return entries[keys[opaque.handle]]
  }
}
