import Diagnostics

/// Faults as diagnostics, each once, up to a limit. The same fault in every turn of a loop is one fault.
struct FaultLog {
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Entry> = []
  private let limit: Int
  private(set) var isFull = false

  private struct Entry: Hashable {
    let file: String
    let fault: TemplateFault
  }

  init(limit: Int) { self.limit = limit }

  /// Adds a fault of the template `file`, which was included at `site` when it is a partial.
  mutating func add(_ fault: TemplateFault, file: String, includedAt site: SourceLocation? = nil) {
    guard !isFull, seen.insert(Entry(file: file, fault: fault)).inserted else { return }
    let place = SourceLocation(file: file, line: fault.position.line, column: fault.position.column)
    if diagnostics.count >= limit {
      isFull = true
      diagnostics.append(
        .error(
          TemplateFaultCode.limit.rawValue, "more than \(limit) errors; the rest are not listed", at: place))
      return
    }
    var notes = fault.hint.map { [$0] } ?? []
    if let site { notes.append("included at \(site)") }
    diagnostics.append(
      .error(fault.code.rawValue, fault.message, at: place, suggestion: fault.suggestion, notes: notes))
  }
}
