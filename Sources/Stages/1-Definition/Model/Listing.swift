package import Diagnostics

/// Rows of a file that a report shows as they are, such as a medical history or the remarks of a reviewer.
package struct Listing: Sendable {
  package let id: Identifier<Listing>
  /// The caption of its table.
  package let label: LocalizedText
  package let file: FileReference
  package let dialect: FileDialect
  /// Whose rows these are, where they are not of the study's own status: real rows beside simulated subjects.
  package let status: DataStatus?
  package let place: Place
  /// Below the table.
  package let note: LocalizedText?
  package let columns: [Column]
  package let location: SourceLocation

  package init(
    id: Identifier<Listing>, label: LocalizedText, file: FileReference, dialect: FileDialect,
    status: DataStatus?, place: Place, note: LocalizedText?, columns: [Column], location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.file = file
    self.dialect = dialect
    self.status = status
    self.place = place
    self.note = note
    self.columns = columns
    self.location = location
  }

  package struct Column: Sendable {
    package let label: LocalizedText
    /// The column of the file, one for all languages or one for each.
    package let column: LocalizedText
    /// The column of the file that says which part of the report the cell leads to, by its anchor.
    package let link: String?
    package let location: SourceLocation

    package init(label: LocalizedText, column: LocalizedText, link: String?, location: SourceLocation) {
      self.label = label
      self.column = column
      self.link = link
      self.location = location
    }
  }

  /// Where the general report shows it.
  package enum Place: String, Sendable, CaseIterable {
    case about, population, safety, published, end
    /// Only where a template asks for it.
    case nowhere
  }
}
