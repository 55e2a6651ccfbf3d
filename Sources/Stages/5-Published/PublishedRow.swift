package import Diagnostics
package import StudyDefinition
package import StudyResults

/// One figure of the source paper with the key of the number it is to be compared with.
package struct PublishedRow: Sendable {
  package let key: ResultKey
  /// As the paper prints it.
  package let printed: String
  package let figure: PublishedFigure
  /// Where in the paper or beside it the figure was found.
  package let source: LocalizedText
  /// In each language that the file has a column for; nil without any.
  package let note: LocalizedText?
  /// Why the figure cannot be compared with these data; nil when it can.
  package let reason: LocalizedText?
  package let location: SourceLocation
}

/// A published figure beside the computed one.
package struct PublishedComparison: Sendable {
  package let row: PublishedRow
  package let verdict: Verdict

  package enum Verdict: Sendable, Hashable {
    case agrees, differs
    /// With the reason that the file gives; the computed number, if any, is shown all the same.
    case notComparable
    /// The number was not computed, or the data do not have it.
    case notComputed(Reason)
  }
}

/// Every published figure held against the computed one of the same key, in the order of the file.
package func comparePublished(
  _ rows: [PublishedRow], with results: ResultStore, alpha: Double
) -> [PublishedComparison] {
  rows.map { row in
    PublishedComparison(row: row, verdict: verdict(row, results[row.key], alpha: alpha))
  }
}

private func verdict(_ row: PublishedRow, _ computed: ResultRow?, alpha: Double)
  -> PublishedComparison.Verdict
{
  if row.reason != nil { return .notComparable }
  guard let computed else { return .notComputed(Reason("not-computed")) }
  switch computed.value {
  case .number(let value): return row.figure.agrees(with: value, alpha: alpha) ? .agrees : .differs
  case .notEstimable(let reason): return .notComputed(reason)
  }
}
