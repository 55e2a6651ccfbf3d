import Diagnostics

/// Every row of the subjects file has an id, and no id is there twice. `missing-subject-id`, `subject-twice`.
struct SubjectsOnce {
  let file: String
  private var firstRow: [String: Int] = [:]
  private var missing = ListedProblems()
  private var twice = ListedProblems()

  init(file: String) { self.file = file }

  /// Whether the row is a new subject; reports it if not.
  mutating func admits(_ id: String, row: Int, at location: (Int) -> SourceLocation) -> Bool {
    if id.isEmpty {
      missing.add { .error("missing-subject-id", "a subject without an id", at: location(row)) }
      return false
    }
    if let first = firstRow[id] {
      twice.add {
        let line = location(first).line.map { " (the first is in line \($0))" } ?? ""
        return .error("subject-twice", "subject '\(id)' is there twice\(line)", at: location(row))
      }
      return false
    }
    firstRow[id] = row
    return true
  }

  var diagnostics: [Diagnostic] { missing.diagnostics(file: file) + twice.diagnostics(file: file) }
}
