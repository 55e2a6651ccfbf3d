/// Least-squares means and hypotheses, as weights on the coefficients of a design.
extension ModelDesign {
  /// The weights that give the expected response at a point, averaged over the factors it does not name; nil when it
  /// names a variable or level that is not there.
  ///
  /// Equal weights average over all combinations of levels, proportional ones over the records, each with its own
  /// levels. Covariates not named are at their means.
  package func weights(at point: ModelPoint, margins: MarginWeights = .equal) -> [Double]? {
    guard let levels = levelIndices(point), let values = values(point) else { return nil }
    let rows =
      switch margins {
      case .equal: combinations(fixing: levels).map { row(levels: $0, values: values) }
      case .proportional:
        (0..<count).map { record in
          row(levels: factors.indices.map { levels[$0] ?? factors[$0].codes[record] }, values: values)
        }
      }
    return meanRow(rows)
  }

  /// The rows whose products with the coefficients are all zero under the type III hypothesis of no effect of a term:
  /// differences from the reference level in each of its factors, slopes in its covariates, averaged with equal weights
  /// over the factors outside it, at the means of the covariates outside it. Nil when there is no such term; empty when
  /// a factor of it has one level.
  func hypothesis(of term: ModelTerm) -> [[Double]]? {
    guard let term = terms.first(where: { $0.term == term }) else { return nil }
    var contrasts: [[Int: Int]] = [[:]]
    for factor in term.factors {
      contrasts = contrasts.flatMap { chosen in
        (1..<max(1, factors[factor].levels.count)).map { chosen.merging([factor: $0]) { $1 } }
      }
    }
    return contrasts.map { mixedDifference(levels: $0, covariates: term.covariates) }
  }

  /// Inclusion and exclusion over the variables of a term: each at its level (or one unit up) less at its reference.
  private func mixedDifference(levels: [Int: Int], covariates: [Int]) -> [Double] {
    let ofFactors = levels.keys.sorted()
    let variables = ofFactors.count + covariates.count
    var result = [Double](repeating: 0, count: columnCount)
    for subset in 0..<(1 << variables) {
      var chosen = levels
      var values = centres
      for (bit, factor) in ofFactors.enumerated() where subset & (1 << bit) == 0 { chosen[factor] = 0 }
      for (bit, covariate) in covariates.enumerated() where subset & (1 << (ofFactors.count + bit)) != 0 {
        values[covariate] += 1
      }
      let sign: Double = (variables - subset.nonzeroBitCount).isMultiple(of: 2) ? 1 : -1
      let mean = meanRow(combinations(fixing: chosen).map { row(levels: $0, values: values) })
      for index in result.indices { result[index] += sign * mean[index] }
    }
    return result
  }

  var columnCount: Int { row(levels: factors.map { _ in 0 }, values: centres).count }

  private func combinations(fixing levels: [Int: Int]) -> [[Int]] {
    var combinations: [[Int]] = [[]]
    for (index, factor) in factors.enumerated() {
      let choices = levels[index].map { [$0] } ?? Array(factor.levels.indices)
      combinations = combinations.flatMap { chosen in choices.map { chosen + [$0] } }
    }
    return combinations
  }

  private func meanRow(_ rows: [[Double]]) -> [Double] {
    var total = [Double](repeating: 0, count: columnCount)
    for row in rows { for index in total.indices { total[index] += row[index] } }
    return total.map { $0 / Double(rows.count) }
  }

  private func levelIndices(_ point: ModelPoint) -> [Int: Int]? {
    var indices: [Int: Int] = [:]
    for (name, level) in point.levels {
      guard let factor = factors.firstIndex(where: { $0.name == name }),
        let index = factors[factor].levels.firstIndex(of: level)
      else { return nil }
      indices[factor] = index
    }
    return indices
  }

  private func values(_ point: ModelPoint) -> [Double]? {
    var values = centres
    for (name, value) in point.values {
      guard let covariate = covariates.firstIndex(where: { $0.name == name }) else { return nil }
      values[covariate] = value
    }
    return values
  }
}
