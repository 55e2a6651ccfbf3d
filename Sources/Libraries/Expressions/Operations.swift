import Statistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Value {
  /// What `body` makes of a number; missing stays as it is.
  func number(_ body: (Double) -> Value) -> Value {
    switch self {
    case .number(let number): body(number)
    case .missing: self
    case .text, .boolean: .missing(.wrongType)
    }
  }

  var negated: Value {
    switch self {
    case .boolean(let flag): .boolean(!flag)
    case .missing: self
    case .number, .text: .missing(.wrongType)
    }
  }
}

extension ExpressionNode.Literal {
  var value: Value {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .boolean(let flag): .boolean(flag)
    }
  }
}

extension ExpressionNode.Arithmetic {
  /// Recorded numbers are calculated with as decimals: 8.1 − 7.9 and 5.3 − 5.1 are both 0.2, on whichever side of a
  /// condition they stand.
  func apply(_ a: Double, _ b: Double) -> Value {
    switch self {
    case .add: .real(decimalSum(a, b))
    case .subtract: .real(decimalSum(a, -b))
    case .multiply: .real(decimalProduct(a, b))
    case .divide: b == 0 ? .missing(.divisionByZero) : .real(decimalRatio(a, to: b))
    case .power: .real(decimalPower(a, b))
    }
  }
}

/// Small whole powers as products of decimals: 1.6 ^ 2 is 2.56.
private func decimalPower(_ base: Double, _ exponent: Double) -> Double {
  guard exponent >= 1, exponent <= 4, let factors = Int(exactly: exponent) else { return pow(base, exponent) }
  return (1..<factors).reduce(base) { product, _ in decimalProduct(product, base) }
}

extension ExpressionNode.Comparison {
  /// Numbers by size; texts and booleans by equality only. Missing when either side is.
  func apply(_ a: Value, _ b: Value) -> Value {
    if a.isMissing { return a }
    if b.isMissing { return b }
    switch (self, a, b) {
    case (.less, .number(let a), .number(let b)): return .boolean(a < b)
    case (.lessOrEqual, .number(let a), .number(let b)): return .boolean(a <= b)
    case (.greater, .number(let a), .number(let b)): return .boolean(a > b)
    case (.greaterOrEqual, .number(let a), .number(let b)): return .boolean(a >= b)
    case (.equal, .number, .number), (.equal, .text, .text), (.equal, .boolean, .boolean):
      return .boolean(a == b)
    case (.notEqual, .number, .number), (.notEqual, .text, .text), (.notEqual, .boolean, .boolean):
      return .boolean(a != b)
    default: return .missing(.wrongType)
    }
  }
}
