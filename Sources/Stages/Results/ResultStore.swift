/// Every number of a study, in the order computed, and by key.
///
/// Tables, figures, sentences, exports and comparisons read numbers from here and from nowhere else.
package struct ResultStore: Sendable {
  package private(set) var rows: [ResultRow] = []
  private var places: [ResultKey: Int] = [:]

  package init() {}

  package mutating func reserve(_ count: Int) {
    rows.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// Adds a row. A key that is there already keeps its first row: a number has one source.
  package mutating func add(_ row: ResultRow) {
    if let first = places.updateValue(rows.count, forKey: row.key) {
      places[row.key] = first
    } else {
      rows.append(row)
    }
  }

  /// Where a row stands in `rows`.
  package func index(of key: ResultKey) -> Int? { places[key] }

  package subscript(key: ResultKey) -> ResultRow? { places[key].map { rows[$0] } }

  package subscript(cell: CellKey, statistic: Statistic) -> ResultRow? { self[ResultKey(cell, statistic)] }

  /// The number at full precision; nil when it is not estimable or was not computed.
  package func number(_ cell: CellKey, _ statistic: Statistic) -> Double? {
    self[cell, statistic]?.value.number
  }

  /// A count; nil when it was not computed.
  package func count(_ cell: CellKey, _ statistic: Statistic) -> Int? {
    number(cell, statistic).flatMap { Int(exactly: $0) }
  }
}
