/// Choices that hold for the whole study unless an endpoint or comparison says otherwise.
package struct MethodChoices: Sendable {
  /// Hyndman-Fan type of the quartiles: 2 (SAS), 6 (SPSS) or 7 (R).
  package let quartileType: Int
  package let profile: MethodProfile
  /// Imputations repeated beside the analysis of complete pairs.
  package let sensitivity: [Imputation]
  package let proportionInterval: ProportionInterval
  /// Of every change; empty means none.
  package let effectSizes: [ChangeEffectSize]

  package init(
    quartileType: Int, profile: MethodProfile, sensitivity: [Imputation],
    proportionInterval: ProportionInterval = .wilson, effectSizes: [ChangeEffectSize] = []
  ) {
    self.quartileType = quartileType
    self.profile = profile
    self.sensitivity = sensitivity
    self.proportionInterval = proportionInterval
    self.effectSizes = effectSizes
  }
}

/// The variants another program would have used, for reproducing an analysis made with it.
package enum MethodProfile: String, Sendable, CaseIterable {
  /// The careful statistician's defaults.
  case standard
  case r, sas, spss
}

/// The interval of a single proportion.
package enum ProportionInterval: String, Sendable, CaseIterable {
  case wilson
  /// Never covers less than it says; usual for safety.
  case clopperPearson = "clopper-pearson"
}

/// How a missing visit is filled in a sensitivity analysis.
package enum Imputation: String, Sendable, CaseIterable {
  /// Last post-baseline observation carried forward.
  case locf
  /// Last observation, baseline included, carried forward.
  case locfWithBaseline = "locf-with-baseline"
  /// Baseline observation carried forward.
  case bocf
}
