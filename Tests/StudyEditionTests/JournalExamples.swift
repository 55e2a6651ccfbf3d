import Diagnostics
import StudyDefinition
import StudyEdition

/// One number or pair of limits in a journal's style.
struct JournalExample: Sendable, CustomStringConvertible {
  enum Number: Sendable {
    /// A p-value at the level 0.05, with symbol and relation.
    case p(Double)
    /// A p-value as a cell of a table.
    case cell(Double)
    case fixed(Double, Int)
    case signed(Double, Int)
    case count(Int)
    /// Two limits with so many decimals.
    case limits(Double, Double, Int)
    /// `95% CI` with two limits.
    case interval(Double, Double, Int)
    case median(Double, Double, Double)
    case mean(Double, Double)
    /// The mark of the nth footnote.
    case mark(Int)
    case missing
    case endpoint(String, unit: String)
  }

  let number: Number
  let printed: String

  init(_ number: Number, _ printed: String) {
    self.number = number
    self.printed = printed
  }

  var description: String { "\(number) as '\(printed)'" }

  /// The number as the format prints it.
  func text(_ format: NumberFormat) -> String? {
    let journal = format.journal
    func limits(_ low: Double, _ high: Double, _ decimals: Int) -> String? {
      guard let low = format.fixed(low, decimals: decimals), let high = format.fixed(high, decimals: decimals)
      else { return nil }
      return format.interval(low, high)
    }
    func filled(_ form: String, _ values: [String: Double]) -> String {
      values.reduce(form) { form, value in
        form.replacing("{\(value.key)}", with: format.fixed(value.value, decimals: 1) ?? "")
      }
    }
    switch number {
    case .p(let p): return format.probabilityPhrase(p, alpha: 0.05)
    case .cell(let p): return format.probability(p, alpha: 0.05)
    case .fixed(let value, let decimals): return format.fixed(value, decimals: decimals)
    case .signed(let value, let decimals): return format.signed(value, decimals: decimals)
    case .count(let count): return format.count(count)
    case .limits(let low, let high, let decimals): return limits(low, high, decimals)
    case .interval(let low, let high, let decimals):
      return limits(low, high, decimals).map { "95% CI\(journal.interval.afterLevel)\($0)" }
    case .median(let median, let q1, let q3):
      let low = format.fixed(q1, decimals: 1) ?? ""
      let form = journal.quartiles.replacing(
        "{to}", with: format.rangeMark(low, format.fixed(q3, decimals: 1) ?? ""))
      return filled(form, ["median": median, "q1": q1, "q3": q3])
    case .mean(let centre, let spread):
      return filled(journal.centreAndSpread, ["centre": centre, "spread": spread])
    case .mark(let index): return journal.footnoteMarks[index]
    case .missing: return journal.missing
    case .endpoint(let label, let unit):
      return journal.endpointWithUnit?.replacing("{endpoint}", with: label).replacing("{unit}", with: unit)
    }
  }
}

extension JournalExample {
  /// Three decimals, "to", SD in brackets.
  static let plain: [JournalExample] = [
    .init(.p(0.032), "p = 0.032"), .init(.p(0.5), "p = 0.500"), .init(.p(0.0312), "p = 0.031"),
    .init(.p(0.001), "p = 0.001"), .init(.p(0.00099), "p < 0.001"), .init(.p(0), "p < 0.001"),
    .init(.p(1), "p = 1.000"), .init(.p(0.9996), "p > 0.999"), .init(.p(0.0495), "p = 0.0495"),
    .init(.p(0.0496), "p = 0.0496"), .init(.p(0.05), "p = 0.050"), .init(.p(0.0504), "p = 0.0504"),
    .init(.p(0.04999), "p = 0.04999"), .init(.p(0.0625), "p = 0.063"), .init(.cell(0.0001), "<0.001"),
    .init(.cell(0.25), "0.250"), .init(.fixed(-0.25, 2), "−0.25"), .init(.fixed(-0.004, 2), "0.00"),
    .init(.fixed(2.675, 2), "2.68"), .init(.signed(0.4, 1), "+0.4"), .init(.signed(0, 1), "0.0"),
    .init(.count(12345), "12345"), .init(.fixed(12345.6, 1), "12345.6"),
    .init(.limits(0.1, 0.4, 2), "0.10 to 0.40"), .init(.limits(-0.4, -0.1, 2), "−0.40 to −0.10"),
    .init(.interval(-0.4, 0.1, 2), "95% CI −0.40 to 0.10"), .init(.median(5.1, 4.2, 6.3), "5.1 (4.2 to 6.3)"),
    .init(.mean(5.1, 1.2), "5.1 (1.2)"), .init(.mark(0), "a"), .init(.missing, "—"),
  ]

  /// AMA Manual of Style: P and its limits without the zero, everything else with it.
  static let ama: [JournalExample] = [
    .init(.p(0.5), "P = .50"), .init(.p(0.032), "P = .03"), .init(.p(0.01), "P = .01"),
    .init(.p(0.0099), "P = .010"), .init(.p(0.008), "P = .008"), .init(.p(0.001), "P = .001"),
    .init(.p(0.00099), "P < .001"), .init(.p(0), "P < .001"), .init(.p(0.046), "P = .046"),
    .init(.p(0.054), "P = .054"), .init(.p(0.0504), "P = .0504"), .init(.p(0.05), "P = .05"),
    .init(.p(0.044), "P = .04"), .init(.p(0.055), "P = .06"), .init(.p(0.996), "P > .99"),
    .init(.cell(0.0001), "<.001"), .init(.cell(0.21), ".21"), .init(.fixed(0.75, 2), "0.75"),
    .init(.fixed(-0.25, 2), "−0.25"), .init(.count(1234), "1234"), .init(.count(12345), "12\u{202F}345"),
    .init(.limits(0.1, 0.4, 2), "0.10-0.40"), .init(.limits(-0.4, 0.1, 2), "−0.40 to 0.10"),
    .init(.limits(-0.4, -0.1, 2), "−0.40 to −0.10"), .init(.interval(1.2, 3.4, 1), "95% CI, 1.2-3.4"),
    .init(.median(5.1, 4.2, 6.3), "5.1 (4.2-6.3)"), .init(.median(0.1, -0.2, 0.3), "0.1 (−0.2 to 0.3)"),
    .init(.mean(5.1, 1.2), "5.1 (1.2)"), .init(.mark(1), "b"), .init(.missing, "NA"),
    .init(.endpoint("HbA1c", unit: "%"), "HbA1c, %"),
  ]

  /// NEJM: two decimals down to 0.01, three to 0.001, no blanks round the relation.
  static let nejm: [JournalExample] = [
    .init(.p(0.5), "P=0.50"), .init(.p(0.032), "P=0.03"), .init(.p(0.011), "P=0.01"),
    .init(.p(0.0099), "P=0.010"), .init(.p(0.008), "P=0.008"), .init(.p(0.001), "P=0.001"),
    .init(.p(0.00099), "P<0.001"), .init(.p(0), "P<0.001"), .init(.p(0.046), "P=0.046"),
    .init(.p(0.054), "P=0.054"), .init(.p(0.05), "P=0.05"), .init(.p(0.044), "P=0.04"),
    .init(.p(0.997), "P>0.99"), .init(.cell(0.0001), "<0.001"), .init(.cell(0.21), "0.21"),
    .init(.fixed(0.75, 2), "0.75"), .init(.fixed(-0.25, 2), "−0.25"), .init(.count(1234), "1234"),
    .init(.count(43548), "43,548"), .init(.count(1_234_567), "1,234,567"),
    .init(.fixed(12345.67, 2), "12,345.67"), .init(.limits(0.1, 0.4, 2), "0.10 to 0.40"),
    .init(.limits(-0.4, 0.1, 2), "−0.40 to 0.10"), .init(.interval(1.2, 3.4, 1), "95% CI, 1.2 to 3.4"),
    .init(.median(5.1, 4.2, 6.3), "5.1 (4.2 to 6.3)"), .init(.mean(5.1, 1.2), "5.1±1.2"),
    .init(.mark(0), "*"), .init(.mark(3), "§"), .init(.missing, "—"),
    .init(.endpoint("HbA1c", unit: "%"), "HbA1c — %"),
  ]

  /// The Lancet: raised point, two significant figures, at most four decimals.
  static let lancet: [JournalExample] = [
    .init(.p(0.5), "p=0·50"), .init(.p(0.032), "p=0·032"), .init(.p(0.21), "p=0·21"),
    .init(.p(0.0089), "p=0·0089"), .init(.p(0.00056), "p=0·0006"), .init(.p(0.0001), "p=0·0001"),
    .init(.p(0.00009), "p<0·0001"), .init(.p(0), "p<0·0001"), .init(.p(0.0496), "p=0·0496"),
    .init(.p(0.0504), "p=0·0504"), .init(.p(0.05), "p=0·050"), .init(.p(0.123), "p=0·12"),
    .init(.p(0.996), "p>0·99"), .init(.cell(0.00001), "<0·0001"), .init(.cell(0.074), "0·074"),
    .init(.fixed(0.75, 2), "0·75"), .init(.fixed(-0.25, 2), "−0·25"), .init(.fixed(12, 0), "12"),
    .init(.count(1234), "1234"), .init(.count(10001), "10\u{202F}001"),
    .init(.limits(0.1, 0.4, 2), "0·10–0·40"), .init(.limits(-0.4, 0.1, 2), "−0·40 to 0·10"),
    .init(.limits(-0.4, -0.1, 2), "−0·40 to −0·10"), .init(.interval(1.2, 3.4, 1), "95% CI 1·2–3·4"),
    .init(.median(5.1, 4.2, 6.3), "5·1 (4·2–6·3)"), .init(.mean(5.1, 1.2), "5·1 (1·2)"),
    .init(.mark(1), "†"), .init(.mark(5), "‖"), .init(.missing, "··"),
    .init(.endpoint("HbA1c", unit: "%"), "HbA1c (%)"),
  ]

  /// Submission tables as SAS prints them.
  static let regulatory: [JournalExample] = [
    .init(.p(0.5), "p = 0.5000"), .init(.p(0.0312), "p = 0.0312"), .init(.p(0.03125), "p = 0.0313"),
    .init(.p(0.0001), "p = 0.0001"), .init(.p(0.00009), "p < .0001"), .init(.p(0), "p < .0001"),
    .init(.p(0.05), "p = 0.0500"), .init(.p(0.04996), "p = 0.04996"), .init(.p(0.050004), "p = 0.050004"),
    .init(.p(0.99996), "p > 0.9999"), .init(.p(1), "p = 1.0000"), .init(.cell(0.00001), "<.0001"),
    .init(.cell(0.569), "0.5690"), .init(.fixed(-0.25, 2), "−0.25"), .init(.fixed(0.75, 2), "0.75"),
    .init(.fixed(-0.04, 1), "0.0"), .init(.signed(1.5, 1), "+1.5"), .init(.count(12345), "12345"),
    .init(.limits(5, 61, 0), "5;61"), .init(.limits(-11, 16, 0), "−11;16"),
    .init(.limits(-3.2, -0.1, 1), "−3.2;−0.1"), .init(.interval(-0.1, 1.4, 1), "95% CI −0.1;1.4"),
    .init(.median(21, 15, 28.5), "21.0 (15.0;28.5)"), .init(.mean(24.1, 12.2), "24.1 (12.2)"),
    .init(.mark(0), "[1]"), .init(.missing, "NE"),
  ]
}
