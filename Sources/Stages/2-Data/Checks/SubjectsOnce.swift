import Diagnostics

/// Every row of the subjects file has an id, and no id is there twice. `missing-subject-id`, `subject-twice`.
struct SubjectsOnce {
  let file: String
  /// For each code of the column of ids the first row that has it; -1 before there is one.
  private var firstRow: [Int]
  private var missing = ListedProblems()
  private var twice = ListedProblems()

  init(file: String, codes: Int) {
    self.file = file
    firstRow = Array(repeating: -1, count: codes)
  }

  /// Whether the row is a new subject; reports it if not.
  mutating func admits(_ id: String, code: Int, row: Int, at location: (Int) -> SourceLocation) -> Bool {
    if id.isEmpty {
      missing.add { .error("missing-subject-id", "a subject without an id", at: location(row)) }
      return false
    }
    let first = firstRow[code]
    guard first < 0 else {
      twice.add {
        let line = location(first).line.map { " (the first is in line \($0))" } ?? ""
        return .error("subject-twice", "subject '\(id)' is there twice\(line)", at: location(row))
      }
      return false
    }
    firstRow[code] = row
    return true
  }

  var diagnostics: [Diagnostic] { missing.diagnostics(file: file) + twice.diagnostics(file: file) }
}
