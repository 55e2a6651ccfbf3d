import Statistics
import StudyDefinition
import StudyResults

/// The variant of the signed-rank test that `signed-rank` stands for.
///
/// - standard: exact, conditional on ties, up to what can be counted; beyond that normal with continuity correction.
/// - r: as R before 4.6, exact below 50 changes without ties and zeros, else normal with continuity correction.
/// - sas: exact up to 20 changes, else Student's t of the signed ranks.
/// - spss: normal without continuity correction.
func signedRankVariant(_ ranks: SignedRanks, profile: MethodProfile) -> SignedRankMethod {
  switch profile {
  case .standard: ranks.nonZero <= SignedRankDistribution.largestCount ? .exact : .asymptoticContinuity
  case .r:
    ranks.count < 50 && ranks.zeros == 0 && ranks.tieTerm == 0 ? .exact : .asymptoticContinuity
  case .sas: ranks.nonZero <= 20 ? .exact : .studentT
  case .spss: .asymptotic
  }
}

/// How the p-value of the sign test is found.
enum SignTestVariant {
  case exact, midP, asymptoticContinuity

  /// How rows name the variant.
  var code: Method {
    switch self {
    case .exact: Method("sign-exact")
    case .midP: Method("sign-mid-p")
    case .asymptoticContinuity: Method("sign-asymptotic-cc")
    }
  }
}

/// The variant of the sign test that `sign` stands for: exact, but in SPSS above 25 changes normal with continuity
/// correction.
func signTestVariant(_ test: SignTest, profile: MethodProfile) -> SignTestVariant {
  profile == .spss && test.positive + test.negative > 25 ? .asymptoticContinuity : .exact
}

/// The variant of the Mann-Whitney test that `mann-whitney` stands for.
///
/// - standard: exact, conditional on ties, while the sizes' product is at most 2500, else normal with continuity
///   correction.
/// - r: as R before 4.6, exact with fewer than 50 values in each group and no ties, else normal with continuity
///   correction.
/// - sas: normal with continuity correction. spss: normal without.
func mannWhitneyVariant(_ first: [Double], _ second: [Double], profile: MethodProfile) -> MannWhitneyMethod {
  switch profile {
  case .standard:
    first.count.multipliedReportingOverflow(by: second.count).partialValue <= 2500
      ? .exact : .asymptoticContinuity
  case .r:
    first.count < 50 && second.count < 50 && Midranks(first + second).tieSizes.isEmpty
      ? .exact : .asymptoticContinuity
  case .sas: .asymptoticContinuity
  case .spss: .asymptotic
  }
}

extension SignedRankMethod {
  /// How rows name the variant.
  func code(zeros: ZeroHandling) -> Method {
    switch self {
    case .exact: Method(zeros == .pratt ? "signed-rank-pratt" : "signed-rank-exact")
    case .asymptotic: Method("signed-rank\(zeros == .pratt ? "-pratt" : "")-asymptotic")
    case .asymptoticContinuity: Method("signed-rank\(zeros == .pratt ? "-pratt" : "")-asymptotic-cc")
    case .studentT: Method("signed-rank-t")
    }
  }
}

extension MannWhitneyMethod {
  var code: Method {
    switch self {
    case .exact: Method("mann-whitney-exact")
    case .exactUntied: Method("mann-whitney-exact-untied")
    case .asymptotic: Method("mann-whitney-asymptotic")
    case .asymptoticContinuity: Method("mann-whitney-asymptotic-cc")
    }
  }
}
