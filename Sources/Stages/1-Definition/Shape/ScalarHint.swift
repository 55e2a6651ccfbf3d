/// What a writer may not know about a value that was refused.
func hint(_ scalar: YAMLScalar, _ shape: Shape) -> [String] {
  switch shape.kind {
  case .wholeNumber, .number:
    if !scalar.isPlain, YAMLScalar(text: scalar.text, isPlain: true, offsetOfText: nil).number != nil {
      return ["a number stands without quotes"]
    }
    return numberHint(scalar.text)
  case .boolean:
    let addition = scalar.isPlain ? "" : " without quotes"
    switch scalar.text.lowercased() {
    case "yes", "on", "y", "true": return ["write true\(addition)"]
    case "no", "off", "n", "false": return ["write false\(addition)"]
    default: return []
    }
  case .text, .choice, .label:
    if scalar.kind == .null, !scalar.text.isEmpty { return ["the text '\(scalar.text)' stands in quotes"] }
    if scalar.text.unicodeScalars.count > YAMLScalar.longestText {
      return [
        "it has \(scalar.text.unicodeScalars.count) characters, at most \(YAMLScalar.longestText) are read"
      ]
    }
    return []
  default: return []
  }
}

/// Ways of writing numbers that YAML 1.1 or other languages read, often as another number than the writer meant.
private func numberHint(_ text: String) -> [String] {
  let digits = text.filter(\.isNumber)
  guard let first = text.first, !digits.isEmpty else { return [] }
  if first == "+" { return ["a number stands without '+'"] }
  if first == "." || text.hasPrefix("-.") { return ["write a digit before the point"] }
  if text.hasSuffix(".") { return ["write a digit after the point"] }
  if text.contains("_") { return ["a number stands without '_'"] }
  if text.contains(":") { return ["numbers are decimal, not to base 60"] }
  if text.contains(",") { return ["the decimal mark is a point"] }
  if text.lowercased().hasPrefix("0x") || text.lowercased().hasPrefix("0o") { return ["numbers are decimal"] }
  let digitsFirst = text.drop { $0 == "-" }
  if digitsFirst.first == "0", digitsFirst.dropFirst().first?.isNumber == true {
    return ["a number stands without leading zeros"]
  }
  return []
}
