import Diagnostics
import FoundationEssentials

extension QualificationReport {
  /// The report for machines, with sorted keys, so that two equal runs give equal bytes.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(Document(self)) else { return "{}\n" }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    let schema = 1
    let pass: Bool
    let cases: Int
    let passes: Int
    let versions: [Version]
    let families: [Family]
    let problems: [String]

    init(_ report: QualificationReport) {
      pass = report.allPass
      cases = report.cases
      passes = report.passes
      versions = report.versions
      families = report.families.map(Family.init)
      problems = report.problems.map(\.text)
    }
  }

  private struct Family: Encodable {
    let family: String
    let cases: Int
    let passes: Int
    let largestRelativeError: Double?
    let failures: [Failure]

    init(_ result: FamilyResult) {
      family = result.name
      cases = result.cases
      passes = result.passes
      largestRelativeError = result.largestRelativeError.flatMap { $0.isFinite ? $0 : nil }
      failures = result.failures.flatMap { failure in
        failure.mismatches.map {
          Failure(
            id: failure.id, function: failure.function, field: $0.field, expected: $0.expected, got: $0.got)
        }
      }
    }
  }

  private struct Failure: Encodable {
    let id: String
    let function: String
    let field: String
    let expected: String
    let got: String
  }
}
