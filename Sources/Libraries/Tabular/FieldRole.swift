/// What the reading loop does with one field of every record. Plain data without a reference.
struct FieldRole {
  var kind: Kind
  var encoder = LevelEncoder()
  var keys = ColumnBuffer<UInt32>()
  var categories = ColumnBuffer<UInt16>()
  var numbers = ColumnBuffer<NumberCell>()

  enum Kind { case skip, key, category, number }

  /// The most levels that codes of this role can tell apart.
  var mostLevels: Int { kind == .category ? Int(UInt16.max) : Int(UInt32.max) - 1 }

  /// Makes room for `rows` rows in the column that this role fills; false when memory is out.
  mutating func reserve(_ rows: Int) -> Bool {
    switch kind {
    case .skip: true
    case .key: encoder.prepare() && keys.reserve(rows)
    case .category: encoder.prepare() && categories.reserve(rows)
    case .number: numbers.reserve(rows)
    }
  }

  @inline(__always)
  func store(_ code: UInt32, at row: Int) {
    if kind == .key {
      keys.base.unsafelyUnwrapped[row] = code
    } else {
      categories.base.unsafelyUnwrapped[row] = UInt16(truncatingIfNeeded: code)
    }
  }

  @inline(__always)
  func store(_ cell: NumberCell, at row: Int) { numbers.base.unsafelyUnwrapped[row] = cell }

  mutating func discard() {
    encoder.discard()
    keys.discard()
    categories.discard()
    numbers.discard()
  }
}
