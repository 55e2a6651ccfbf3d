import Decimals
import Statistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Function {
  /// Logarithms, roots, rounding and extremes.
  static let elementary: [Function] = [
    Function("log", "x") { logarithm($0, log) },
    Function("log10", "x") { logarithm($0, log10) },
    Function("log2", "x") { logarithm($0, log2) },
    Function("exp", "x") { .real(exp($0)) },
    Function("sqrt", "x") { $0 < 0 ? .missing(.rootOfNegative) : .real($0.squareRoot()) },
    Function("abs", "x") { .real(abs($0)) },
    Function("floor", "x") { .real($0.rounded(.down)) },
    Function("ceil", "x") { .real($0.rounded(.up)) },
    Function("round", "x", "digits", rounded),
    Function("min", extremes, repeatsLast: true) { extreme(of: $0, by: <) },
    Function("max", extremes, repeatsLast: true) { extreme(of: $0, by: >) },
  ]

  private static let extremes = [Parameter(name: "a", type: .number), Parameter(name: "b", type: .number)]

  private static func logarithm(_ x: Double, _ function: (Double) -> Double) -> Value {
    x > 0 ? .real(function(x)) : .missing(.logarithmOfNonPositive)
  }

  /// Half away from zero on the decimal value, as every printed number of a report. `digits` is cut to a whole number
  /// from 0 to 15.
  private static func rounded(_ x: Double, digits: Double) -> Value {
    let decimals = Int(min(max(digits, 0), 15))
    guard let text = RoundedDecimal(x, decimals: decimals)?.text, let value = Double(text) else {
      return .missing(.noRealValue)
    }
    return .number(value)
  }

  private static func extreme(of values: [Value], by precedes: (Double, Double) -> Bool) -> Value {
    var best: Double?
    for case .number(let number) in values where best.map({ precedes(number, $0) }) ?? true { best = number }
    return best.map { .number($0) } ?? .missing(.wrongType)
  }

  /// a ÷ b; missing where b is zero.
  static let ratio = Function("ratio", "a", "b") {
    $1 == 0 ? .missing(.divisionByZero) : .real(decimalRatio($0, to: $1))
  }
}
