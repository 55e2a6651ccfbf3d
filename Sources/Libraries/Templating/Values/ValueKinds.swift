/// A set of kinds of value, as filters and tags declare what they take.
package struct ValueKinds: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bool = ValueKinds(rawValue: 1)
  package static let integer = ValueKinds(rawValue: 2)
  package static let decimal = ValueKinds(rawValue: 4)
  package static let text = ValueKinds(rawValue: 8)
  package static let opaque = ValueKinds(rawValue: 16)
  package static let list = ValueKinds(rawValue: 32)
  package static let object = ValueKinds(rawValue: 64)
  /// Taking this kind means handling a missing value; `any` does not include it.
  package static let missing = ValueKinds(rawValue: 128)

  package static let number: ValueKinds = [.integer, .decimal]
  /// What can be printed.
  package static let scalar: ValueKinds = [.bool, .number, .text, .opaque]
  package static let any: ValueKinds = [.scalar, .list, .object]
  /// What a condition may be: text and lists are true when they are not empty.
  static let condition: ValueKinds = [.bool, .text, .list]

  /// The kinds in a sentence: `text`, `a number or text`.
  package var phrase: String {
    var words: [String] = []
    if contains(.bool) { words.append("true or false") }
    if contains(.number) {
      words.append("a number")
    } else if contains(.integer) {
      words.append("an integer")
    } else if contains(.decimal) {
      words.append("a number")
    }
    if contains(.text) { words.append("text") }
    if contains(.opaque) { words.append("a formatted value") }
    if contains(.list) { words.append("a list") }
    if contains(.object) { words.append("an object") }
    if contains(.missing) { words.append("missing") }
    guard let last = words.popLast() else { return "nothing" }
    return words.isEmpty ? last : words.joined(separator: ", ") + " or " + last
  }
}
