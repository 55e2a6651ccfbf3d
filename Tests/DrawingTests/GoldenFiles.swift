import Drawing
import Foundation
import Testing

/// Holds a drawing against the approved one in `Gallery`. On a difference the new one is written beside it as
/// `<name>-changed.svg`; with `STUDYREPORT_APPROVE=1` in the environment it replaces the approved one.
func expectApproved(
  _ figure: Figure, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let gallery = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Gallery")
  let approved = gallery.appendingPathComponent("\(name).svg")
  let changed = gallery.appendingPathComponent("\(name)-changed.svg")
  let now = figure.svg(for: .standalone)
  if ProcessInfo.processInfo.environment["STUDYREPORT_APPROVE"] == "1" {
    try now.write(to: approved, atomically: true, encoding: .utf8)
    try? FileManager.default.removeItem(at: changed)
    return
  }
  let before = try? String(contentsOf: approved, encoding: .utf8)
  if before == now {
    try? FileManager.default.removeItem(at: changed)
    return
  }
  try now.write(to: changed, atomically: true, encoding: .utf8)
  Issue.record(
    "\(name).svg differs from the approved drawing; see \(changed.lastPathComponent)",
    sourceLocation: sourceLocation)
}
