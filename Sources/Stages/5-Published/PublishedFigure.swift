package import Statistics

/// A figure of the source paper as it stands there: a number with its decimals, a limit, or words.
package enum PublishedFigure: Sendable, Hashable {
  /// `7.77`.
  case number(PrintedNumber)
  /// `<0.05`.
  case below(PrintedNumber)
  /// `>0.05`.
  case above(PrintedNumber)
  /// `~3`: said to be about that much.
  case about(PrintedNumber)
  /// Words of a p-value.
  case significant, notSignificant
  /// Words of a change.
  case increased, decreased

  /// Nil for anything else.
  package init?(_ printed: String) {
    switch printed {
    case "significant": self = .significant
    case "not significant": self = .notSignificant
    case "increased": self = .increased
    case "decreased": self = .decreased
    default:
      let sign = printed.first
      let rest = "<>~".contains(sign ?? " ") ? String(printed.dropFirst()) : printed
      guard let number = PrintedNumber(rest) else { return nil }
      switch sign {
      case "<": self = .below(number)
      case ">": self = .above(number)
      case "~": self = .about(number)
      default: self = .number(number)
      }
    }
  }

  /// Whether a full value is what was printed: within half a unit of the last decimal, whichever way a half was
  /// rounded. "About" allows a tenth of the number, and never less than its rounding.
  package func agrees(with value: Double, alpha: Double) -> Bool {
    switch self {
    case .number(let number): number.prints(value)
    case .below(let number): value < number.value
    case .above(let number): value > number.value
    case .about(let number): number.prints(value) || abs(value - number.value) <= abs(number.value) / 10
    case .significant: value < alpha
    case .notSignificant: value >= alpha
    case .increased: value > 0
    case .decreased: value < 0
    }
  }

  /// What it says in words, as the file writes it; nil for a number.
  package var words: String? {
    switch self {
    case .significant: "significant"
    case .notSignificant: "not-significant"
    case .increased: "increased"
    case .decreased: "decreased"
    case .number, .below, .above, .about: nil
    }
  }

  /// Words say something of a p-value or of a direction only.
  var isAboutProbability: Bool { self == .significant || self == .notSignificant }
  var isDirection: Bool { self == .increased || self == .decreased }
}
