/// The different texts of one member of the records, numbered as they appear.
///
/// Records repeat a few names in the same order, so that the text is first compared with the one before and then with
/// what followed that one the last time; only a text that is neither is looked up.
struct NameColumn: Sendable {
  /// Number 0 is no text at all: `null`.
  private(set) var names: [String] = [""]
  private var ranges: [TextRange] = [.none]
  private var numbers: [String: UInt32] = [:]
  private var followers: [UInt32] = [0]
  private var last: UInt32 = 0

  mutating func number(of range: TextRange, in bytes: [UInt8]) -> UInt32 {
    if last != 0, bytes.equal(ranges[Int(last)], range, in: bytes) { return last }
    let guess = followers[Int(last)]
    let number: UInt32
    if guess != 0, bytes.equal(ranges[Int(guess)], range, in: bytes) {
      number = guess
    } else {
      number = lookUp(range, in: bytes)
      followers[Int(last)] = number
    }
    last = number
    return number
  }

  private mutating func lookUp(_ range: TextRange, in bytes: [UInt8]) -> UInt32 {
    let text = bytes.text(range)
    if let known = numbers[text] { return known }
    let number = UInt32(names.count)
    numbers[text] = number
    names.append(text)
    ranges.append(range)
    followers.append(0)
    return number
  }

  /// The number of a name in this file, or nil when it has none of that name.
  func number(named name: String) -> UInt32? { name.isEmpty ? nil : numbers[name] }

  subscript(number: UInt32) -> String { names[Int(number)] }
}
