/// Where a difference is.
package struct Place: Sendable, Hashable {
  /// The key of the result, or a path in the report such as `report.md`.
  package let key: String
  package let kind: Kind

  /// What is at the place; `ComparisonWords` says it in a language.
  package enum Kind: Sendable, Hashable {
    /// One number.
    case number(ResultPlace)
    /// An interval, named by the statistic of its lower limit.
    case interval(ResultPlace)
    /// The n of a cell.
    case subjects(ResultPlace)
    /// Several numbers of one cell.
    case numbers(ResultPlace)
    /// The test of the change in one place.
    case test(ResultPlace)
    /// An endpoint, visit, cohort, arm, measure, contrast or statistic of the whole report.
    case part(Dimension, String)
    /// A method or filter, of a statistic or cohort.
    case wording(Dimension, of: Dimension, String)
    /// Which arm does best.
    case bestArm(ResultPlace)
    case figure(path: String)
    case page(path: String)
    case heading
    /// A table, by its caption.
    case table(String)
    /// By the heading each stands under; empty at the beginning of the report.
    case textUnder(String)
    case tableUnder(String)
    case figureUnder(String)
  }

  init(_ key: String, _ kind: Kind) {
    self.key = key
    self.kind = kind
  }
}

/// The parts of a result's key; empty for those that it does not have.
package struct ResultPlace: Sendable, Hashable {
  package let endpoint: String
  package let timepoint: String
  package let cohort: String
  package let group: String
  package let measure: String
  package let contrast: String
  package let statistic: String
}

extension ResultsFile {
  /// Where a result is.
  func place(_ record: ResultRecord) -> Place { Place(key(record), .number(resultPlace(record))) }

  /// An interval: the key of its lower limit.
  func place(ofInterval low: ResultRecord) -> Place { Place(key(low), .interval(resultPlace(low))) }

  func resultPlace(_ record: ResultRecord) -> ResultPlace {
    ResultPlace(
      endpoint: name(.endpoint, record), timepoint: name(.timepoint, record), cohort: name(.cohort, record),
      group: name(.group, record), measure: name(.measure, record), contrast: name(.contrast, record),
      statistic: name(.statistic, record))
  }
}
