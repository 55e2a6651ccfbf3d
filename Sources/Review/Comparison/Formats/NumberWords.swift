import Decimals

extension Change {
  /// The difference, to three significant digits, with its sign: `+0.012`; nil without one.
  package var differenceText: String? {
    guard let difference, difference != 0 else { return nil }
    return signed(difference)
  }

  /// The relative difference in percent: `+12.5%`; nil without one, for a p, and from tenfold on, where a percentage says
  /// nothing any more.
  package var relativeText: String? {
    guard let relative = relativeDifference, relative != 0, relative.magnitude < 10, !isOfProbability else {
      return nil
    }
    return signed(relative * 100) + "%"
  }

  /// `+0.012 (+1.6%)`, or nothing.
  var differencePhrase: String {
    guard let differenceText else { return "" }
    return relativeText.map { "\(differenceText) (\($0))" } ?? differenceText
  }
}

extension Change {
  private var isOfProbability: Bool {
    guard case .number(let result) = place.kind else { return false }
    return StatisticRole(result.statistic) == .probability
  }
}

extension ReportComparison.BelowDisplay {
  var largestText: String { largestRelative == 0 ? "0%" : magnitudeText(largestRelative * 100) + "%" }
}

/// With a plus or a true minus sign, as reports print numbers.
private func signed(_ value: Double) -> String {
  (value > 0 ? "+" : "\u{2212}") + magnitudeText(value.magnitude)
}

/// A positive number to three significant digits; numbers beyond the usual range with an exponent.
func magnitudeText(_ value: Double) -> String {
  guard let exact = ShortestDecimal(value) else { return value.description }
  let decimals = max(0, 3 - exact.pointPosition)
  if exact.pointPosition > 15 || decimals > 12 {
    return scientific(exact)
  }
  guard let text = RoundedDecimal(value, decimals: min(decimals, exact.decimals))?.text else {
    return value.description
  }
  // 0.567 − 0.534 is 0.03299999999999997, and not 0.0330 to a reader.
  guard text.contains(".") else { return text }
  let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
  return String(trimmed.reversed())
}

private func scientific(_ exact: ShortestDecimal) -> String {
  let digits = exact.digits.prefix(3).map { String($0) }
  let rest = digits.dropFirst().joined()
  return (digits.first ?? "0") + (rest.isEmpty ? "" : "." + rest) + "e\(exact.pointPosition - 1)"
}
