/// A place in a file that a person wrote.
package struct SourceLocation: Sendable, Hashable, Comparable {
  /// The path as the person would type it, relative to the folder the tool was started in.
  package let file: String
  /// 1-based; nil when only the file is known.
  package let line: Int?
  /// 1-based, in Unicode scalars; nil when only the line is known.
  package let column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
  }

  /// Orders by file, then line, then column; the order in which problems are listed.
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.file != b.file { return a.file < b.file }
    if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
    return (a.column ?? 0) < (b.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that editors follow.
  package var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
