package import Diagnostics

/// What a qualification run found: per family how many cases pass, how near the numbers came, and every failure.
package struct QualificationReport: Sendable {
  /// Something the run depends on, with its version.
  package struct Version: Sendable, Hashable, Encodable {
    package let name: String
    package let version: String
  }

  package let versions: [Version]
  /// In the order of their names.
  package let families: [FamilyResult]
  /// Files that could not be read, and folders without cases.
  package let problems: [Diagnostic]

  /// All cases of all families.
  package var cases: Int { families.reduce(0) { $0 + $1.cases } }
  /// Those that are as expected.
  package var passes: Int { families.reduce(0) { $0 + $1.passes } }
  /// Whether there were cases, all of them pass, and every file could be read.
  package var allPass: Bool { problems.isEmpty && cases > 0 && passes == cases }
}

/// The cases of one family.
package struct FamilyResult: Sendable {
  package let name: String
  package private(set) var cases = 0
  package private(set) var passes = 0
  /// Of the finite, non-zero numbers that were compared, those of failed cases included; nil without any.
  package private(set) var largestRelativeError: Double?
  package private(set) var failures: [CaseFailure] = []

  init(name: String) { self.name = name }

  mutating func add(_ run: CaseRun) {
    cases += 1
    if let error = run.largestRelativeError { largestRelativeError = max(largestRelativeError ?? 0, error) }
    if run.mismatches.isEmpty {
      passes += 1
    } else {
      failures.append(CaseFailure(id: run.id, function: run.function, mismatches: run.mismatches))
    }
  }
}

/// A case that did not come out as expected, with every field in which it did not.
package struct CaseFailure: Sendable {
  package let id: String
  package let function: String
  package let mismatches: [Mismatch]
}
