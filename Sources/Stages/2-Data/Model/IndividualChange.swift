import Tabular

extension MeasurementColumn {
  /// A subject's change from another column, formed in decimals where both were recorded so; nil where either is
  /// missing.
  package func change(_ subject: Int, from before: MeasurementColumn) -> Double? {
    if let decimals, decimals == before.decimals {
      return scaled(subject).flatMap { after in
        before.scaled(subject).map { Double(after - $0) / powerOfTen(decimals) }
      }
    }
    return value(subject).flatMap { after in before.value(subject).map { after - $0 } }
  }
}
