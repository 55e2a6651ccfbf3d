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
    .object(
      TemplateObject(type: "words", names: keys) { name in
        keys.firstIndex(ofSorted: name).map { .opaque(OpaqueValue(kind: Self.kind, handle: $0)) }
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

extension [String] {
  /// Where a text stands in a sorted list; nil when it is not there.
  fileprivate func firstIndex(ofSorted text: String) -> Int? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < text { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == text ? low : nil
  }
}
