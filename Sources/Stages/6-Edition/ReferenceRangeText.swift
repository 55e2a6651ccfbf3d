package import StudyDefinition

extension Edition {
  /// `4.0 to 5.6`, `≥ 60`, `≤ 1.5`; nil without a reference range. Ranges that hold for some subjects only are joined.
  package func referenceText(_ endpoint: Endpoint) -> String? {
    let texts = endpoint.reference.compactMap { reference -> String? in
      let low = reference.range.low.flatMap { format.fixed($0, decimals: endpoint.decimals) }
      let high = reference.range.high.flatMap { format.fixed($0, decimals: endpoint.decimals) }
      return switch (low, high) {
      case (let low?, let high?): format.interval(low, high)
      case (let low?, nil): "≥ " + low
      case (nil, let high?): "≤ " + high
      case (nil, nil): nil
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: phrases(.listSeparator))
  }
}
