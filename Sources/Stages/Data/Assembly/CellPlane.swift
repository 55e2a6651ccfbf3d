import Glibc
import Tabular

/// The values of one endpoint while they are being collected: `subjects × visits` cells of eight bytes.
///
/// A cell holds an integer × 10^−decimals, or the bits of a double once a value came that is no short decimal. It is
/// stored with its highest bit turned over, so that fresh memory, all zero, is missing everywhere and untouched room
/// costs nothing. Plain data without a reference: whoever makes one must end it with `discard`.
struct CellPlane {
  private(set) var cells: UnsafeMutablePointer<Int64>?
  /// How far each cell's value is from its visit's target day; only where days decide.
  private(set) var distances: UnsafeMutablePointer<Int32>?
  private(set) var capacity = 0
  private(set) var decimals = 0
  private(set) var isReal = false
  /// `decimals` once there is a value and all are decimals, else -1: the one thing the common case has to compare.
  private var plainDecimals = -1

  static let absent = Int64.min

  /// Makes room for `wanted` cells; false when the system has no memory left.
  mutating func reserve(_ wanted: Int, withDistances: Bool) -> Bool {
    if wanted > capacity {
      guard let grown = grow(cells, from: capacity, to: wanted) else { return false }
      cells = grown
      if distances != nil {
        guard let grown = grow(distances, from: capacity, to: wanted) else { return false }
        distances = grown
      }
      capacity = wanted
    }
    if withDistances, distances == nil, capacity > 0 {
      guard let fresh = grow(distances, from: 0, to: capacity) else { return false }
      distances = fresh
    }
    return true
  }

  mutating func discard() {
    free(cells)
    free(distances)
    cells = nil
    distances = nil
    capacity = 0
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
    guard let stored = cells?[index], stored != 0 else { return nil }
    let bits = stored ^ Self.absent
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
    guard let cells else {
      decimals = finer
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
    guard let cells else { return }
    let divisor = powerOfTen(decimals)
    for index in 0..<capacity where cells[index] != 0 {
      let value = MeasuredNumber(real: Double(cells[index] ^ Self.absent) / divisor).double
      cells[index] = Int64(bitPattern: value.bitPattern) ^ Self.absent
    }
  }
}

/// Memory for `wanted` elements, the first `count` kept and the others zero.
private func grow<Element: BitwiseCopyable>(
  _ base: UnsafeMutablePointer<Element>?, from count: Int, to wanted: Int
) -> UnsafeMutablePointer<Element>? {
  if count == 0 {
    free(base)
    return calloc(wanted, MemoryLayout<Element>.stride)?.assumingMemoryBound(to: Element.self)
  }
  guard let grown = realloc(base, wanted * MemoryLayout<Element>.stride) else { return nil }
  let elements = grown.assumingMemoryBound(to: Element.self)
  memset(elements + count, 0, (wanted - count) * MemoryLayout<Element>.stride)
  return elements
}
