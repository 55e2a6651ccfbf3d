/// Something wrong, or doubtful, in what a person wrote: a definition, a data file, a template.
///
/// Diagnostics are collected, never thrown: every problem of a file is reported in one run.
package struct Diagnostic: Sendable, Hashable {
  package let severity: Severity
  /// Stable and documented; scripts match on it. Lower case with hyphens, such as `unknown-endpoint`.
  package let code: String
  /// One sentence without a final stop: what was found, then what was expected.
  package let message: String
  package let location: SourceLocation?
  /// The nearest known name, when the message is about an unknown one.
  package let suggestion: String?
  /// Further lines that help, each printed below the message.
  package let notes: [String]

  package init(
    _ severity: Severity, _ code: String, _ message: String, at location: SourceLocation? = nil,
    suggestion: String? = nil, notes: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.suggestion = suggestion
    self.notes = notes
  }

  package static func error(
    _ code: String, _ message: String, at location: SourceLocation? = nil, suggestion: String? = nil,
    notes: [String] = []
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: location, suggestion: suggestion, notes: notes)
  }

  package static func warning(
    _ code: String, _ message: String, at location: SourceLocation? = nil, suggestion: String? = nil,
    notes: [String] = []
  ) -> Diagnostic {
    Diagnostic(.warning, code, message, at: location, suggestion: suggestion, notes: notes)
  }
}

/// How bad a diagnostic is. An error ends the study it belongs to; a warning is printed and recorded.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}
