/// A factor of a model: a name and the level of every record.
package struct ModelFactor: Sendable, Hashable {
  package let name: String
  /// The levels that occur; the first is the reference.
  package let levels: [String]
  /// The level of each record, as an index into `levels`.
  package let codes: [Int]

  /// A factor from the label of each record. Levels are in order of first appearance, after the reference.
  ///
  /// - Parameters:
  ///   - order: levels to put first, in this order; those without records are left out.
  package init(_ name: String, _ labels: [String], order: [String] = []) {
    let present = Set(labels)
    var levels: [String] = []
    var index: [String: Int] = [:]
    for label in order.filter(present.contains) + labels where index[label] == nil {
      index[label] = levels.count
      levels.append(label)
    }
    self.name = name
    self.levels = levels
    self.codes = labels.compactMap { index[$0] }
  }
}

/// A numeric variable of a model: a name and the value of every record.
package struct ModelCovariate: Sendable, Hashable {
  package let name: String
  package let values: [Double]

  package init(_ name: String, _ values: [Double]) {
    self.name = name
    self.values = values
  }
}

/// A term of a model: one variable, or several for their interaction.
package struct ModelTerm: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package let variables: [String]

  package init(_ variables: [String]) { self.variables = variables }
  package init(stringLiteral name: String) { variables = [name] }
  package init(arrayLiteral names: String...) { variables = names }
}

/// A place where a model is asked for its expected response. What is not named is averaged over (factors) or taken at
/// its mean (covariates).
package struct ModelPoint: Sendable, Hashable {
  package let levels: [String: String]
  package let values: [String: Double]

  package init(levels: [String: String] = [:], values: [String: Double] = [:]) {
    self.levels = levels
    self.values = values
  }
}

/// How the levels of factors not named by a point are weighted.
package enum MarginWeights: String, Sendable, Hashable, CaseIterable {
  /// Every combination of levels alike: the default of SAS LSMEANS and of emmeans.
  case equal
  /// Combinations as often as the analysed records hold them: LSMEANS / OM, weights = "proportional" of emmeans.
  case proportional
}
