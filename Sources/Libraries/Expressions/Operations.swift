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
  func apply(_ a: Double, _ b: Double) -> Value {
    switch self {
    case .add: .real(a + b)
    case .subtract: .real(a - b)
    case .multiply: .real(a * b)
    case .divide: b == 0 ? .missing(.divisionByZero) : .real(a / b)
    case .power: .real(pow(a, b))
    }
  }
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
