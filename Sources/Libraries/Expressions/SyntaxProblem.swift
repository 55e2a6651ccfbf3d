import Diagnostics

/// Why a text is not an expression; the first such place ends the parse.
struct SyntaxProblem: Error {
  let message: String
  /// In Unicode scalars from the start of the expression.
  let offset: Int
  let suggestion: String?
  let notes: [String]

  init(_ message: String, at offset: Int, suggestion: String? = nil, notes: [String] = []) {
    self.message = message
    self.offset = offset
    self.suggestion = suggestion
    self.notes = notes
  }

  func diagnostic(at origin: Origin) -> Diagnostic {
    .error(
      "expression-syntax", message, at: origin.location(at: offset), suggestion: suggestion, notes: notes)
  }
}
