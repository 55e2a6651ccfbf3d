import Statistics

/// The sign test and the median's interval.
let signTestCases: [CaseFunction] = [
  CaseFunction("sign_test") { given throws(CaseProblem) in
    let found = signTest(try given.numbers("d"), alternative: try alternative(given))
    return [
      "n_pos": .count(found.positive), "n_neg": .count(found.negative), "n_zero": .count(found.zero),
      "n_missing": .count(found.missing), "p_value": Answer(found.pValue), "p_mid": Answer(found.midP),
    ]
  },
  CaseFunction("median_ci") { given throws(CaseProblem) in
    let found = medianInterval(try given.numbers("x"), level: try level(given))
    return [
      "n": .count(found.n), "median": Answer(found.median), "conf_achieved": Answer(found.achievedLevel),
    ].with(found.interval)
  },
]
