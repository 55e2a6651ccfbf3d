import StudyDefinition

/// All values while they are being collected, one plane an endpoint, and what happened to the rows that did not
/// become one of them.
///
/// Two values for one cell: of days in a visit's window the nearest to the target wins, an earlier day before a later
/// one at the same distance; of the same day, or of visits given by name, the declared rule decides.
struct CellStore: ~Copyable {
  let visits: Int
  let rule: DuplicateRule
  /// How many subjects there is room for.
  let subjects: Int
  /// How many cells of a plane lie between those of a subject at two visits: an odd number of lines of the processor's
  /// cache, so that the cells of a subject do not displace each other there.
  let stride: Int
  /// Whether days decide about any value.
  private let hasDistances: Bool
  /// Not an array: the loop over the rows writes to one plane while it decides about another.
  let planes: UnsafeMutableBufferPointer<CellPlane>
  private let memory: CellMemory
  private let distances: ZeroedMemory?
  /// The cells that got more than one value on the same day, by the plane and the place in it.
  private(set) var repeats: [CellPlace: [MeasuredNumber]] = [:]
  /// In the order of the second value's row.
  private(set) var repeatOrder: [CellPlace] = []
  private(set) var duplicates = 0
  private(set) var rowsFartherFromTarget = 0

  /// Under the rule `error` so many repeated cells are remembered; the rest is counted.
  private static let mostRepeatsRemembered = 65_536

  /// How many cells lie in a line of the processor's cache.
  static var cellsOfLine: Int { 64 / MemoryLayout<ShortCell>.stride }

  /// Nil when the system has no memory left.
  /// - Parameter hasDistances: whether days decide about any value.
  init?(endpoints: Int, visits: Int, subjects: Int, rule: DuplicateRule, hasDistances: Bool = false) {
    let stride = ((subjects + Self.cellsOfLine - 1) / Self.cellsOfLine | 1) * Self.cellsOfLine
    let size = stride * visits
    let cells = endpoints * size
    // Room for every cell in both sizes; what is not written to costs nothing.
    let longs = cells * MemoryLayout<ShortCell>.stride
    guard let memory = CellMemory(zeroed: longs + cells * MemoryLayout<LongCell>.stride) else { return nil }
    let distances = hasDistances ? ZeroedMemory(bytes: cells * MemoryLayout<Int32>.stride) : nil
    if hasDistances, distances == nil { return nil }
    let firstShort = memory.base.bindMemory(to: ShortCell.self, capacity: cells)
    let firstLong = memory.base + longs
    let firstDistance = distances?.base.bindMemory(to: Int32.self, capacity: cells)
    planes = .allocate(capacity: endpoints)
    for index in 0..<endpoints {
      planes.initializeElement(
        at: index,
        to: CellPlane(
          shorts: firstShort + index * size, longs: firstLong + index * size * MemoryLayout<LongCell>.stride,
          distances: firstDistance.map { $0 + index * size }, capacity: size))
    }
    self.visits = visits
    self.subjects = subjects
    self.stride = stride
    self.rule = rule
    self.hasDistances = hasDistances
    self.memory = memory
    self.distances = distances
  }

  deinit {
    planes.deallocate()
    distances?.discard()
  }

  /// The place of a subject's cell in a plane.
  @inline(__always)
  func index(subject: Int, visit: Int) -> Int { visit * stride + subject }

  /// The visit of a cell.
  func visit(of place: CellPlace) -> Int { place.index / stride }

  /// Puts a value where it belongs. `distance` is 0 for a visit given by name; see `VisitWindows`.
  mutating func place(_ number: MeasuredNumber, _ place: CellPlace, distance: Int32 = 0) {
    if planes[place.endpoint].isPresent(at: place.index) {
      settle(number, place, distance: distance)
    } else {
      write(number, place, distance: distance)
    }
  }

  /// Decides between the value in a cell and another one for it.
  private mutating func settle(_ number: MeasuredNumber, _ place: CellPlace, distance: Int32) {
    let held = planes[place.endpoint].distances?[place.index] ?? 0
    if distance > held {
      rowsFartherFromTarget += 1
    } else if distance < held {
      let displaced = max(1, repeats.removeValue(forKey: place)?.count ?? 1)
      rowsFartherFromTarget += displaced
      duplicates -= displaced - 1
      write(number, place, distance: distance)
    } else {
      duplicates += 1
      remember(number, place)
      if rule == .last { write(number, place, distance: distance) }
    }
  }

  private mutating func write(_ number: MeasuredNumber, _ place: CellPlace, distance: Int32) {
    planes[place.endpoint].write(number, at: place.index)
    planes[place.endpoint].distances?[place.index] = distance
  }

  private mutating func remember(_ number: MeasuredNumber, _ place: CellPlace) {
    if repeats[place] != nil {
      repeats[place]?.append(number)
      return
    }
    let isNeeded =
      switch rule {
      case .mean: true
      case .error: repeats.count < Self.mostRepeatsRemembered
      case .first, .last: hasDistances
      }
    guard isNeeded, let held = planes[place.endpoint].number(at: place.index) else { return }
    repeats[place] = [held, number]
    repeatOrder.append(place)
  }

  /// Puts the mean of every repeated cell in its place; only for the rule `mean`.
  mutating func averageRepeats() {
    guard rule == .mean else { return }
    for place in repeatOrder {
      guard let numbers = repeats[place], let mean = MeasuredNumber.mean(of: numbers) else { continue }
      write(mean, place, distance: planes[place.endpoint].distances?[place.index] ?? 0)
    }
  }

  /// The columns of the first `count` subjects, by endpoint and visit; they take over the memory.
  consuming func columns(subjects count: Int) -> [[MeasurementColumn]] {
    planes.map { plane in
      (0..<visits).map { plane.column(from: index(subject: 0, visit: $0), count: count, in: memory) }
    }
  }
}

/// A cell of a store: the endpoint's plane, and its place there.
struct CellPlace: Hashable {
  let endpoint: Int
  let index: Int
}
