import Glibc
import StudyDefinition

/// The folder that a run writes in before anything is published.
struct Staging: Sendable {
  let root: FilePath

  /// Named by the process: no two runs that live have the same one, and one that died is known by holding no lock.
  init(in folder: OutputFolder) throws(PublishingFault) {
    root = folder.root.appending("\(OutputFolder.stagingPrefix)\(getpid())")
    try root.makeFolder()
  }

  init(leftover root: FilePath) { self.root = root }

  /// The report that is being written; after the exchange, the one that was replaced.
  func report(_ study: StudyID) -> FilePath { root.appending(study.text) }

  /// Tells, should the run die, which of the two it is: the SHA-256 of the new report's checksums.
  func exchangeNote(_ study: StudyID) -> FilePath { root.appending("\(study).exchanging") }

  /// Where the published report waits while a file system that cannot exchange is given the new one.
  func former(_ study: StudyID) -> FilePath { root.appending("\(study).former") }

  /// Where a version goes to be removed, so that no half-removed one is ever among the kept.
  func discarded(_ study: StudyID) -> FilePath { root.appending("\(study).discarded") }

  /// Writes all files of a report. Nothing of an earlier attempt remains.
  func write(_ report: PreparedReport, _ settings: PublishingSettings) throws(PublishingFault) {
    let folder = self.report(report.study)
    try folder.removeAll()
    try folder.makeFolder()
    for path in report.folders { try folder.appending(path).makeFolder() }
    for file in report.files {
      try settings.atStep(.writing(path: "\(report.study)/\(file.path)"))
      try folder.appending(file.path).write(file.bytes)
    }
    try settings.atStep(.staged)
  }

  /// Waits until everything written is on the disk, for all reports of a group at once.
  func flush(_ reports: [PreparedReport]) throws(PublishingFault) {
    if try root.flushFileSystem() { return }
    for report in reports { try flushEach(report) }
  }

  /// The same, file by file and folder by folder.
  func flushEach(_ report: PreparedReport) throws(PublishingFault) {
    let folder = self.report(report.study)
    for file in report.files { try folder.appending(file.path).flush() }
    for path in report.folders { try folder.appending(path).flush() }
    try folder.flush()
  }

  /// Reads everything again and holds it against what was to be written.
  func verify(_ report: PreparedReport, _ settings: PublishingSettings) throws(PublishingFault) {
    let folder = self.report(report.study)
    guard report.isPublished(in: folder) else {
      throw PublishingFault(.notAsWritten, folder.shown, "the files do not read back as they were written")
    }
    try settings.atStep(.verified)
  }

  /// Removes what is left of one report; a fault here is of no matter, since the next run removes the rest.
  func clear(_ study: StudyID) {
    for path in [report(study), exchangeNote(study), discarded(study)] { try? path.removeAll() }
  }
}

extension PreparedReport {
  /// The folders that files are in, outer before inner.
  fileprivate var folders: [String] {
    Set(files.flatMap { OutputNames.foldersAbove($0.path) }).sorted()
  }
}
