import Decimals

/// The one place where a number becomes text: rounding by `RoundedDecimal`, marks by journal and language.
package struct NumberFormat: Sendable, Hashable {
  package let journal: Journal
  /// Replaces the journal's decimal mark where a language has its own, such as a comma.
  package let decimalMark: String
  /// Between two limits, in the language: ` to `.
  package let rangeWord: String
  /// A true minus sign, so that it is as wide as a plus and never breaks a line.
  package static let minus = "\u{2212}"

  package init(journal: Journal, languageDecimalMark: String? = nil, rangeWord: String = " to ") {
    self.journal = journal
    self.rangeWord = rangeWord
    decimalMark = journal.decimalMark == "." ? languageDecimalMark ?? "." : journal.decimalMark
  }

  /// A number with a fixed count of decimals; nil only for what is not a finite number.
  package func fixed(_ value: Double, decimals: Int) -> String? {
    guard let rounded = RoundedDecimal(computed: value, decimals: decimals) else { return nil }
    return text(rounded)
  }

  /// As `fixed`, with a plus sign before a positive number, for changes.
  package func signed(_ value: Double, decimals: Int) -> String? {
    guard let rounded = RoundedDecimal(computed: value, decimals: decimals) else { return nil }
    return (rounded.isNegative || rounded.isZero ? "" : "+") + text(rounded)
  }

  /// Whole numbers without decimals, others with `decimals`: degrees of freedom, rank sums.
  package func compact(_ value: Double, decimals: Int) -> String? {
    fixed(value, decimals: value == value.rounded() ? 0 : decimals)
  }

  /// A number with the decimals it has, for numbers that belong to no endpoint.
  package func plain(_ value: Double) -> String {
    fixed(value, decimals: ShortestDecimal(value)?.decimals ?? 0) ?? journal.missing
  }

  package func count(_ value: Int) -> String {
    var out: [UInt8] = []
    if value < 0 { out += Self.minus.utf8 }
    appendGrouped(Array(String(value.magnitude).utf8)[...], to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Two limits joined as the journal joins them.
  package func interval(_ low: String, _ high: String) -> String {
    low + rangeMark(low, high) + high
  }

  /// What stands between these two limits: a dash never precedes or follows a minus sign.
  package func rangeMark(_ low: String, _ high: String) -> String {
    let style = journal.interval
    let hasSign = low.hasPrefix(Self.minus) || high.hasPrefix(Self.minus)
    return (hasSign ? style.negativeMark : style.mark) ?? rangeWord
  }

  /// The size of a printed number without its sign, for words that give the direction.
  package func magnitude(_ printed: String) -> String {
    printed.hasPrefix(Self.minus) ? String(printed.dropFirst(Self.minus.count)) : printed
  }

  func text(_ rounded: RoundedDecimal) -> String {
    let digits = rounded.digits
    let point = digits.count - rounded.decimals
    var out: [UInt8] = []
    out.reserveCapacity(digits.count + 16)
    if rounded.isNegative { out += Self.minus.utf8 }
    appendGrouped(digits[..<point], to: &out)
    if rounded.decimals > 0 {
      out += decimalMark.utf8
      out += digits[point...]
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Digits in groups of three where the journal has them. A mark that is the decimal mark as well gives way to a
  /// narrow blank.
  private func appendGrouped(_ digits: ArraySlice<UInt8>, to out: inout [UInt8]) {
    guard let style = journal.thousands, digits.count >= style.digits else { return out += digits }
    let mark = style.mark == decimalMark ? "\u{202F}" : style.mark
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { out += mark.utf8 }
      out.append(digit)
    }
  }
}
