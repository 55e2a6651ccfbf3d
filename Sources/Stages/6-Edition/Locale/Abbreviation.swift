import Glibc

/// A short form that readers may not know, with its long form in the same language.
package struct Abbreviation: Sendable, Hashable {
  package let short: String
  package let long: String

  package init(short: String, long: String) {
    self.short = short
    self.long = long
  }

  /// Whether the short form stands in a text as a word of its own: `CI` in `95% CI`, not in `CITY`, and `CRP` not in `hs-CRP`.
  package func stands(in text: String) -> Bool {
    // Whether the bytes are there is told much sooner than whether the characters are.
    guard text.withCString({ whole in short.withCString { strstr(whole, $0) != nil } }) else { return false }
    var rest = text[...]
    while let range = rest.firstRange(of: short) {
      let before = rest[..<range.lowerBound].last ?? text[..<range.lowerBound].last
      let after = rest[range.upperBound...].first
      if !(before?.isWordPart ?? false), before != "-", !(after?.isWordPart ?? false) { return true }
      rest = rest[rest.index(after: range.lowerBound)...]
    }
    return false
  }
}

extension Character {
  /// Letters and digits of scripts that put blanks between words; a Han character is a word of its own.
  fileprivate var isWordPart: Bool {
    isNumber || isLetter && !(unicodeScalars.first?.isHan ?? false)
  }
}

extension Unicode.Scalar {
  /// Han characters, which are set without blanks between them.
  package var isHan: Bool {
    (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x323AF).contains(value)
  }
}
