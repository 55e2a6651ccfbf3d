import Statistics
import StudyDefinition
import StudyResults

/// Adds the smallest p-value that a test of this size can give, and remembers on the rows when even that is not below
/// the significance level.
func addSmallestP(
  _ smallest: Double?, _ rows: inout CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  guard let smallest else { return }
  if smallest >= context.study.alpha { rows.flags.append(.belowReach) }
  rows.add(.smallestP, smallest, to: &store)
}

extension SmallestAttainableP {
  func value(_ variant: SignTestVariant) -> Double? {
    switch variant {
    case .exact: exact.value
    // Half the probability of the only split on each side.
    case .midP: exact.value.map { $0 / 2 }
    case .asymptoticContinuity: asymptoticCorrected
    }
  }

  func value(_ variant: McNemarVariant) -> Double? {
    switch variant {
    case .exact: exact.value
    case .midP: exact.value.map { $0 / 2 }
    case .chiSquare: asymptotic
    case .corrected: asymptoticCorrected
    }
  }
}
