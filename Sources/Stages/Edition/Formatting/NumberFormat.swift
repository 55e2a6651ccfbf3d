import Decimals

/// The one place where a number becomes text: rounding by `RoundedDecimal`, marks by journal and language.
package struct NumberFormat: Sendable, Hashable {
  package let journal: Journal
  /// Replaces the journal's decimal mark where a language has its own, such as a comma.
  package let decimalMark: String
  /// A true minus sign, so that it is as wide as a plus and never breaks a line.
  package static let minus = "\u{2212}"

  package init(journal: Journal, languageDecimalMark: String? = nil) {
    self.journal = journal
    decimalMark = journal.decimalMark == "." ? languageDecimalMark ?? "." : journal.decimalMark
  }

  /// A number with a fixed count of decimals; nil only for what is not a finite number.
  package func fixed(_ value: Double, decimals: Int) -> String? {
    RoundedDecimal(value, decimals: decimals).map(text)
  }

  /// As `fixed`, with a plus sign before a positive number, for changes.
  package func signed(_ value: Double, decimals: Int) -> String? {
    guard let rounded = RoundedDecimal(value, decimals: decimals) else { return nil }
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
    value < 0 ? Self.minus + String(value.magnitude) : String(value)
  }

  /// Two limits joined as the journal joins them.
  package func interval(_ low: String, _ high: String) -> String {
    "\(low)\(journal.interval.separator)\(high)"
  }

  func text(_ rounded: RoundedDecimal) -> String {
    var out = rounded.isNegative ? Self.minus : ""
    out += digits(rounded.whole)
    if !rounded.fraction.isEmpty { out += decimalMark + digits(rounded.fraction) }
    return out
  }

  private func digits(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
