/// Where a byte lies in its file, as a person counts.
struct TextPlace: Equatable {
  let line: Int
  let column: Int

  /// The place of `p`, which lies in the record that begins at `recordStart` on `line`.
  ///
  /// Lines inside quoted fields count, columns are Unicode scalars, and a byte order mark is no column.
  init(of p: UnsafePointer<UInt8>, recordStart: UnsafePointer<UInt8>, line: Int) {
    var line = line
    var lineStart = recordStart
    var at = recordStart
    while at < p {
      if at.pointee == Byte.newline {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
    var column = 1
    at = lineStart
    while at < p {
      // Every byte but the continuations of UTF-8 begins a scalar.
      if at.pointee & 0xC0 != 0x80 { column += 1 }
      at += 1
    }
    self.line = line
    self.column = column
  }
}

/// Remembers where every 4096th record begins, so that the place of any cell is found by reading a few records again.
struct RecordPlaces: Sendable {
  static let interval = 4096
  private var marks: [Mark] = []

  private struct Mark: Sendable {
    let offset: Int
    let line: Int
  }

  mutating func add(offset: Int, line: Int) { marks.append(Mark(offset: offset, line: line)) }

  /// The line and column at which field `field` of record `row` begins; nil when there is no such field.
  func place(row: Int, field: Int, in file: FileBytes, delimiter: UInt8, columnCount: Int) -> TextPlace? {
    guard row >= 0, field >= 0, row / Self.interval < marks.count else { return nil }
    let mark = marks[row / Self.interval]
    let end = file.start + file.count
    var p = file.start + mark.offset
    var line = mark.line
    for remaining in stride(from: row % Self.interval, through: 0, by: -1) {
      if columnCount > 1 { p = skippingEmptyLines(p, end: end, lines: &line) }
      let recordStart = p
      let recordLine = line
      var index = 0
      while p < end || index == 0 {
        if remaining == 0, index == field {
          return TextPlace(of: p, recordStart: recordStart, line: recordLine)
        }
        let stop = TableLimits().end(ofRecordAt: recordStart, fileEnd: end)
        if p >= stop, stop < end { return nil }
        let scanned = ScannedField(at: p, end: stop, delimiter: delimiter)
        line += scanned.lineBreaks
        p = scanned.next
        index += 1
        if scanned.endsRecord { break }
      }
      line += 1
      if remaining == 0 { return nil }
    }
    return nil
  }
}
