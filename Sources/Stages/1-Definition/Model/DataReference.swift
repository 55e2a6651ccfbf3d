package import Diagnostics
package import Expressions

/// Where the data come from, how they are laid out, and which rules apply when they are not clean.
package struct DataReference: Sendable {
  package let status: DataStatus
  /// The date the report bears, `YYYY-MM-DD`; never the clock.
  package let cut: CalendarDate?
  package let subjects: SubjectsFile?
  package let observations: [ObservationsFile]
  /// Cells that mean "no value", compared with the trimmed text.
  package let missingTokens: [String]
  package let duplicates: DuplicateRule
  package let detectionLimit: DetectionLimitRule
  /// Licence and attribution of the data, printed with the provenance.
  package let notice: LocalizedText?
  package let location: SourceLocation

  package init(
    status: DataStatus, cut: CalendarDate?, subjects: SubjectsFile?, observations: [ObservationsFile],
    missingTokens: [String], duplicates: DuplicateRule, detectionLimit: DetectionLimitRule,
    notice: LocalizedText?, location: SourceLocation
  ) {
    self.status = status
    self.cut = cut
    self.subjects = subjects
    self.observations = observations
    self.missingTokens = missingTokens
    self.duplicates = duplicates
    self.detectionLimit = detectionLimit
    self.notice = notice
    self.location = location
  }
}

/// Whose values these are; shown on every page.
package enum DataStatus: String, Sendable, CaseIterable {
  case collected, simulated, published
}

/// A day of the Gregorian calendar; no clock, no time zone.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let leap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// A file named by a definition: relative, below the study's folder.
package struct FileReference: Hashable, Sendable {
  package let path: String
  package let location: SourceLocation

  package init(path: String, location: SourceLocation) {
    self.path = path
    self.location = location
  }
}

/// How a delimited file is written.
package struct FileDialect: Hashable, Sendable {
  package let delimiter: Delimiter
  package let decimalMark: DecimalMark

  package init(delimiter: Delimiter, decimalMark: DecimalMark) {
    self.delimiter = delimiter
    self.decimalMark = decimalMark
  }

  package enum Delimiter: String, Sendable, CaseIterable {
    case comma, semicolon, tab
  }

  package enum DecimalMark: String, Sendable, CaseIterable {
    case point, comma
  }
}

/// One row a subject: an id and attributes.
package struct SubjectsFile: Sendable {
  package let file: FileReference
  package let dialect: FileDialect
  package let idColumn: String
  /// Rows to use; nil means all. Names are columns of the file.
  package let condition: Expression?

  package init(file: FileReference, dialect: FileDialect, idColumn: String, condition: Expression?) {
    self.file = file
    self.dialect = dialect
    self.idColumn = idColumn
    self.condition = condition
  }
}

/// A file of measurements.
package struct ObservationsFile: Sendable {
  package let file: FileReference
  package let dialect: FileDialect
  package let subjectColumn: String
  package let layout: ObservationLayout
  /// Rows to use; nil means all. Names are columns of the file.
  package let condition: Expression?
  /// Endpoints of the file that the definition leaves out.
  package let ignoredEndpoints: IgnoredNames
  /// Visits of the file that the definition leaves out.
  package let ignoredVisits: IgnoredNames
  package let location: SourceLocation?

  package init(
    file: FileReference, dialect: FileDialect, subjectColumn: String, layout: ObservationLayout,
    condition: Expression?, ignoredEndpoints: IgnoredNames = .listed([]),
    ignoredVisits: IgnoredNames = .listed([]), location: SourceLocation? = nil
  ) {
    self.file = file
    self.dialect = dialect
    self.subjectColumn = subjectColumn
    self.layout = layout
    self.condition = condition
    self.ignoredEndpoints = ignoredEndpoints
    self.ignoredVisits = ignoredVisits
    self.location = location
  }
}

/// Names in a data file that are known and not used. A name neither used nor ignored is an error.
package enum IgnoredNames: Hashable, Sendable {
  /// As the file spells them.
  case listed([String])
  /// Every name the definition does not use.
  case others
}

/// How values are spread over rows and columns.
package enum ObservationLayout: Sendable {
  /// One row a value. `endpointColumn` may be absent when the file holds one endpoint only.
  case long(endpoint: EndpointSource, visit: VisitSource, valueColumn: String)
  /// One row a subject and visit; each endpoint has a column named by its `dataName`.
  case columnPerEndpoint(visit: VisitSource)
  /// One row a subject; each endpoint and visit has a column, named by the endpoint's `columns`.
  case columnPerVisit
}

/// Which endpoint a row of a long file belongs to.
package enum EndpointSource: Sendable {
  case column(String)
  case fixed(EndpointID)
}

/// Which visit a row belongs to.
package enum VisitSource: Sendable {
  /// A column that names the time point.
  case name(column: String)
  /// A column of study days; the windows decide, nearest first.
  case day(column: String)
}

/// What happens when a subject has two values of an endpoint at one visit.
package enum DuplicateRule: String, Sendable, CaseIterable {
  case error, first, last, mean
}

/// What a value below (or above) a detection limit, such as `<0.5`, counts as.
package enum DetectionLimitRule: String, Sendable, CaseIterable {
  case error
  /// The limit itself.
  case limit
  /// Half the limit; an upper limit counts as itself.
  case half
  /// Zero; an upper limit counts as itself.
  case zero
  case missing
}
