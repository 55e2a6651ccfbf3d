/// What an expression, or a part of it, amounts to for one subject or row.
package enum Value: Sendable, Hashable {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case missing(MissingReason)

  /// A number, or missing where there is none: the results of a computation are never NaN or infinite.
  package static func real(_ number: Double) -> Value {
    number.isFinite ? .number(number) : .missing(.noRealValue)
  }

  package var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

/// Why an expression has no value.
package enum MissingReason: String, Sendable, Hashable, CaseIterable {
  case absent = "a value it needs is missing"
  case divisionByZero = "division by zero"
  case logarithmOfNonPositive = "logarithm of zero or less"
  case rootOfNegative = "square root of a negative number"
  case noRealValue = "the result is not a real number"
  case unknownSex = "the sex is neither F nor M"
  case outsideFormula = "outside the values the formula holds for"
  case wrongType = "a value of another type than the expression needs"
}

/// What an expression is made of and results in.
package enum ValueType: String, Sendable, Hashable {
  case number, text, boolean
  /// Not known before the data are read; fits everywhere.
  case undetermined

  func fits(_ other: ValueType) -> Bool { self == other || self == .undetermined || other == .undetermined }

  /// With its article, for messages.
  var phrase: String {
    switch self {
    case .number: "a number"
    case .text: "a text"
    case .boolean: "true or false"
    case .undetermined: "a value"
    }
  }
}
