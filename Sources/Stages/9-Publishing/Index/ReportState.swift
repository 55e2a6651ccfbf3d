package import Diagnostics
import FoundationEssentials
import JSONText
package import StudyDefinition

/// A study that has no report of its present inputs, and why.
package struct StudyFailure: Sendable {
  package let study: StudyID
  /// The errors that ended its run; warnings among them are left out.
  package let errors: [Diagnostic]

  package init(study: StudyID, diagnostics: [Diagnostic]) {
    self.study = study
    errors = diagnostics.filter { $0.severity == .error }
  }
}

/// Why a study's published report, if it has one, is not of the present inputs: `output/.state/<id>.json`.
///
/// The file is there only while that is so, and holds nothing of the run but the day that `SOURCE_DATE_EPOCH` gave.
enum ReportState: Sendable, Hashable {
  /// The study's run ended in errors, first on the day given, which may be unknown. `others` counts the errors besides
  /// the first.
  case failed(since: CalendarDate?, reason: Diagnostic, others: Int)
  /// A run over all studies did not find it.
  case undefined
  /// An earlier version was returned to, and no run has published since.
  case restored

  static let format = 1

  func text(study: StudyID) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("format", Self.format)
      json.member("study", study.text)
      switch self {
      case .undefined: json.member("state", "undefined")
      case .restored: json.member("state", "restored")
      case .failed(let since, let reason, let others):
        json.member("state", "failed")
        json.member("since", since?.description)
        json.member("others", others)
        json.key("reason")
        json.diagnostic(reason)
      }
    }
    return json.bytes
  }

  /// Nil when the bytes are not such a file.
  init?(reading bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)), record.format == Self.format
    else {
      return nil
    }
    switch record.state {
    case "undefined": self = .undefined
    case "restored": self = .restored
    case "failed":
      guard let reason = record.reason else { return nil }
      self = .failed(
        since: record.since.flatMap(CalendarDate.init(recorded:)), reason: reason.diagnostic(.error),
        others: max(0, record.others ?? 0))
    default: return nil
    }
  }

  private struct Record: Decodable {
    let format: Int
    let state: String
    let since: String?
    let others: Int?
    let reason: DiagnosticRecord?
  }
}

extension OutputFolder {
  /// The state of a study; nil when its report is of the present inputs, or nothing else is known.
  func readState(of study: StudyID) -> ReportState? {
    (try? state(of: study).read(limit: 1 << 20)).flatMap(ReportState.init(reading:))
  }

  /// The studies that have a state, by id.
  func studiesWithState() throws(PublishingFault) -> [StudyID] {
    guard states.kind == .folder else { return [] }
    return try states.names().filter { $0.hasSuffix(".json") }.map { StudyID(String($0.dropLast(5))) }
      .filter(OutputNames.allows)
  }
}

extension Publication {
  /// Notes that a study has no report of its present inputs. Its last report stays published; the index calls it stale,
  /// with the reason.
  package func recordFailure(_ failure: StudyFailure) -> [Diagnostic] {
    // What cannot be published under its name has no place here to be noted in; the run has said why.
    guard OutputNames.allows(failure.study) else { return [] }
    do throws(PublishingFault) {
      var since = settings.date?.day
      if case .failed(let first?, _, _)? = folder.readState(of: failure.study) { since = first }
      let reason = failure.errors.first ?? .error("unknown", "the study could not be reported")
      try write(
        .failed(
          since: since, reason: RecordedPaths(settings).recorded(reason),
          others: max(0, failure.errors.count - 1)),
        of: failure.study)
      return []
    } catch {
      return [error.diagnostic]
    }
  }

  func noteUndefined(besides defined: [StudyID]) throws(PublishingFault) {
    let defined = Set(defined)
    for study in try folder.published() where !defined.contains(study) { try write(.undefined, of: study) }
    for study in try folder.studiesWithState() {
      let isUndefined = !defined.contains(study)
      let isNoted = folder.readState(of: study) == .undefined
      // A failure of what is neither defined nor published concerns nobody any more.
      if isUndefined && folder.report(study).kind == nil || !isUndefined && isNoted {
        try clearState(of: study)
      }
    }
  }

  func clearState(of study: StudyID) throws(PublishingFault) {
    try folder.state(of: study).removeAll()
  }

  func write(_ state: ReportState, of study: StudyID) throws(PublishingFault) {
    try folder.states.makeFolder()
    try replace(folder.state(of: study), with: state.text(study: study), as: "\(study).state")
  }

  /// Puts a file in the place of another in one step; does nothing when the bytes are the same.
  func replace(_ file: FilePath, with bytes: [UInt8], as name: String) throws(PublishingFault) {
    if let present = try? file.read(), present == bytes { return }
    let staged = staging.root.appending(name)
    try staged.removeAll()
    try staged.write(bytes)
    try staged.flush()
    try staged.rename(to: file)
  }
}
