import Diagnostics
import Statistics
import StudyDefinition

/// A figure to be printed, with the columns and subjects it is computed from.
struct Target {
  let name: String
  let visit: TimePointID?
  let figure: TargetFigure
  let goal: Goal
  let unit: Double
  let basis: Basis

  enum Basis {
    /// The values present at one visit.
    case values(column: Int, rows: [Int])
    /// The pairs of a follow-up and the baseline.
    case pairs(column: Int, baseline: Int, rows: [Int], WithinGroupTest)
    /// Two groups at one visit.
    case groups(column: Int, [Int], [Int], ComparisonMethod)
  }

  var columns: [Int] {
    switch basis {
    case .values(let column, _), .groups(let column, _, _, _): [column]
    case .pairs(let column, let baseline, _, _): [column, baseline]
    }
  }

  var rows: [Int] {
    switch basis {
    case .values(_, let rows), .pairs(_, _, let rows, _): rows
    case .groups(_, let first, let second, _): first + second
    }
  }
}

extension Target {
  /// Whether no values at all have this figure: a mean of n recorded values lies on a grid of n parts of a unit
  /// (Brown and Heathers 2017, Soc Psychol Personal Sci 8:363).
  var isOutOfReach: Bool {
    guard case .values(_, let rows) = basis, figure.statistic == .mean, !rows.isEmpty else { return false }
    let parts = Double(rows.count) * unit
    return (goal.high * parts).rounded(.down) < goal.low * parts
  }
}

/// Choices of the study that statistics depend on.
struct TargetMethods {
  let quartiles: QuantileType
}

extension Target {
  /// The figure that the recorded values come to; nil when they do not have it.
  func achieved(_ recording: Recording, _ methods: TargetMethods) -> Double? {
    achieved(recording, methods, approximate: false)
  }

  /// As `achieved`, with the normal approximation where exact rank tests of many pairs take long.
  func approximated(_ recording: Recording, _ methods: TargetMethods) -> Double? {
    achieved(recording, methods, approximate: true)
  }

  /// Whether the two differ.
  func isApproximate(_ recording: Recording) -> Bool {
    guard figure.statistic == .p, case .pairs(_, _, let rows, let test) = basis else { return false }
    return rows.count > 30 && ([.signedRank, .signedRankExact, .signedRankPratt].contains(test))
  }

  private func achieved(
    _ recording: Recording, _ methods: TargetMethods, approximate: Bool
  ) -> Double? {
    switch basis {
    case .values(let column, let rows):
      return summary(recording.units(column, of: rows).map { Double($0) / unit }, methods)
    case .pairs(let column, let baseline, let rows, let test):
      if figure.statistic == .change {
        let changes = recording.differences(column, minus: baseline, of: rows).map { Double($0) / unit }
        return Moments(changes)?.mean
      }
      if test == .pairedTLog {
        let both = rows.filter {
          recording.columns[column][$0] != Recording.absent
            && recording.columns[baseline][$0] != Recording.absent
        }
        func real(_ column: Int) -> [Double] { recording.units(column, of: both).map { Double($0) / unit } }
        return geometricMeanRatio(real(baseline), real(column)).test.flatMap(\.pValue).value
      }
      let changes = recording.differences(column, minus: baseline, of: rows).map { Double($0) / unit }
      return probability(changes, test, approximate: approximate && rows.count > 30)
    case .groups(let column, let first, let second, let method):
      func real(_ rows: [Int]) -> [Double] { recording.units(column, of: rows).map { Double($0) / unit } }
      return probability(real(first), real(second), method)
    }
  }

  private func summary(_ values: [Double], _ methods: TargetMethods) -> Double? {
    switch figure.statistic {
    case .mean: return Moments(values)?.mean
    case .sd: return Moments(values)?.standardDeviation
    case .se: return Moments(values)?.standardError
    case .median: return quantile(ofSorted: values.sorted(), 0.5, methods.quartiles)
    case .q1: return quantile(ofSorted: values.sorted(), 0.25, methods.quartiles)
    case .q3: return quantile(ofSorted: values.sorted(), 0.75, methods.quartiles)
    case .min: return values.min()
    case .max: return values.max()
    case .p, .change: return nil
    }
  }

  private func probability(_ changes: [Double], _ test: WithinGroupTest, approximate: Bool) -> Double? {
    func rank(_ method: SignedRankMethod, _ zeros: ZeroHandling = .drop) -> Double? {
      let quick = approximate && method == .exact ? .asymptoticContinuity : method
      return signedRankTest(changes, method: quick, zeros: zeros).result.value?.pValue
    }
    switch test {
    case .pairedT: return meanTest(changes).flatMap(\.pValue).value
    case .signedRank, .signedRankExact: return rank(.exact)
    case .signedRankPratt: return rank(.exact, .pratt)
    case .signedRankPrattAsymptotic: return rank(.asymptotic, .pratt)
    case .signedRankAsymptotic: return rank(.asymptotic)
    case .signedRankAsymptoticCorrected: return rank(.asymptoticContinuity)
    case .signedRankStudentT: return rank(.studentT)
    case .sign, .signExact: return signTest(changes.map(Optional.some)).pValue.value
    case .signMidP: return signTest(changes.map(Optional.some)).midP.value
    case .signAsymptoticCorrected:
      return signTest(changes.map(Optional.some)).approximation.value?.pValue
    case .pairedTLog, .byNormality: return nil
    }
  }

  private func probability(_ first: [Double], _ second: [Double], _ method: ComparisonMethod) -> Double? {
    func ranks(_ method: MannWhitneyMethod) -> Double? {
      mannWhitneyTest(first, second, method: method).result.value?.pValue
    }
    switch method {
    case .welch: return twoMeans(first, second).pValue.value
    case .student: return twoMeans(first, second, variances: .pooled).pValue.value
    case .mannWhitney, .mannWhitneyExact: return ranks(.exact)
    case .mannWhitneyExactDoubled: return mannWhitneyTest(first, second).doubledTail
    case .mannWhitneyAsymptotic: return ranks(.asymptotic)
    case .mannWhitneyAsymptoticCorrected: return ranks(.asymptoticContinuity)
    case .mannWhitneyUntied: return ranks(.exactUntied)
    default: return nil
    }
  }
}
