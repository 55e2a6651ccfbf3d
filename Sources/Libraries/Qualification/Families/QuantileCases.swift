import Statistics

/// Quantiles, quartiles and hinges.
let quantileCases: [CaseFunction] = [
  CaseFunction(inEveryForm: "quantile") { given throws(CaseProblem) in
    let values = try given.numbers("x")
    let probabilities = try given.numbers("probs").map { $0 ?? .nan }
    let type = try quantileType(given)
    return forms(of: values).map { sample, _ in
      let found = sample.quantiles(at: probabilities, type)
      return ["values": .list(probabilities.indices.map { Answer(found?[$0]) })]
    }
  },
  CaseFunction(inEveryForm: "median_iqr") { given throws(CaseProblem) in
    let values = try given.numbers("x")
    let type = try quantileType(given)
    return forms(of: values).map { sample, missing in
      let found = sample.quantiles(at: [0.25, 0.5, 0.75], type)
      return [
        "n": .count(sample.count), "missing": .count(missing), "median": Answer(found?[1]),
        "q1": Answer(found?[0]), "q3": Answer(found?[2]), "iqr": Answer(found.map { $0[2] - $0[0] }),
      ]
    }
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

/// The values that are not missing, in each form that a report may hold them in, with the count of those missing.
func forms(of values: [Double?]) -> [(sample: Sample, missing: Int)] {
  let present = present(values)
  return Sample.inEveryForm(present).map { ($0, values.count - present.count) }
}
