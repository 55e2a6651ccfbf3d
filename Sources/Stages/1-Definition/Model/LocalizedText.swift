package import Diagnostics

/// A BCP 47 language tag as the definition writes it, such as `en` or `zh-Hans`.
package struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  package static let english = LanguageTag("en")
}

/// A label: one text for all languages, or one for each. Always plain text, never markup.
package struct LocalizedText: Hashable, Sendable {
  /// In the order written. A label without languages has one entry under nil.
  package let entries: [Entry]
  package let location: SourceLocation?

  package struct Entry: Hashable, Sendable {
    package let language: LanguageTag?
    package let text: String

    package init(language: LanguageTag?, text: String) {
      self.language = language
      self.text = text
    }
  }

  package init(_ text: String, at location: SourceLocation? = nil) {
    self.entries = [Entry(language: nil, text: text)]
    self.location = location
  }

  package init(entries: [Entry], at location: SourceLocation? = nil) {
    self.entries = entries
    self.location = location
  }

  /// The text in a language; nil when the label is translated but not into this one (an error that `check` reports).
  package func text(in language: LanguageTag) -> String? {
    entries.first { $0.language == language }?.text ?? entries.first { $0.language == nil }?.text
  }
}
