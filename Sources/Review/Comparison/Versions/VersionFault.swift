package import Diagnostics

/// Why a version of a report cannot be read.
package struct VersionFault: Error, Sendable, Hashable {
  package let diagnostic: Diagnostic

  init(_ code: String, _ message: String, at location: SourceLocation? = nil, notes: [String] = []) {
    diagnostic = .error(code, message, at: location, notes: notes)
  }

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
