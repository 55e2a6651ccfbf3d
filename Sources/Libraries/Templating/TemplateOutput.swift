package import Diagnostics

/// How values become text in one rendering. The closures may keep state, so an output serves one rendering only.
package struct TemplateOutput {
  /// Prints a value that is neither missing, a list nor an object. What it returns is written as it is, so this
  /// is the one place to escape, and to put a placeholder for what is formatted later.
  package let print: (TemplateValue) throws -> String
  /// Runs a tag of the environment. What it returns is written as it is.
  package let tag: (TagCall) throws -> String

  package init(
    print: @escaping (TemplateValue) throws -> String,
    tag: @escaping (TagCall) throws -> String = { _ in "" }
  ) {
    self.print = print
    self.tag = tag
  }
}

/// One use of a tag, with arguments that fit its signature.
package struct TagCall: Sendable {
  package let name: String
  package let positional: [TemplateValue]
  package let named: [String: TemplateValue]
  package let location: SourceLocation
}
