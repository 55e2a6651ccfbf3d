/// Every number of a study, in the order computed, and by key.
///
/// Tables, figures, sentences, exports and comparisons read numbers from here and from nowhere else.
package struct ResultStore: Sendable {
  package private(set) var rows: [ResultRow] = []
  /// Where the rows of each cell stand.
  private var places: [CellKey: Int] = [:]
  private var cells: [[Place]] = []

  private struct Place: Sendable {
    let statistic: Statistic
    let row: Int
  }

  package init() {}

  package mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  /// Adds a row. A key that is there already keeps its first row: a number has one source.
  package mutating func add(_ row: ResultRow) {
    let place = Place(statistic: row.key.statistic, row: rows.count)
    if let cell = places[row.key.cell] {
      guard !cells[cell].contains(where: { $0.statistic == place.statistic }) else { return }
      cells[cell].append(place)
    } else {
      places[row.key.cell] = cells.count
      cells.append([place])
    }
    rows.append(row)
  }

  /// Where a row stands in `rows`.
  package func index(of key: ResultKey) -> Int? {
    guard let cell = places[key.cell] else { return nil }
    return cells[cell].first { $0.statistic == key.statistic }?.row
  }

  /// Where the rows of a cell stand in `rows`, in their order.
  package func indexes(of cell: CellKey) -> [Int] { places[cell].map { cells[$0].map(\.row) } ?? [] }

  package subscript(key: ResultKey) -> ResultRow? { index(of: key).map { rows[$0] } }

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
