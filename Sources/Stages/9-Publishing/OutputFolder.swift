import Glibc
package import StudyDefinition

/// The folder that reports are published in.
///
///     index.html, index.md    every report
///     feed.atom               the same as publications, for feed readers
///     <id>/                   the published report of one study
///     .versions/<id>/<n>/     what it replaced, the highest n the newest
///     .state/<id>.json        why a study's report is not of the present inputs; absent when it is
///     .staging-<run>/         what a run is writing; removed when it ends, or by the next run when it was killed
///     .lock                   held by the run that is publishing; the file stays, the hold ends with the run
package struct OutputFolder: Sendable, Hashable {
  let root: FilePath

  /// - Parameter shownAs: the path as the person typed it, for messages; `path` itself when nil.
  package init(_ path: String, shownAs: String? = nil) {
    root = FilePath(path: path, shown: shownAs ?? path)
  }

  /// The same folder without links in its path; for one that is there.
  var resolved: OutputFolder {
    guard let real = realpath(root.path, nil) else { return self }
    defer { free(real) }
    return OutputFolder(String(cString: real), shownAs: root.shown)
  }

  func report(_ study: StudyID) -> FilePath { root.appending(study.text) }

  var versions: FilePath { root.appending(".versions") }

  func versions(of study: StudyID) -> FilePath { versions.appending(study.text) }

  var states: FilePath { root.appending(".state") }

  func state(of study: StudyID) -> FilePath { states.appending("\(study).json") }

  var lock: FilePath { root.appending(".lock") }

  static let stagingPrefix = ".staging-"

  /// The studies with a folder here, whole or not, by id. Folders whose name cannot be a study's are left out.
  package func published() throws(PublishingFault) -> [StudyID] {
    guard root.kind != nil else { return [] }
    return try root.names().map { StudyID($0) }.filter {
      OutputNames.allows($0) && report($0).kind == .folder
    }
  }

  /// Folders that hold a report although their name cannot be a study's, as one that was copied by hand may.
  func misnamed() throws(PublishingFault) -> [FilePath] {
    guard root.kind != nil else { return [] }
    return try root.names().filter { !$0.hasPrefix(".") && !OutputNames.allows(StudyID($0)) }
      .map { root.appending($0) }
      .filter { $0.kind == .folder && $0.appending(OutputNames.manifest).kind == .file }
  }
}
