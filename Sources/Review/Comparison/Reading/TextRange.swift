import Glibc

/// Where a text stands among the bytes of a file, without its quotation marks.
struct TextRange: Sendable, Hashable {
  let start: UInt32
  let count: UInt32

  static let none = TextRange(start: 0, count: 0)

  var isEmpty: Bool { count == 0 }
  var bounds: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

extension [UInt8] {
  /// The most bytes that a `TextRange` can point into.
  static let mostAddressable = Int(UInt32.max)

  /// The text of a JSON string, its escapes resolved. Half of a surrogate pair reads as U+FFFD.
  func text(_ range: TextRange) -> String {
    let bytes = self[range.bounds]
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = String(decoding: bytes, as: UTF8.self).utf16[...]
    while let unit = rest.popFirst() {
      guard unit == UInt16(UInt8(ascii: "\\")), let escape = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch UInt8(truncatingIfNeeded: escape) {
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "u"):
        units.append(UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      default: units.append(escape)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The number that a range holds; nil for an empty range and for one that is too large for a double.
  func number(_ range: TextRange) -> Double? {
    guard !range.isEmpty, let value = Double(String(decoding: self[range.bounds], as: UTF8.self)),
      value.isFinite
    else { return nil }
    return value
  }

  func equal(_ range: TextRange, _ other: TextRange, in others: [UInt8]) -> Bool {
    guard range.count == other.count else { return false }
    guard range.count > 0 else { return true }
    return withUnsafeBytes { mine in
      others.withUnsafeBytes { theirs in
        guard let a = mine[range.bounds].rebased, let b = theirs[other.bounds].rebased else { return false }
        return memcmp(a, b, Int(range.count)) == 0
      }
    }
  }
}

extension [UInt8] {
  /// Whether both are the same bytes; much faster than `==`.
  func isSame(as other: [UInt8]) -> Bool {
    count == other.count
      && withUnsafeBytes { mine in
        other.withUnsafeBytes { theirs in
          guard let a = mine.baseAddress, let b = theirs.baseAddress else { return true }
          return a == b || memcmp(a, b, count) == 0
        }
      }
  }

  /// Whether a range holds exactly this word.
  func equal(_ range: TextRange, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return withUnsafeBytes { mine in
      mine[range.bounds].rebased.map { memcmp($0, word.utf8Start, Int(range.count)) == 0 } ?? false
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// Where its first byte is.
  fileprivate var rebased: UnsafeRawPointer? { UnsafeRawBufferPointer(rebasing: self).baseAddress }
}
