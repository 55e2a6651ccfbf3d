package import Diagnostics
package import Expressions

/// What is known of each subject beside the endpoints, such as sex, age or the stage of a disease: described in the
/// table of characteristics, and how the report names a covariate or factor.
package struct Attribute: Sendable {
  package let id: Identifier<Attribute>
  package let label: LocalizedText
  /// Printed behind numbers; nil for a pure number or a category.
  package let unit: LocalizedText?
  /// Decimals of a single recorded number.
  package let decimals: Int
  package let summary: Summary
  /// The column of the subjects file; also how comparisons name the attribute.
  package let column: String
  /// Computed from values at visits and other columns instead of read.
  package let derivation: Expression?
  /// Nil where the data decide: a number when every present cell is one.
  package let kind: Kind?
  /// The categories in the order of the report. Empty for a number, and for texts that the data list.
  package var levels: [Level]
  package let location: SourceLocation

  package init(
    id: Identifier<Attribute>, label: LocalizedText, unit: LocalizedText?, decimals: Int, summary: Summary,
    column: String, derivation: Expression?, kind: Kind?, levels: [Level], location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.decimals = decimals
    self.summary = summary
    self.column = column
    self.derivation = derivation
    self.kind = kind
    self.levels = levels
    self.location = location
  }

  /// The attribute's id where a result's key has that of an endpoint; no endpoint has the same.
  package var keyed: EndpointID { EndpointID(id.text) }

  package enum Kind: String, Sendable, CaseIterable {
    case number, category
  }

  /// One category.
  package struct Level: Sendable {
    package let id: Identifier<Level>
    package let label: LocalizedText
    package let members: Members
    package let location: SourceLocation

    package init(id: Identifier<Level>, label: LocalizedText, members: Members, location: SourceLocation) {
      self.id = id
      self.label = label
      self.members = members
      self.location = location
    }

    /// What makes a subject one of the category.
    package enum Members: Hashable, Sendable {
      /// The text of the column.
      case text(String)
      /// A number from the first bound on and below the second; nil leaves an end open.
      case from(Double?, below: Double?)
    }
  }
}
