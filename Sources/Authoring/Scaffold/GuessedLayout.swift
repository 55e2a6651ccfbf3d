/// How a data file seems to be laid out.
struct GuessedLayout {
  enum Shape {
    /// One row a value.
    case long(endpoint: String?, value: String)
    /// One row a subject and visit.
    case columnPerEndpoint
    /// One row a subject.
    case columnPerVisit
  }

  /// What tells the visit of a row.
  enum VisitSource {
    case name(column: String)
    /// Study days; the windows of the visits decide.
    case day(column: String)
    /// The names of the columns.
    case columns
  }

  let subject: GuessedSubject
  let shape: Shape
  let visitSource: VisitSource
  let visits: [GuessedVisit]
  let endpoints: [GuessedEndpoint]
  /// What is known of the subjects beside the values.
  var attributes: [GuessedAttribute] = []
}

/// Where the subjects' ids are.
enum GuessedSubject: Equatable {
  case column(String)
  /// Nowhere: each row is a subject, and its number is made its id.
  case rowNumber

  /// The column of the copied file.
  var column: String {
    switch self {
    case .column(let name): name
    case .rowNumber: "row"
    }
  }
}

struct GuessedVisit: Equatable {
  /// As the file spells it.
  let dataName: String
  let id: String
  let isBaseline: Bool
  /// Of a file with days: the middle, and from which to which day.
  var day: Int?
  var window: ClosedRange<Int>?
}

struct GuessedEndpoint: Equatable {
  /// As the file spells it: a name in a column, or the name of a column.
  let dataName: String
  let id: String
  let decimals: Int
  /// Of a column of units; nil without one.
  var unit: String? = nil
  /// In files with a column a visit: the column of each visit's id.
  let columns: [(visit: String, column: String)]

  static func == (a: Self, b: Self) -> Bool {
    a.dataName == b.dataName && a.id == b.id && a.decimals == b.decimals && a.unit == b.unit
      && a.columns.elementsEqual(b.columns, by: ==)
  }
}

/// What the person says of the columns, where a guess would be wrong.
package struct ScaffoldHints: Sendable {
  package var subject: String?
  package var visit: String?
  package var day: String?
  package var endpoint: String?
  package var value: String?

  package init(
    subject: String? = nil, visit: String? = nil, day: String? = nil, endpoint: String? = nil,
    value: String? = nil
  ) {
    self.subject = subject
    self.visit = visit
    self.day = day
    self.endpoint = endpoint
    self.value = value
  }
}

/// Why a file's layout cannot be guessed; the option that would say it.
struct LayoutUnknown: Error {
  let message: String
}
