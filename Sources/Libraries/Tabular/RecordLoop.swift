/// The loop over the records of a file, the part of reading that decides its speed.
///
/// Regular records are gathered in batches and read a column at a time; each other record is read by itself, by the
/// functions of `RecordLoop+Careful.swift`. All memory of the loop is plain data behind pointers; it touches no
/// reference counts.
struct RecordLoop: ~Copyable {
  let file: FileBytes
  let format: TableFormat
  let names: [String]
  let grammar: NumberGrammar
  let roles: UnsafeMutableBufferPointer<FieldRole>
  private let short: ShortNumber
  private let checksMissing: Bool
  /// How many rows are handed over at once, and those of the batch that makes them full.
  private let window: Int
  /// The row up to which there is room.
  private var capacity = 0
  /// The first row that is not handed over yet.
  private(set) var firstRow = 0
  /// How many rows are read.
  var rowCount = 0
  var places = RecordPlaces()
  var wide: [Int: [WideNumber]] = [:]
  var problems: TableProblems
  /// Set when reading cannot go on.
  var isStopped = false

  /// How many bytes of the file are in memory at a time.
  private static let piece = 16 << 20

  /// `kinds` has one entry for each of the file's columns. Without a window all rows are one.
  init(
    _ file: FileBytes, _ format: TableFormat, names: [String], kinds: [FieldRole.Kind],
    problems: TableProblems, window: Int = .max
  ) {
    self.window = min(max(1, window), Int.max / 2)
    self.file = file
    self.format = format
    self.names = names
    self.problems = problems
    grammar = NumberGrammar(format)
    short = ShortNumber(format)
    checksMissing = !grammar.missingLookalikes.isEmpty
    roles = .allocate(capacity: kinds.count)
    for (index, kind) in kinds.enumerated() { roles.initializeElement(at: index, to: FieldRole(kind: kind)) }
  }

  deinit {
    for index in roles.indices { roles[index].discard() }
    roles.deallocate()
  }

  /// Reads all records from `bodyStart` on, a piece of the file after the other.
  ///
  /// As often as there is a window of rows and a further one, `handOver` takes the window; then its room is used
  /// again. The rows after the last full window remain. No batch is divided, as that would change the order in which
  /// the problems of its columns are told.
  mutating func run(
    from bodyStart: UnsafePointer<UInt8>, line: Int, handOver: (inout RecordLoop) -> Void = { _ in }
  ) {
    let end = file.start + file.count
    var p = bodyStart
    var line = line
    var released = 0
    while p < end, !isStopped {
      let pieceEnd = min(p + Self.piece, end)
      p = read(from: p, until: pieceEnd, end: end, line: &line, handOver)
      let done = min(p, end) - file.start
      file.release(released..<done)
      released = done
    }
  }

  /// Reads the records that begin before `stop`.
  private mutating func read(
    from start: UnsafePointer<UInt8>, until stop: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>,
    line: inout Int, _ handOver: (inout RecordLoop) -> Void
  ) -> UnsafePointer<UInt8> {
    var batch = RecordBatch(columnCount: roles.count, format: format, start: start, end: end)
    defer { batch.deallocate() }
    var p = start
    while p < stop, !isStopped {
      if rowCount == capacity || rowCount - firstRow >= window, !makeRoom(from: p, handOver) { break }
      p = batch.gather(from: p, limit: capacity - rowCount)
      if batch.count > 0 {
        store(batch, line: line)
        line += batch.count
      } else {
        p = readRecordCarefully(p, end, &line)
      }
    }
    return p
  }

  /// Reads the contents of a batch whose first record is on `line`.
  private mutating func store(_ batch: borrowing RecordBatch, line: Int) {
    let firstMark = (rowCount + RecordPlaces.interval - 1) / RecordPlaces.interval * RecordPlaces.interval
    for row in stride(from: firstMark, to: rowCount + batch.count, by: RecordPlaces.interval) {
      places.add(offset: batch.field(row - rowCount, 0).start - file.start, line: line + row - rowCount)
    }
    for index in roles.indices {
      switch roles[index].kind {
      case .skip: break
      case .key: storeTexts(batch, index, line, into: roles[index].keys)
      case .category: storeTexts(batch, index, line, into: roles[index].categories)
      case .number: storeNumbers(batch, index, line)
      }
    }
    rowCount += batch.count
  }

  private mutating func storeNumbers(_ batch: borrowing RecordBatch, _ index: Int, _ line: Int) {
    guard let cells = roles[index].numbers.base.map({ $0 + (rowCount - firstRow) }) else { return }
    let (short, checksMissing) = (short, checksMissing)
    let (isLast, hasQuotes) = (index == roles.count - 1, batch.hasQuotes)
    for record in 0..<batch.count {
      let (p, length) = content(of: batch.field(record, index), isLast, hasQuotes)
      let cell = short.read(p, length)
      cells[record] = cell
      if cell == .notNumber || (checksMissing && isLookalike(cell)) {
        storeNumber(
          UnsafeBufferPointer(start: p, count: length), of: batch.field(record, index).start, index: index,
          row: rowCount + record, batch.field(record, 0).start, line + record)
      }
    }
  }

  private mutating func storeTexts<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ batch: borrowing RecordBatch, _ index: Int, _ line: Int, into column: ColumnBuffer<Code>
  ) {
    guard let codes = column.base.map({ $0 + (rowCount - firstRow) }), var guess = roles[index].encoder.guess
    else {
      return
    }
    let (isLast, hasQuotes) = (index == roles.count - 1, batch.hasQuotes)
    for record in 0..<batch.count {
      let (p, length) = content(of: batch.field(record, index), isLast, hasQuotes)
      let key = LevelKey(p, length)
      if length <= 16, guess.takes(key) {
        codes[record] = Code(truncatingIfNeeded: guess.last)
        continue
      }
      storeText(
        key, p, of: batch.field(record, index).start, index: index, row: rowCount + record,
        batch.field(record, 0).start, line + record, after: guess)
      guess = roles[index].encoder.guess ?? guess
    }
    roles[index].encoder.resume(after: guess)
  }

  /// Stores a text that was not guessed.
  @inline(never)
  private mutating func storeText(
    _ key: LevelKey, _ text: UnsafePointer<UInt8>, of p: UnsafePointer<UInt8>, index: Int, row: Int,
    _ recordStart: UnsafePointer<UInt8>, _ line: Int, after guess: LevelEncoder.Guess
  ) {
    roles[index].encoder.resume(after: guess)
    let code = roles[index].encoder.code(key, text)
    put(code, index, row)
    if code == LevelEncoder.unknown {
      addLevel(text, key.length, of: p, index: index, row: row, recordStart, line)
    }
  }

  /// A field without its quotes and without the carriage return of the line's end.
  @inline(__always)
  private func content(
    of field: (start: UnsafePointer<UInt8>, length: Int), _ isLast: Bool, _ hasQuotes: Bool
  ) -> (UnsafePointer<UInt8>, Int) {
    var (p, length) = field
    if isLast, length > 0, p[length &- 1] == Byte.carriageReturn { length &-= 1 }
    if hasQuotes, length > 1, p.pointee == Byte.quote {
      p += 1
      length &-= 2
    }
    return (p, length)
  }

  @inline(never)
  private func isLookalike(_ cell: NumberCell) -> Bool { grammar.missingLookalikes.contains(cell) }

  /// Stores the code of a row that there is room for.
  @inline(__always)
  func put(_ code: UInt32, _ index: Int, _ row: Int) { roles[index].store(code, at: row &- firstRow) }

  /// Stores the number of a row that there is room for.
  @inline(__always)
  func put(_ cell: NumberCell, _ index: Int, _ row: Int) { roles[index].store(cell, at: row &- firstRow) }

  /// Makes room for rows, in all columns alike: as many as a window and a batch have and the bytes from `p` on can
  /// hold, or, where the system does not grant that, step by step. A record has at least a byte per column, its
  /// delimiter or newline.
  @inline(never)
  private mutating func makeRoom(
    from p: UnsafePointer<UInt8>, _ handOver: (inout RecordLoop) -> Void
  ) -> Bool {
    if rowCountLimitReached() { return false }
    if rowCount - firstRow >= window {
      handOver(&self)
      firstRow = rowCount
      if isStopped { return false }
    }
    let rows = rowCount - firstRow
    let most = min(
      window + RecordBatch.stretch, format.limits.rows - firstRow,
      rows + (file.start + file.count - p) / roles.count + 1)
    for wanted in [most, min(most, max(65_536, rows * 2))] {
      if roles.indices.allSatisfy({ roles[$0].reserve(wanted) }) {
        capacity = firstRow + wanted
        return true
      }
    }
    runOutOfMemory()
    return false
  }

  mutating func runOutOfMemory() {
    problems.add(.outOfMemory) { TableProblem(.outOfMemory, "not enough memory for the rows of the file") }
    isStopped = true
  }

  private mutating func rowCountLimitReached() -> Bool {
    guard rowCount >= format.limits.rows else { return false }
    problems.add(.tooManyRows) {
      TableProblem(.tooManyRows, "more than \(format.limits.rows) rows; the rest was not read")
    }
    isStopped = true
    return true
  }
}
