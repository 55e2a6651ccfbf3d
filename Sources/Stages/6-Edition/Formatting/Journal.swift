/// How a journal prints numbers. One file of `templates/journals` makes one of these; see README, "Journals".
package struct Journal: Sendable, Hashable {
  package var name: String
  /// `.`, or `·` for the raised point.
  package var decimalMark: String
  package var probability: ProbabilityStyle
  package var interval: IntervalStyle
  package var extraDecimals: ExtraDecimals
  /// Nil where digits are never grouped.
  package var thousands: ThousandsStyle?
  /// An endpoint with its unit, `{endpoint}, {unit}`; nil leaves it to the language.
  package var endpointWithUnit: String?
  /// The mark for a value there is none of; always explained below the table.
  package var missing: String
  /// Between a centre and its spread: `{centre} ({spread})` or `{centre} ± {spread}`.
  package var centreAndSpread: String
  /// A median and its quartiles, with `{to}` between the limits: `{median} ({q1}{to}{q3})`.
  package var quartiles: String
  /// Footnote marks in their order; after the last they are doubled.
  package var footnoteMarks: [String]

  package init(
    name: String, decimalMark: String, probability: ProbabilityStyle, interval: IntervalStyle,
    extraDecimals: ExtraDecimals, missing: String, centreAndSpread: String, quartiles: String,
    footnoteMarks: [String], thousands: ThousandsStyle? = nil, endpointWithUnit: String? = nil
  ) {
    self.name = name
    self.decimalMark = decimalMark
    self.probability = probability
    self.interval = interval
    self.extraDecimals = extraDecimals
    self.missing = missing
    self.centreAndSpread = centreAndSpread
    self.quartiles = quartiles
    self.footnoteMarks = footnoteMarks
    self.thousands = thousands
    self.endpointWithUnit = endpointWithUnit
  }

  /// The journal that studies use unless they name one; also what tests format with.
  package static let plain = Journal(
    name: "plain", decimalMark: ".",
    probability: ProbabilityStyle(
      symbol: "p", leadingZero: true, steps: [.init(from: 0, decimals: 3)], significantFigures: nil,
      floor: 0.001),
    interval: IntervalStyle(),
    extraDecimals: ExtraDecimals(centre: 1, quantile: 1, spread: 2, recorded: 0),
    missing: "—", centreAndSpread: "{centre} ({spread})", quartiles: "{median} ({q1}{to}{q3})",
    footnoteMarks: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"])
}
