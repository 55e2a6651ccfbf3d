import Drawing
import Foundation
import Testing

/// Holds a drawing against the approved one in `Gallery`.
func expectApproved(
  _ figure: Figure, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectApproved(figure.svg(for: .standalone), name, "svg", sourceLocation)
}

/// Holds a text against the approved file in `Gallery`. On a difference the new one is written beside it as
/// `<name>-changed.<type>`; with `STUDYREPORT_APPROVE=1` in the environment it replaces the approved one.
func expectApproved(_ now: String, _ name: String, _ type: String, _ sourceLocation: SourceLocation) throws {
  let gallery = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Gallery")
  let approved = gallery.appendingPathComponent("\(name).\(type)")
  let changed = gallery.appendingPathComponent("\(name)-changed.\(type)")
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
    "\(name).\(type) differs from the approved one; see \(changed.lastPathComponent)",
    sourceLocation: sourceLocation)
}
