/// The cells of a column side by side in memory, one a subject; never written to once the run is made.
///
/// Many runs may lie in one memory, which goes with the last of them: that is how the store of a reading becomes the
/// columns of a dataset without a copy.
struct ColumnRun<Cell: ColumnCell>: @unchecked Sendable {
  let count: Int
  private let first: UnsafePointer<Cell>
  private let memory: CellMemory

  /// `first` and the cells after it lie in `memory`.
  init(_ first: UnsafePointer<Cell>, count: Int, in memory: CellMemory) {
    self.first = first
    self.count = count
    self.memory = memory
  }

  init(_ cells: some Collection<Cell>) {
    let memory = CellMemory(allocating: cells.count * MemoryLayout<Cell>.stride)
    let room = memory.base.bindMemory(to: Cell.self, capacity: cells.count)
    for (subject, cell) in cells.enumerated() { room[subject] = cell }
    self.init(room, count: cells.count, in: memory)
  }

  /// The cell of a subject below `count`.
  subscript(subject: Int) -> Cell {
    precondition(subject >= 0 && subject < count, "subject out of range")
    return first[subject]
  }

  /// Calls `body` with all cells, which must not leave it.
  func withCells<Result>(_ body: (UnsafeBufferPointer<Cell>) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(memory) { try body(UnsafeBufferPointer(start: first, count: count)) }
  }

  /// The values at the subjects, those left out that are missing.
  func present(at subjects: [Int]) -> [Cell.Number] {
    withCells { cells in
      [Cell.Number](unsafeUninitializedCapacity: subjects.count) { found, foundCount in
        var count = 0
        for subject in subjects {
          found[count] = cells[subject].number
          count &+= cells[subject].isPresent ? 1 : 0
        }
        foundCount = count
      }
    }
  }
}

/// Memory that ends with the last one who holds it.
final class CellMemory: @unchecked Sendable {
  let base: UnsafeMutableRawPointer
  private let zeroed: ZeroedMemory?

  /// Nil when the system has no memory left.
  init?(zeroed bytes: Int) {
    guard let memory = ZeroedMemory(bytes: bytes) else { return nil }
    zeroed = memory
    base = memory.base
  }

  init(allocating bytes: Int) {
    zeroed = nil
    base = .allocate(byteCount: max(bytes, 1), alignment: MemoryLayout<UInt64>.alignment)
  }

  deinit { if let zeroed { zeroed.discard() } else { base.deallocate() } }
}
