import CProcessor
import Tabular

/// The values of one endpoint while they are being collected: a run of cells for each visit, one a subject.
///
/// The cells are short decimals as long as all of them can be, else long ones, and doubles once a value came that is
/// no short decimal. The memory, room for both sizes of cells, is the store's.
struct CellPlane {
  private let shorts: UnsafeMutablePointer<ShortCell>
  /// Of long cells or of doubles.
  private let longs: UnsafeMutableRawPointer
  /// How far each cell's value is from its visit's target day; only where days decide.
  let distances: UnsafeMutablePointer<Int32>?
  let capacity: Int
  private var form = Form.short
  private var decimals = 0
  private var hasValue = false
  /// `decimals` once there is a value and all are short decimals, else -1: the one thing the common case compares.
  private var plainDecimals = -1

  private enum Form { case short, long, real }

  /// - Parameters:
  ///   - shorts: zeroed memory of `capacity` short cells.
  ///   - longs: the same of as many cells of eight bytes.
  init(
    shorts: UnsafeMutablePointer<ShortCell>, longs: UnsafeMutableRawPointer,
    distances: UnsafeMutablePointer<Int32>?, capacity: Int
  ) {
    self.shorts = shorts
    self.longs = longs
    self.distances = distances
    self.capacity = capacity
  }

  /// Asks for the memory of a cell without waiting for it.
  @inline(__always)
  func prefetch(_ index: Int) {
    prefetch_for_writing(
      form == .short
        ? UnsafeMutableRawPointer(shorts + index) : longs + index * MemoryLayout<LongCell>.stride)
  }

  /// Writes a decimal into an empty cell when it needs no change of the plane; the rest is left to `write`.
  @inline(__always)
  func writesPlainly(scaled: Int64, decimals: Int, at index: Int) -> Bool {
    guard decimals == plainDecimals, let cell = ShortCell(exactly: scaled), !shorts[index].isPresent else {
      return false
    }
    // Files mostly keep the order of the subjects: who begins a line of memory asks for the one after it.
    if index.isMultiple(of: CellStore.cellsOfLine) { prefetch(index &+ CellStore.cellsOfLine) }
    shorts[index] = cell
    return true
  }

  func isPresent(at index: Int) -> Bool {
    switch form {
    case .short: shorts[index].isPresent
    case .long: held(at: index, as: LongCell.self).isPresent
    case .real: held(at: index, as: RealCell.self).isPresent
    }
  }

  /// The number in a cell; nil when it is missing.
  func number(at index: Int) -> MeasuredNumber? {
    guard isPresent(at: index) else { return nil }
    return switch form {
    case .short: .decimal(scaled: Int64(shorts[index].number), decimals: decimals)
    case .long: .decimal(scaled: held(at: index, as: LongCell.self).number, decimals: decimals)
    case .real: .real(held(at: index, as: RealCell.self).number)
    }
  }

  /// Puts a number into a cell. The plane takes more decimals, or larger cells, when it has to.
  mutating func write(_ number: MeasuredNumber, at index: Int) {
    prepare(for: number)
    put(number, at: index)
  }

  /// The column of some cells in a row, which must not be written to any more.
  func column(from start: Int, count: Int, in memory: CellMemory) -> MeasurementColumn {
    let cells: MeasurementColumn.Cells =
      switch form {
      case .short: .short(ColumnRun(shorts + start, count: count, in: memory), decimals: decimals)
      case .long:
        .long(ColumnRun(bound(from: start, count: count), count: count, in: memory), decimals: decimals)
      case .real: .real(ColumnRun(bound(from: start, count: count), count: count, in: memory))
      }
    return MeasurementColumn(cells)
  }

  private func held<Cell: ColumnCell>(at index: Int, as type: Cell.Type) -> Cell {
    longs.load(fromByteOffset: index * MemoryLayout<Cell>.stride, as: type)
  }

  private func hold<Cell: ColumnCell>(_ cell: Cell, at index: Int) {
    longs.storeBytes(of: cell, toByteOffset: index * MemoryLayout<Cell>.stride, as: Cell.self)
  }

  private func bound<Cell: ColumnCell>(from start: Int, count: Int) -> UnsafePointer<Cell> {
    let first = longs + start * MemoryLayout<Cell>.stride
    return UnsafePointer(first.bindMemory(to: Cell.self, capacity: count))
  }

  /// Makes the plane able to hold the number.
  private mutating func prepare(for number: MeasuredNumber) {
    guard form != .real else { return }
    guard case .decimal(let scaled, let finer) = number else { return change(to: .real, decimals: decimals) }
    if !hasValue { decimals = finer }
    hasValue = true
    let wanted = max(decimals, finer)
    guard let largest = rescaled(wanted > decimals ? largestMagnitude : 0, by: wanted - decimals),
      let added = rescaled(scaled, by: wanted - finer)
    else { return change(to: .real, decimals: decimals) }
    let fits = max(largest, abs(added)) <= ShortCell.largest
    change(to: form == .short && fits ? .short : .long, decimals: wanted)
  }

  private var largestMagnitude: Int64 {
    var largest: Int64 = 0
    for index in 0..<capacity {
      if case .decimal(let scaled, _)? = number(at: index) { largest = max(largest, abs(scaled)) }
    }
    return largest
  }

  /// Writes all cells anew where their form or decimals change. Each must have room for its number.
  private mutating func change(to form: Form, decimals: Int) {
    let before = self
    self.form = form
    self.decimals = decimals
    plainDecimals = form == .short ? decimals : -1
    if form == before.form, decimals == before.decimals { return }
    for index in 0..<capacity {
      if let number = before.number(at: index) { put(number, at: index) }
    }
  }

  /// Puts a number into a cell that has room for it.
  private func put(_ number: MeasuredNumber, at index: Int) {
    guard form != .real else { return hold(RealCell(number.double), at: index) }
    guard case .decimal(let scaled, let decimals) = number,
      let wider = rescaled(scaled, by: self.decimals - decimals)
    else { return }
    if form == .long {
      hold(LongCell(wider), at: index)
    } else if let cell = ShortCell(exactly: wider) {
      shorts[index] = cell
    }
  }
}
