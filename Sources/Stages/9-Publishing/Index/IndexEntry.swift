import Diagnostics
import StudyDefinition

/// One study of the index: its published report if it has one, and its state.
struct IndexEntry: Sendable {
  let study: StudyID
  let manifest: Manifest?
  let state: ReportState?
  /// What is wrong with the published folder, when its manifest cannot be read.
  let damage: Diagnostic?
}

extension IndexEntry {
  /// The time that a feed gives its publication: that of `SOURCE_DATE_EPOCH`, or the day of the data cut.
  var updated: String? {
    manifest?.publication?.time ?? manifest?.card.cut.map { "\($0)T00:00:00Z" }
  }
}

extension OutputFolder {
  /// Every study that has a report or a state here, by id: all that the index knows comes from what is published, so
  /// that it can be made of parts published by several machines.
  func indexEntries() throws(PublishingFault) -> [IndexEntry] {
    let published = try published()
    let all = Set(published).union(try studiesWithState()).sorted()
    let withReport = Set(published)
    return all.map { study in
      var manifest: Manifest?
      var damage: Diagnostic?
      if withReport.contains(study) {
        do throws(ManifestProblem) {
          let found = try Manifest(in: report(study))
          guard found.study == study else {
            throw ManifestProblem(
              shown: report(study).appending(OutputNames.manifest).shown,
              message: "the report in this folder is of the study '\(found.study)'")
          }
          manifest = found
        } catch {
          damage = error.diagnostic
        }
      }
      return IndexEntry(study: study, manifest: manifest, state: readState(of: study), damage: damage)
    }
  }
}
