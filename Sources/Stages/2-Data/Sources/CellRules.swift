import StudyDefinition

/// What the cells of a file mean: how its numbers are written, and which texts say that nothing was recorded.
struct CellRules: Sendable {
  let dialect: FileDialect
  /// Compared with the text without the blanks around it. An empty cell is missing anyway.
  let missing: [String]

  /// The text of a cell without the blanks around it; nil when it is missing.
  func text(_ cell: String) -> String? {
    let written = trimmed(cell)
    return written.isEmpty || missing.contains(written) ? nil : written
  }

  /// The number a text is; nil for every other text, `nan` and `inf` among them.
  func number(_ text: String) -> Double? {
    let mark = UInt8(ascii: dialect.decimalMark == .point ? "." : ",")
    var plain: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case mark: plain.append(UInt8(ascii: "."))
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        plain.append(byte)
      default: return nil
      }
    }
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else { return nil }
    return value == 0 ? 0 : value
  }
}
