import Tabular

extension MeasurementColumn {
  /// A subject's change from another column, formed in decimals where both were recorded so; nil where either is
  /// missing.
  package func change(_ subject: Int, from before: MeasurementColumn) -> Double? {
    if case .decimal(let after, let decimals) = self, case .decimal(let first, decimals) = before {
      guard after[subject] != Self.absent, first[subject] != Self.absent else { return nil }
      return Double(after[subject] - first[subject]) / powerOfTen(decimals)
    }
    return value(subject).flatMap { after in before.value(subject).map { after - $0 } }
  }
}
