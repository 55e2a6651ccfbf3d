/// The fixed effects of a linear model: an intercept and terms of factors and covariates, as columns of numbers.
///
/// Factors are coded against their reference level (0 and 1), covariates as distance from their mean over the records,
/// interactions as products. Centring costs nothing, and keeps digits when baselines are large against their spread.
/// A model with an interaction has to contain its parts as terms too.
package struct ModelDesign: Sendable {
  package let count: Int
  let factors: [ModelFactor]
  let covariates: [ModelCovariate]
  let terms: [Term]
  /// The mean of each covariate over the records.
  let centres: [Double]

  /// A term, by the indices of its variables.
  struct Term: Sendable, Hashable {
    let term: ModelTerm
    let factors: [Int]
    let covariates: [Int]
  }

  /// Nil when a term names a variable that is not there, names are repeated, or the variables differ in length.
  package init?(factors: [ModelFactor] = [], covariates: [ModelCovariate] = [], terms: [ModelTerm]) {
    let lengths = factors.map(\.codes.count) + covariates.map(\.values.count)
    guard let count = lengths.first, lengths.allSatisfy({ $0 == count }), count > 0 else { return nil }
    let names = factors.map(\.name) + covariates.map(\.name)
    guard Set(names).count == names.count else { return nil }
    var indexed: [Term] = []
    for term in terms {
      let ofFactors = term.variables.compactMap { name in factors.firstIndex { $0.name == name } }
      let ofCovariates = term.variables.compactMap { name in covariates.firstIndex { $0.name == name } }
      guard ofFactors.count + ofCovariates.count == term.variables.count else { return nil }
      indexed.append(Term(term: term, factors: ofFactors, covariates: ofCovariates))
    }
    self.count = count
    self.factors = factors
    self.covariates = covariates
    self.terms = indexed
    self.centres = covariates.map { mean($0.values) ?? 0 }
  }

  /// The columns of one record or imagined point: an intercept, then those of each term.
  func row(levels: [Int], values: [Double]) -> [Double] {
    var row = [1.0]
    for term in terms {
      var columns = [term.covariates.reduce(1) { $0 * (values[$1] - centres[$1]) }]
      for factor in term.factors {
        let others = 1..<max(1, self.factors[factor].levels.count)
        columns = columns.flatMap { column in others.map { levels[factor] == $0 ? column : 0 } }
      }
      row += columns
    }
    return row
  }

  /// The design matrix, one row a record.
  var matrix: Matrix {
    Matrix(
      (0..<count).map { record in
        row(levels: factors.map { $0.codes[record] }, values: covariates.map { $0.values[record] })
      })
  }
}
