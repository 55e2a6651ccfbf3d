/// A text with its numbers taken out, so that a new number is not also a new text.
struct NumberMask: Sendable, Hashable {
  /// The text with `#` for each number, its sign and relation included.
  let masked: String
  /// The digits of each, as written, in order. Checksums are masked and not listed.
  let numbers: [String]

  init(_ text: String) {
    var masked = String.UnicodeScalarView()
    var numbers: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    var before: Unicode.Scalar?
    while let scalar = rest.first {
      let follows = before.map { isWordScalar($0) } ?? false
      if !follows, let count = checksumLength(rest) {
        masked.append("#")
        before = rest[rest.startIndex + count - 1]
        rest = rest.dropFirst(count)
      } else if !follows, let number = numberLength(rest) {
        masked.append("#")
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: rest.prefix(number.end).dropFirst(number.digits))
        numbers.append(String(digits))
        before = rest[rest.startIndex + number.end - 1]
        rest = rest.dropFirst(number.end)
      } else {
        masked.append(scalar)
        before = scalar
        rest = rest.dropFirst()
      }
    }
    self.masked = String(masked)
    self.numbers = numbers
  }
}

/// 16 or more hexadecimal digits with nothing of a word after them.
private func checksumLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
  let count = rest.prefix { $0.properties.isASCIIHexDigit }.count
  guard count >= 16, !(rest.dropFirst(count).first.map(isWordScalar) ?? false) else { return nil }
  return count
}

/// A relation, a sign, digits with marks between them: `<0.001`, `−1,234.5`, `.032`, `3×10`. The digits in a word such
/// as `HbA1c` or `m6` are no number.
private func numberLength(_ rest: ArraySlice<Unicode.Scalar>) -> (digits: Int, end: Int)? {
  var index = rest.startIndex
  while index < rest.endIndex, "<>≤≥=".unicodeScalars.contains(rest[index]) { index += 1 }
  if index > rest.startIndex, index < rest.endIndex, isSpace(rest[index]) { index += 1 }
  if index < rest.endIndex, "-+−±".unicodeScalars.contains(rest[index]) { index += 1 }
  let digits = index
  var last: Int?
  while index < rest.endIndex {
    let scalar = rest[index]
    if ("0"..."9").contains(scalar) {
      last = index
    } else if !".,·\u{202F}\u{2009}".unicodeScalars.contains(scalar) {
      break
    } else if last == nil, index > digits {
      break
    }
    index += 1
  }
  guard let last else { return nil }
  return (digits - rest.startIndex, last + 1 - rest.startIndex)
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic && scalar.value < 0x2E80 || ("0"..."9").contains(scalar) || scalar == "_"
}
