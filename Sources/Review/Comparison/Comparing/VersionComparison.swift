package import Diagnostics

/// Two versions of one report or of a folder of reports, compared study by study.
package struct VersionComparison: Sendable {
  package let oldLabel: String
  package let newLabel: String
  /// Those that were compared, by study; of a folder only those that are not byte for byte the same.
  package internal(set) var reports: [ReportComparison] = []
  /// Studies whose reports are the same byte for byte.
  package internal(set) var same: [String] = []
  package internal(set) var added: [String] = []
  package internal(set) var removed: [String] = []
  /// What could not be compared. The rest was.
  package internal(set) var problems: [Diagnostic] = []

  package func isDifferent(_ level: ExitLevel) -> Bool {
    reports.contains { $0.isDifferent(level) } || (level == .any && !(added.isEmpty && removed.isEmpty))
  }
}

/// Compares what two names of `PublishedReports.find` stand for.
package func compare(
  _ old: PublishedReports, _ new: PublishedReports, tolerances: Tolerances = .exact,
  listing: ComparisonListing = []
) -> VersionComparison {
  var outcome = VersionComparison(oldLabel: old.label, newLabel: new.label)
  if case .folder(let before) = old.content, case .folder(let after) = new.content {
    for study in Set(before.keys).union(after.keys).sorted() {
      switch (before[study], after[study]) {
      case (let a?, let b?):
        if a.isSame(as: b) {
          outcome.same.append(study)
        } else {
          outcome.add(tolerances, listing) { () throws(VersionFault) in
            let former = try version(a, "\(old.label)/\(study)")
            return (former, try version(b, "\(new.label)/\(study)", after: former))
          }
        }
      case (_?, nil): outcome.removed.append(study)
      default: outcome.added.append(study)
      }
    }
  } else {
    outcome.add(tolerances, listing) { () throws(VersionFault) in
      let former = try single(old)
      return (former, try single(new, after: former))
    }
  }
  return outcome
}

extension VersionComparison {
  fileprivate mutating func add(
    _ tolerances: Tolerances, _ listing: ComparisonListing,
    _ versions: () throws(VersionFault) -> (ReportVersion, ReportVersion)
  ) {
    do throws(VersionFault) {
      let (old, new) = try versions()
      reports.append(compare(old, new, tolerances: tolerances, listing: listing))
    } catch {
      problems.append(error.diagnostic)
    }
  }
}

private func version(
  _ source: PublishedReports.ReportSource, _ label: String, after former: ReportVersion? = nil
) throws(VersionFault) -> ReportVersion {
  try ReportVersion(label: label, files: try source.files(), place: source.place, after: former)
}

private func single(
  _ reports: PublishedReports, after former: ReportVersion? = nil
) throws(VersionFault) -> ReportVersion {
  switch reports.content {
  case .resultsFile(let bytes):
    return try ReportVersion(label: reports.label, results: bytes, place: reports.label, after: former)
  case .report(let source): return try version(source, reports.label, after: former)
  case .folder:
    throw VersionFault(
      "not-one-report", "a folder of reports can only be compared with another; expected one report",
      at: SourceLocation(file: reports.label))
  }
}
