import Decimals

extension Shape {
  /// What a value must be, with its article.
  var phrase: String {
    switch kind {
    case .text(let pattern, _): pattern?.phrase ?? "a text"
    case .choice(let values): "one of \(values.joined(separator: ", "))"
    case .label: "a text, or a text for each language"
    case .wholeNumber(let range) where range.count == 1: "\(range.lowerBound)"
    case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let bounds): bounds.phrase
    case .boolean: "true or false"
    case .bounds(let wholeNumbers):
      wholeNumbers ? "two whole numbers [first, last]" : "two numbers [low, high]"
    case .list: "a list"
    case .table: "keys and values"
    case .group(let group): group.expectation
    case .either(let shapes): shapes.map(\.phrase).joined(separator: ", or ")
    }
  }
}

extension GroupShape {
  /// `an endpoint with its keys`, or for a part that has no name of its own, the keys that start it.
  fileprivate var expectation: String {
    if phrase.hasPrefix("a ") || phrase.hasPrefix("an ") { return "\(phrase) with its keys" }
    return "keys and values, such as \(keys.prefix(2).map(\.name).joined(separator: " and "))"
  }
}

extension Shape.NumberBounds {
  fileprivate var phrase: String {
    switch (low, high) {
    case (nil, nil): "a number"
    case (let low?, nil): "a number \(isOpen ? "above" : "from") \(plain(low))\(isOpen ? "" : " on")"
    case (nil, let high?): "a number \(isOpen ? "below" : "up to") \(plain(high))"
    case (let low?, let high?):
      isOpen
        ? "a number between \(plain(low)) and \(plain(high)), both excluded"
        : "a number from \(plain(low)) to \(plain(high))"
    }
  }

  private func plain(_ value: Double) -> String {
    ShortestDecimal(value).flatMap { RoundedDecimal(value, decimals: $0.decimals)?.text } ?? "\(value)"
  }
}
