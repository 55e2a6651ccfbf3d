import Statistics

/// Quantiles, quartiles and hinges.
let quantileCases: [CaseFunction] = [
  CaseFunction("quantile") { given throws(CaseProblem) in
    let probabilities = try given.numbers("probs").map { $0 ?? .nan }
    let found = quantiles(try given.numbers("x"), at: probabilities, type: try quantileType(given))
    return ["values": .list(found.map { Answer($0) })]
  },
  CaseFunction("median_iqr") { given throws(CaseProblem) in
    let found = medianAndQuartiles(try given.numbers("x"), type: try quantileType(given))
    return [
      "n": .count(found.n), "missing": .count(found.missing), "median": Answer(found.median),
      "q1": Answer(found.lowerQuartile), "q3": Answer(found.upperQuartile), "iqr": Answer(found.range),
    ]
  },
  CaseFunction("tukey_hinges") { given throws(CaseProblem) in
    let found = tukeyHinges(try given.numbers("x"))
    return [
      "min": Answer(found.map(\.minimum)), "lower_hinge": Answer(found.map(\.lowerHinge)),
      "median": Answer(found.map(\.median)), "upper_hinge": Answer(found.map(\.upperHinge)),
      "max": Answer(found.map(\.maximum)),
    ]
  },
]

private func quantileType(_ given: CaseArguments) throws(CaseProblem) -> QuantileType {
  let number = try given.option("type", 2)
  guard let whole = Int(exactly: number), let type = QuantileType(rawValue: whole) else {
    throw CaseProblem("option 'type' is \(number), expected a whole number from 1 to 9")
  }
  return type
}
