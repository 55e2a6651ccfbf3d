package import StudyDefinition

/// The study's measurements, clean and complete in shape: one column of values for every endpoint and time point,
/// all columns in the same order of subjects. What is missing is missing in the column, never a shorter column.
package struct Dataset: Sendable {
  /// Ids as the data write them, in order of first appearance in the subjects file (or the observations without one).
  package let subjects: [String]
  /// In the order of the subjects file's columns, the id left out.
  package let attributes: [SubjectAttribute]
  /// `columns[endpoint][timePoint]`, indexed as `Study.endpoints` and `Study.timePoints`.
  package let columns: [[MeasurementColumn]]
  /// For each of `Study.cohorts`, whether each subject belongs to it.
  package let cohorts: [[Bool]]
  /// For each subject, the index into `grouping.groups`; -1 without a group.
  package let groups: [Int]
  /// The study's arms, as the definition lists them or else as the data have them; nil when it compares none.
  package let grouping: Grouping?
  /// For each endpoint, whether each subject is of those it applies to; nil when it applies to all.
  package let applicable: [[Bool]?]
  /// For each endpoint, which of its reference ranges holds for whom; empty when no endpoint has any.
  package let references: [ReferenceChoice]
  /// For each of the definition's attributes, in its order.
  package let characteristics: [Characteristic]
  /// The definition's attributes with the levels that they leave to the data.
  package let described: [Attribute]
  /// `events[kind][subject]`, how often each of the definition's kinds of events happened; empty without a file of them.
  package let events: [[Int]]
  /// The listings of the definition, in its order.
  package let listings: [ListedRows]
  package let files: [InputFile]
  package let account: DataAccount

  package init(
    subjects: [String], attributes: [SubjectAttribute], columns: [[MeasurementColumn]], cohorts: [[Bool]],
    groups: [Int], applicable: [[Bool]?], files: [InputFile], account: DataAccount,
    references: [ReferenceChoice] = [], grouping: Grouping? = nil,
    characteristics: [Characteristic] = [], described: [Attribute] = [], listings: [ListedRows] = [],
    events: [[Int]] = []
  ) {
    self.subjects = subjects
    self.attributes = attributes
    self.columns = columns
    self.cohorts = cohorts
    self.groups = groups
    self.grouping = grouping
    self.applicable = applicable
    self.references = references
    self.characteristics = characteristics
    self.described = described
    self.listings = listings
    self.events = events
    self.files = files
    self.account = account
  }
}

/// A file that was read, for the manifest.
package struct InputFile: Sendable, Hashable {
  /// Relative to the study's folder.
  package let path: String
  package let sha256: String
  package let bytes: Int
  /// Data rows, the header left out.
  package let rows: Int

  package init(path: String, sha256: String, bytes: Int, rows: Int) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.rows = rows
  }
}

/// What happened to the rows on their way into the columns; every one of them is counted somewhere.
package struct DataAccount: Sendable, Hashable {
  package var rowsRead = 0
  /// Left out by the `where` of their file.
  package var rowsFiltered = 0
  /// Of endpoints or visits the definition declares as ignored.
  package var rowsIgnored = 0
  /// With a day in no window.
  package var rowsOutsideWindows = 0
  /// With a day in a window, farther from its target than another row of the same subject and endpoint.
  package var rowsFartherFromTarget = 0
  /// With an empty cell or a missing token.
  package var missingCells = 0
  /// Values such as `<0.5`, counted by the declared rule.
  package var beyondDetectionLimit = 0
  /// Second and further values of one subject, endpoint and visit, resolved by the declared rule.
  package var duplicates = 0
  /// Values of derived endpoints that the formula does not have, such as a division by zero; none where there are none.
  package var underived: [EndpointID: Int] = [:]
  /// Subjects of cohorts reported by group who belong to no group.
  package var ungrouped = 0
  /// Pairs of values that were held against the orders of the study.
  package var orderedPairs = 0

  package init() {}
}
