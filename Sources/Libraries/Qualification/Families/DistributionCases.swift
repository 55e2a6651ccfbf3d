import Glibc
import Statistics

/// Probabilities, quantiles and masses of the distributions that come from Boost.Math, named as in R.
let distributionCases: [CaseFunction] =
  continuous("norm") { _ throws(CaseProblem) in Normal() }
  + continuous("t") { given throws(CaseProblem) in StudentT(degreesOfFreedom: try given.number("df")) }
  + continuous("chisq") { given throws(CaseProblem) in ChiSquared(degreesOfFreedom: try given.number("df")) }
  + continuous("f") { given throws(CaseProblem) in
    FisherF(numerator: try given.number("df1"), denominator: try given.number("df2"))
  }
  + continuous("beta") { given throws(CaseProblem) in
    Beta(a: try given.number("a"), b: try given.number("b"))
  }
  + continuous("t", suffix: "_noncentral") { given throws(CaseProblem) in
    NoncentralT(degreesOfFreedom: try given.number("df"), noncentrality: try given.number("ncp"))
  }
  + [
    CaseFunction("pbinom") { given throws(CaseProblem) in
      let coin = try binomial(given)
      let x = try attained(given)
      return try probability(given) { $0 == .lower ? coin?.lower(x) : coin?.upper(x) }
    },
    CaseFunction("dbinom") { given throws(CaseProblem) in
      try answer(try binomial(given)?.mass(try given.count("x")), given)
    },
    CaseFunction("phyper") { given throws(CaseProblem) in
      let urn = try hypergeometric(given)
      let x = try attained(given)
      return try probability(given) { $0 == .lower ? urn?.lower(x) : urn?.upper(x) }
    },
    CaseFunction("dhyper") { given throws(CaseProblem) in
      try answer(try hypergeometric(given)?.mass(try given.count("x")), given)
    },
    CaseFunction("ptukey_range") { given throws(CaseProblem) in
      let range = StudentisedRange(
        groups: try given.count("k"), degreesOfFreedom: try given.number("df"))
      let q = try given.number("q")
      return try probability(given) { range?.probability($0, q) }
    },
  ]

/// The functions `p…`, `q…` and `d…` of a continuous distribution.
private func continuous(
  _ name: String, suffix: String = "",
  _ make: @escaping @Sendable (CaseArguments) throws(CaseProblem) -> (any ContinuousDistribution)?
) -> [CaseFunction] {
  [
    CaseFunction("p\(name)\(suffix)") { given throws(CaseProblem) in
      let distribution = try make(given)
      let x = try given.number("x")
      return try probability(given) { distribution?.probability($0, x) }
    },
    CaseFunction("q\(name)\(suffix)") { given throws(CaseProblem) in
      let p = try given.number("p")
      let probability = try given.option("log", false) ? exp(p) : p
      let quantile = try make(given)?.quantile(probability, try tail(given))
      return ["value": Answer(quantile)]
    },
    CaseFunction("d\(name)\(suffix)") { given throws(CaseProblem) in
      try answer(try make(given)?.density(try given.number("x")), given)
    },
  ]
}

/// The answer of a cumulative probability, in the tail and on the scale the case asks for.
func probability(
  _ given: CaseArguments, _ compute: (Tail) -> Double?
) throws(CaseProblem) -> [String: Answer] {
  let tail = try tail(given)
  guard let p = compute(tail), p > 0.5, let rest = compute(tail == .lower ? .upper : .lower),
    try given.option("log", false)
  else { return try answer(compute(tail), given) }
  // Near certainty the logarithm keeps its digits by way of the other tail.
  return ["value": Answer(log1p(-rest))]
}

private func answer(_ value: Double?, _ given: CaseArguments) throws(CaseProblem) -> [String: Answer] {
  guard try given.option("log", false) else { return ["value": Answer(value)] }
  return ["value": Answer(value.map { log($0) })]
}

/// The tail a case asks for.
func tail(_ given: CaseArguments) throws(CaseProblem) -> Tail {
  try given.choice("tail", "lower", ["lower": .lower, "upper": .upper])
}

/// The whole number at or below `x`, which need not be whole for a cumulative probability.
func attained(_ given: CaseArguments) throws(CaseProblem) -> Int {
  let x = try given.number("x")
  return x.isNaN ? -1 : Int(max(-1, min(1e15, x.rounded(.down))))
}

private func binomial(_ given: CaseArguments) throws(CaseProblem) -> Binomial? {
  Binomial(trials: try given.count("n"), probability: try given.number("p"))
}

private func hypergeometric(_ given: CaseArguments) throws(CaseProblem) -> Hypergeometric? {
  Hypergeometric(
    white: try given.count("m"), black: try given.count("n"), drawn: try given.count("k"))
}
