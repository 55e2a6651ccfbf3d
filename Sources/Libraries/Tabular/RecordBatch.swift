/// The bounds of the fields of some records in a row, all of them regular.
///
/// A regular record lies on one line, has as many fields as the file has columns, and its quotes, if any, stand around
/// whole fields that hold no quote themselves. Nearly all records are; each of the others is read by itself.
///
/// The fields are found first and their contents read after, a column at a time, because a loop that does one thing
/// to many fields keeps its state in registers and misleads the processor less.
struct RecordBatch {
  let columnCount: Int
  private(set) var count = 0
  /// Whether any field of the batch has quotes around it.
  private(set) var hasQuotes = false
  private var index: MarkIndex
  /// Where each field begins, from the start of the index; the one after the last field begins the next record.
  private var starts: UnsafeMutablePointer<UInt32>
  /// The mark that `gather` looks at next.
  private var next = 0
  private let end: UnsafePointer<UInt8>
  private let delimiter: UInt8
  private let longestField: Int

  /// Text is indexed in stretches of this many bytes, so that it and its marks stay in the processor's nearest cache.
  static let stretch = 8192
  /// The longest a record can be that is still found here.
  private static let longestStretch = 1 << 20

  /// `end` is where the file ends and a newline stands.
  init(columnCount: Int, format: TableFormat, start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    self.columnCount = columnCount
    self.end = end
    delimiter = format.delimiter.byte
    longestField = format.limits.fieldBytes
    index = MarkIndex(at: start, delimiter: delimiter, capacity: Self.stretch)
    starts = .allocate(capacity: Self.stretch + 64)
  }

  func deallocate() {
    index.deallocate()
    starts.deallocate()
  }

  /// A field of one of the batch's records as it stands in the file, with its quotes.
  @inline(__always)
  func field(_ record: Int, _ column: Int) -> (start: UnsafePointer<UInt8>, length: Int) {
    let place = record &* columnCount &+ column
    let start = starts[place]
    return (index.base + Int(start), Int(starts[place &+ 1] &- start) &- 1)
  }

  /// Gathers the regular records from `p` on, at most `limit`, and gives the start of the first one not in the batch.
  /// The batch is empty when the record at `p` is not regular.
  mutating func gather(from p: UnsafePointer<UInt8>, limit: Int) -> UnsafePointer<UInt8> {
    let isIndexed = p >= index.base && p < index.base + index.length
    if !isIndexed { fill(from: p) }
    while next < index.count, index.base + Int(index.places[next]) < p { next += 1 }
    while true {
      let after = takeRecords(from: p, limit: limit)
      // A record that goes on beyond the index has no newline in it yet.
      if count > 0 || hasNewline || index.base + index.length > end { return after }
      if index.base == p {
        if index.capacity >= Self.longestStretch { return p }
        index.enlarge()
        starts.deallocate()
        starts = .allocate(capacity: index.capacity + 64)
      }
      fill(from: p)
    }
  }

  private mutating func fill(from p: UnsafePointer<UInt8>) {
    index.fill(from: p, end: end + 1)
    next = 0
  }

  private var hasNewline: Bool {
    (next..<index.count).contains { index.base[Int(index.places[$0])] == Byte.newline }
  }

  private mutating func takeRecords(from p: UnsafePointer<UInt8>, limit: Int) -> UnsafePointer<UInt8> {
    let (base, marks, starts, delimiter) = (index.base, index.places, starts, delimiter)
    let lastColumn = columnCount &- 1
    let checksLength = longestField < index.length
    let endOffset = end - base
    var start = starts
    var mark = next
    var records = 0
    hasQuotes = false
    start.pointee = UInt32(truncatingIfNeeded: p - base)
    records: while records < limit, mark &+ lastColumn < index.count, Int(start.pointee) < endOffset {
      var column = 0
      while column < lastColumn {
        let place = marks[mark &+ column]
        if base[Int(place)] != delimiter { break }
        start[column &+ 1] = place &+ 1
        column &+= 1
      }
      let place = marks[mark &+ column]
      if column == lastColumn, base[Int(place)] == Byte.newline {
        start[columnCount] = place &+ 1
        mark &+= columnCount
      } else if let after = takeQuotedRecord(start, mark) {
        mark = after
        hasQuotes = true
      } else {
        break
      }
      if checksLength {
        for column in 0..<columnCount where Int(start[column + 1] - start[column]) > longestField {
          break records
        }
      }
      start += columnCount
      records &+= 1
      next = mark
    }
    count = records
    return base + Int(start.pointee)
  }

  /// Takes a record with quoted fields; gives the mark after it, or nil when the record is not regular.
  @inline(never)
  private func takeQuotedRecord(_ start: UnsafeMutablePointer<UInt32>, _ first: Int) -> Int? {
    var mark = first
    func at(_ mark: Int) -> UInt8? { mark < index.count ? index.base[Int(index.places[mark])] : nil }
    for column in 0..<columnCount {
      if at(mark) == Byte.quote {
        guard index.places[mark] == start[column] else { return nil }
        mark += 1
        while let byte = at(mark), byte == delimiter { mark += 1 }
        guard at(mark) == Byte.quote, mark + 1 < index.count else { return nil }
        let closing = index.places[mark]
        mark += 1
        // Only a carriage return may stand between the closing quote and the end.
        let tail = index.places[mark] - closing
        guard tail == 1 || (tail == 2 && index.base[Int(closing) + 1] == Byte.carriageReturn) else {
          return nil
        }
        guard tail == 1 || at(mark) == Byte.newline else { return nil }
      }
      guard at(mark) == (column == columnCount - 1 ? Byte.newline : delimiter) else { return nil }
      start[column + 1] = index.places[mark] + 1
      mark += 1
    }
    return mark
  }
}
