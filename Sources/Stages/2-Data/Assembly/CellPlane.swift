import Tabular

/// The values of one endpoint while they are being collected: `subjects × visits` cells of eight bytes.
///
/// A cell holds an integer × 10^−decimals, or the bits of a double once a value came that is no short decimal. It is
/// stored with its highest bit turned over, so that fresh memory, all zero, is missing everywhere. The memory is the
/// store's.
struct CellPlane {
  let cells: UnsafeMutablePointer<Int64>
  /// How far each cell's value is from its visit's target day; only where days decide.
  let distances: UnsafeMutablePointer<Int32>?
  let capacity: Int
  private(set) var decimals = 0
  private(set) var isReal = false
  /// `decimals` once there is a value and all are decimals, else -1: the one thing the common case has to compare.
  private var plainDecimals = -1

  static let absent = Int64.min

  init(cells: UnsafeMutablePointer<Int64>, distances: UnsafeMutablePointer<Int32>?, capacity: Int) {
    self.cells = cells
    self.distances = distances
    self.capacity = capacity
  }

  /// The value as it is kept in this plane. The plane takes more decimals, or turns into doubles, when it has to.
  @inline(__always)
  mutating func encoded(scaled: Int64, decimals: Int) -> Int64 {
    if decimals == plainDecimals { return scaled ^ Self.absent }
    return encodedAfterChange(MeasuredNumber(scaled: scaled, decimals: decimals))
  }

  mutating func encoded(_ number: MeasuredNumber) -> Int64 { encodedAfterChange(number) }

  /// The number in a cell; nil when it is missing.
  func number(at index: Int) -> MeasuredNumber? {
    guard cells[index] != 0 else { return nil }
    let bits = cells[index] ^ Self.absent
    return isReal
      ? .real(Double(bitPattern: UInt64(bitPattern: bits))) : .decimal(scaled: bits, decimals: decimals)
  }

  @inline(never)
  private mutating func encodedAfterChange(_ number: MeasuredNumber) -> Int64 {
    if !isReal {
      if plainDecimals < 0, case .decimal(_, let decimals) = number { self.decimals = decimals }
      align(with: number)
      plainDecimals = isReal ? -1 : decimals
    }
    if isReal { return Int64(bitPattern: number.double.bitPattern) ^ Self.absent }
    guard case .decimal(let scaled, let decimals) = number,
      let wider = rescaled(scaled, by: self.decimals - decimals)
    else { return 0 }
    return wider ^ Self.absent
  }

  /// Makes the plane able to hold the number.
  private mutating func align(with number: MeasuredNumber) {
    guard case .decimal(let scaled, let finer) = number else { return turnReal() }
    if finer <= decimals {
      if rescaled(scaled, by: decimals - finer) == nil { turnReal() }
      return
    }
    let more = finer - decimals
    var fits = true
    for index in 0..<capacity where cells[index] != 0 && rescaled(cells[index] ^ Self.absent, by: more) == nil
    {
      fits = false
    }
    guard fits else { return turnReal() }
    for index in 0..<capacity where cells[index] != 0 {
      if let wider = rescaled(cells[index] ^ Self.absent, by: more) { cells[index] = wider ^ Self.absent }
    }
    decimals = finer
  }

  private mutating func turnReal() {
    isReal = true
    let divisor = powerOfTen(decimals)
    for index in 0..<capacity where cells[index] != 0 {
      let value = MeasuredNumber(real: Double(cells[index] ^ Self.absent) / divisor).double
      cells[index] = Int64(bitPattern: value.bitPattern) ^ Self.absent
    }
  }
}
