/// A part of the program that reads what strangers write, held against what must be true of any bytes whatever.
struct FuzzTarget: Sendable {
  /// The name of its corpus.
  let name: String
  /// Reads the bytes; what was not as it must be, or nil. A crash or a hang is found by whoever calls.
  let run: @Sendable ([UInt8]) -> String?

  static let all = [definition, delimited, expression, template, narrative]
}
