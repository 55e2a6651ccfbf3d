import Statistics

/// Standardised differences and their correction.
let effectSizeCases: [CaseFunction] = [
  CaseFunction("paired_effect_size") { given throws(CaseProblem) in
    let found = pairedEffectSize(try given.numbers("x"), try given.numbers("y"), level: try level(given))
    return [
      "n": .count(found.pairs), "d_z": Answer(found.dz), "g_z": Answer(found.gz),
      "d_av_mean_sd": Answer(found.dAverage), "d_av_rms": Answer(found.dRootMeanSquare),
      "g_av_mean_sd": Answer(found.gAverage), "d_rm": Answer(found.dRepeated),
      "es_baseline_sd": Answer(found.overBaselineSD), "correlation": Answer(found.correlation),
    ].with(found.dzInterval, "d_z_ci")
  },
  CaseFunction("independent_effect_size") { given throws(CaseProblem) in
    let found = independentEffectSize(try given.numbers("a"), try given.numbers("b"), level: try level(given))
    return [
      "n1": .count(found.n1), "n2": .count(found.n2), "d_s": Answer(found.d),
      "hedges_g": Answer(found.hedgesG),
      "hedges_g_approx": Answer(found.hedgesGApproximate), "glass_delta": Answer(found.glassDelta),
      "d_average_variance": Answer(found.dAverageVariance),
    ].with(found.dInterval, "d_s_ci").with(found.gInterval, "g_ci")
  },
  CaseFunction("hedges_correction") { given throws(CaseProblem) in
    let df = try given.count("df")
    return [
      "j_exact": Answer(hedgesCorrection(degreesOfFreedom: df)),
      "j_approx": Answer(hedgesCorrectionApproximate(degreesOfFreedom: df)),
    ]
  },
]
