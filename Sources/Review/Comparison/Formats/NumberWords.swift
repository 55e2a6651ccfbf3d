import Decimals

extension Change {
  /// The difference, to three significant digits, with its sign: `+0.012`; nil without one.
  package var differenceText: String? {
    guard let difference, difference != 0 else { return nil }
    return (difference > 0 ? "+" : "-") + magnitudeText(difference.magnitude)
  }

  /// The relative difference in percent: `+12.5 %`; nil without one.
  package var relativeText: String? {
    guard let relative = relativeDifference, relative != 0 else { return nil }
    return (relative > 0 ? "+" : "-") + magnitudeText(relative.magnitude * 100) + " %"
  }

  /// `+0.012 (+1.6 %)`, or nothing.
  var differencePhrase: String {
    guard let differenceText else { return "" }
    return relativeText.map { "\(differenceText) (\($0))" } ?? differenceText
  }

  /// Why, in words: `cause: data, definition`.
  func causePhrase(isKnown: Bool) -> String {
    if isUnexplained { return "same inputs" }
    return isKnown ? causes.map(\.rawValue).joined(separator: ", ") : ""
  }
}

extension ReportComparison.BelowDisplay {
  var largestText: String { largestRelative == 0 ? "0 %" : magnitudeText(largestRelative * 100) + " %" }
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

/// `1 change`, `3 changes`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

extension ReportComparison {
  /// One line: how many conclusions, values and texts moved.
  package var summary: String {
    if isSame { return "no change" }
    let parts = [
      (count(.conclusion), "conclusion"), (count(.displayed), "value"), (count(.n), "number of subjects"),
      (count(.structure), "structural change"), (count(.prose), "text"), (count(.presentation), "drawing"),
    ]
    var words = parts.filter { $0.0 > 0 }.map { count, one in
      counted(count, one, one == "number of subjects" ? "numbers of subjects" : nil)
    }
    if belowDisplay.count > 0 { words.append("\(counted(belowDisplay.count, "value")) below display") }
    return words.joined(separator: ", ") + " changed"
  }

  /// What the versions were made from differently, one line each.
  package var causeLines: [String] {
    (causes ?? []).map { cause in
      switch (cause.old, cause.new) {
      case (nil, _): "\(cause.kind.rawValue): \(cause.name) added"
      case (_, nil): "\(cause.kind.rawValue): \(cause.name) removed"
      case (let old?, let new?):
        switch cause.kind {
        case .data, .definition, .template: "\(cause.kind.rawValue): \(cause.name) changed"
        case .tool, .library, .option: "\(cause.kind.rawValue): \(cause.name) from \(old) to \(new)"
        }
      }
    }
  }

  /// What is known of causes, in one sentence.
  package var causeSentence: String {
    guard let causes else { return "Causes are not known: there is no manifest for both versions." }
    let kinds = CauseKind.allCases.filter { kind in causes.contains { $0.kind == kind } }
    if kinds.isEmpty { return "Both versions were made from the same inputs by the same program." }
    return "What differs in the making: \(kinds.map(\.rawValue).joined(separator: ", "))."
  }

  /// The loudest sentence there is; nil when everything has a cause.
  package var alarm: String? {
    let count = unexplained.count
    guard count > 0 else { return nil }
    return
      "Same inputs, different number: nothing that the manifests record explains \(counted(count, "change"))."
  }
}
