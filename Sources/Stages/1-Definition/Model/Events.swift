package import Diagnostics
package import Expressions

/// A file of events, a row an event, and the kinds that are counted: subjects with at least one, zero included.
package struct Events: Sendable {
  package let file: FileReference
  package let dialect: FileDialect
  package let subjectColumn: String
  /// The column that says what happened.
  package let eventColumn: String
  /// Rows to use; nil means all. Names are columns of the file.
  package let condition: Expression?
  /// In the order of the report.
  package let kinds: [EventKind]
  /// In whom they are counted; the main cohorts when empty.
  package let cohorts: [CohortID]
  package let location: SourceLocation

  package init(
    file: FileReference, dialect: FileDialect, subjectColumn: String, eventColumn: String,
    condition: Expression?, kinds: [EventKind], cohorts: [CohortID], location: SourceLocation
  ) {
    self.file = file
    self.dialect = dialect
    self.subjectColumn = subjectColumn
    self.eventColumn = eventColumn
    self.condition = condition
    self.kinds = kinds
    self.cohorts = cohorts
    self.location = location
  }
}

/// What is counted as one.
package struct EventKind: Sendable {
  package let id: Identifier<EventKind>
  package let label: LocalizedText
  /// How the file spells it, in one word or several; nil for an event of any kind.
  package let dataNames: [String]?
  /// Whether it is a primary outcome, with which the key findings open.
  package let isPrimary: Bool
  package let location: SourceLocation

  package init(
    id: Identifier<EventKind>, label: LocalizedText, dataNames: [String]?, isPrimary: Bool = false,
    location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.dataNames = dataNames
    self.isPrimary = isPrimary
    self.location = location
  }

  /// The kind's id where a result's key has that of an endpoint; no endpoint has the same.
  package var keyed: EndpointID { EndpointID(id.text) }
}

extension Study {
  /// The cohorts in whom events are counted.
  package var eventCohorts: [Cohort] {
    guard let events else { return [] }
    if !events.cohorts.isEmpty { return cohorts.filter { events.cohorts.contains($0.id) } }
    let main = cohorts.filter(isMain)
    return main.isEmpty ? Array(cohorts.prefix(1)) : main
  }
}
