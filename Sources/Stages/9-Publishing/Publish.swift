package import Diagnostics
package import StudyDefinition

/// What became of one report.
package struct ReportOutcome: Sendable {
  package let study: StudyID
  package let result: Result
  package let diagnostics: [Diagnostic]

  package enum Result: Sendable, Hashable {
    case published
    /// What is published is the same, byte for byte; no version was made.
    case unchanged
    /// What was published before still is.
    case failed
  }
}

extension Publication {
  /// Publishes finished reports, each wholly or not at all: written beside, flushed to the disk, read again, exchanged
  /// with the published one in one step, and the former kept as a version.
  ///
  /// Several reports at once cost little more than one, since the disk is waited for once. A report
  /// that fails leaves its last version published and does not stop the others. Outcomes are in the order of `reports`.
  package func publish(_ reports: [PublishableReport]) -> [ReportOutcome] {
    var group = reports.enumerated().map { index, report in
      ReportProgress(report, settings, isRepeated: reports[..<index].contains { $0.study == report.study })
    }
    for index in group.indices { group[index].compare(with: folder, clearingState: clearState) }
    for index in group.indices {
      group[index].step { report throws(PublishingFault) in try staging.write(report, settings) }
    }
    flush(&group)
    for index in group.indices {
      group[index].step { report throws(PublishingFault) in try staging.verify(report, settings) }
    }
    for index in group.indices { put(&group[index]) }
    if group.contains(where: { $0.result == .published }) {
      do throws(PublishingFault) {
        try folder.root.flush()
      } catch {
        for index in group.indices where group[index].result == .published { group[index].add(error) }
      }
    }
    return group.map(\.outcome)
  }

  /// All that are still under way, or none of them.
  private func flush(_ group: inout [ReportProgress]) {
    let staged = group.filter { $0.isUnderWay }.compactMap(\.report)
    guard !staged.isEmpty else { return }
    do throws(PublishingFault) {
      try staging.flush(staged)
      try settings.atStep(.flushed)
    } catch {
      for index in group.indices where group[index].isUnderWay { group[index].add(error) }
    }
  }

  /// The exchange and what follows it. After the exchange the new report is published, whatever else happens.
  private func put(_ progress: inout ReportProgress) {
    defer { if progress.hasStaged { staging.clear(progress.study) } }
    var former: FilePath?
    progress.step { report throws(PublishingFault) in
      if settings.keep > 0, folder.report(report.study).kind != nil {
        try folder.makeVersionsFolder(of: report.study)
      }
      former = try staging.exchange(report, in: folder)
    }
    guard progress.isUnderWay else { return }
    progress.result = .published
    progress.step { report throws(PublishingFault) in
      try settings.atStep(.exchanged)
      if let former {
        try folder.keepVersion(former, of: report.study, keep: settings.keep, discarding: staging)
      }
      try settings.atStep(.versionKept)
    }
    progress.step { report throws(PublishingFault) in
      try clearState(of: report.study)
      try settings.atStep(.stateCleared)
    }
  }
}

/// How far one report of a group has come.
private struct ReportProgress {
  let study: StudyID
  var result = ReportOutcome.Result.failed
  private(set) var hasStaged = false
  private let draft: ReportDraft?
  private(set) var report: PreparedReport?
  private var faults: [PublishingFault] = []

  init(_ report: PublishableReport, _ settings: PublishingSettings, isRepeated: Bool) {
    study = report.study
    do throws(PublishingFault) {
      if isRepeated { throw PublishingFault(.name, study.text, "the study is published twice in one run") }
      draft = try ReportDraft(report, settings)
    } catch {
      draft = nil
      faults = [error]
    }
  }

  /// No fault so far, or published in spite of one, and something to do.
  var isUnderWay: Bool { report != nil && result != .unchanged && (faults.isEmpty || result == .published) }

  /// Holds the report against the published one: the same is left as it is, or put right where it was altered; any
  /// other is told apart from it.
  mutating func compare(with folder: OutputFolder, clearingState: (StudyID) throws(PublishingFault) -> Void) {
    guard let draft else { return }
    let published = folder.report(study)
    do throws(PublishingFault) {
      if let same = draft.published(in: published) {
        report = same
        guard same.isPublished(in: published) else { return }
        result = .unchanged
        try clearingState(study)
      } else {
        report = try draft.completed(against: try FormerReport(in: published))
      }
    } catch {
      add(error)
    }
  }

  mutating func step(_ body: (PreparedReport) throws(PublishingFault) -> Void) {
    guard let report, isUnderWay else { return }
    hasStaged = true
    do throws(PublishingFault) {
      try body(report)
    } catch {
      add(error)
    }
  }

  mutating func add(_ fault: PublishingFault) { faults.append(fault) }

  var outcome: ReportOutcome {
    ReportOutcome(study: study, result: result, diagnostics: faults.map(\.diagnostic))
  }
}
