/// A statistic, or the reason why these data do not have it.
///
/// Never NaN, infinity, or a number in place of an answer: who reads the value has to say what is shown without one.
package enum Estimable<Value: Sendable>: Sendable {
  case value(Value)
  case notEstimable(NotEstimable)

  /// The value, or nil when there is none.
  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why there is no value, or nil when there is one.
  package var reason: NotEstimable? {
    if case .notEstimable(let reason) = self { reason } else { nil }
  }

  /// The value where there is one, otherwise the reason given.
  package init(_ value: Value?, otherwise reason: @autoclosure () -> NotEstimable) {
    self = value.map(Estimable.value) ?? .notEstimable(reason())
  }

  /// The statistic computed from this one; the reason is kept.
  package func map<Other>(_ transform: (Value) -> Other) -> Estimable<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .notEstimable(let reason): .notEstimable(reason)
    }
  }

  /// The statistic computed from this one, which may not be estimable itself.
  package func flatMap<Other>(_ transform: (Value) -> Estimable<Other>) -> Estimable<Other> {
    switch self {
    case .value(let value): transform(value)
    case .notEstimable(let reason): .notEstimable(reason)
    }
  }
}

extension Estimable: Equatable where Value: Equatable {}
extension Estimable: Hashable where Value: Hashable {}

extension Estimable where Value == Double {
  /// A number, unless it came out as NaN or infinite, which no report may print.
  package init(finite value: Double, otherwise reason: @autoclosure () -> NotEstimable) {
    self = value.isFinite ? .value(value) : .notEstimable(reason())
  }
}
