package import Diagnostics

/// Something wrong in a delimited file, and where.
package struct TableProblem: Sendable, Hashable {
  package let kind: Kind
  /// What was found, then what was expected.
  package let message: String
  /// 1-based line and column (in Unicode scalars); nil when the whole file is meant.
  package let line: Int?
  package let column: Int?
  /// The record it lies in, 0 being the first after the header; nil outside of the records.
  package let row: Int?
  /// The nearest name, when a column's is unknown.
  package let suggestion: String?

  init(
    _ kind: Kind, _ message: String, line: Int? = nil, column: Int? = nil, row: Int? = nil,
    suggestion: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.line = line
    self.column = column
    self.row = row
    self.suggestion = suggestion
  }

  /// Of the header, at a place in it.
  init(_ kind: Kind, _ message: String, at place: TextPlace) {
    self.init(kind, message, line: place.line, column: place.column)
  }

  /// The raw value is the stable code of the diagnostic.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case emptyFile = "empty-file"
    case notUTF8 = "not-utf8"
    case emptyColumnName = "empty-column-name"
    case duplicateColumnName = "duplicate-column-name"
    case unknownColumn = "unknown-column"
    case columnAskedTwice = "column-asked-twice"
    case tooManyColumns = "too-many-columns"
    case tooFewFields = "too-few-fields"
    case tooManyFields = "too-many-fields"
    case quoteNeverClosed = "quote-never-closed"
    case textAfterQuote = "text-after-quote"
    case quoteInField = "quote-in-field"
    case fieldTooLong = "field-too-long"
    case rowTooLong = "row-too-long"
    case notANumber = "not-a-number"
    case tooManyLevels = "too-many-levels"
    case tooManyRows = "too-many-rows"
    case outOfMemory = "out-of-memory"
    case fileChanged = "file-changed"
  }
}

/// The problems of one file: the first of each kind one by one, the rest counted.
package struct TableProblems: Sendable, Hashable {
  /// In the order of the file.
  package private(set) var listed: [TableProblem] = []
  private var counts: [TableProblem.Kind: Int] = [:]
  private let listedPerKind: Int

  package init(listedPerKind: Int = TableLimits().listedProblems) { self.listedPerKind = listedPerKind }

  package var isEmpty: Bool { counts.isEmpty }

  /// How many problems of a kind there are, listed or not.
  package func count(_ kind: TableProblem.Kind) -> Int { counts[kind, default: 0] }

  /// Adds a problem; one beyond the listed ones is only counted, and its message never made.
  mutating func add(_ kind: TableProblem.Kind, _ problem: () -> TableProblem) {
    let before = counts[kind, default: 0]
    counts[kind] = before + 1
    if before < listedPerKind { listed.append(problem()) }
  }

  /// The problems as errors in `file`, in the order of the file, each kind that was cut off followed by its count.
  package func diagnostics(file: String) -> [Diagnostic] {
    var errors = listed.map { problem in
      Diagnostic.error(
        problem.kind.rawValue, problem.message,
        at: SourceLocation(file: file, line: problem.line, column: problem.column),
        suggestion: problem.suggestion)
    }
    for kind in TableProblem.Kind.allCases where count(kind) > listedPerKind {
      let rest = count(kind) - listedPerKind
      // At the last that is listed, so that it stands behind them.
      let last = errors.last { $0.code == kind.rawValue }?.location
      errors.append(
        .error(
          kind.rawValue, "\(rest) more of '\(kind.rawValue)' are not listed",
          at: last ?? SourceLocation(file: file)))
    }
    return errors
  }
}

/// A table, if one could be made, and what is wrong with its file. With any problem the table must not be used for
/// results: it is there so that further problems can be found in the same run.
package struct TableReading<Table: Sendable>: Sendable {
  package let table: Table?
  package let problems: TableProblems
}
