/// One field of a record, read with care for quotes and everything that can be wrong with them.
///
/// The reading loop takes unquoted fields itself; this is the way for all others, for the header, and for finding a
/// place again.
struct ScannedField {
  /// The content: without quotes around it, but with quotes inside still doubled.
  let content: UnsafeBufferPointer<UInt8>
  let hasDoubledQuotes: Bool
  /// How many line ends lie inside the quotes.
  let lineBreaks: Int
  /// Where the next field or record begins; beyond the end of the file when there is none.
  let next: UnsafePointer<UInt8>
  let endsRecord: Bool
  let fault: Fault?

  /// What is wrong with the quotes, and where.
  enum Fault {
    case neverClosed(UnsafePointer<UInt8>)
    case textAfterQuote(UnsafePointer<UInt8>)
    case quoteInside(UnsafePointer<UInt8>)
  }

  /// Reads the field that begins at `start`. A newline stands at `end`, just after the last byte of the file.
  ///
  /// A fault does not stop the field: a quote inside an unquoted field is text, text after a closing quote is passed
  /// over, and a quote that never closes takes the rest of the file.
  init(at start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, delimiter: UInt8) {
    var p = start
    if p < end, p.pointee == Byte.quote {
      p += 1
      var breaks = 0
      var doubled = false
      while p < end {
        if p.pointee == Byte.quote {
          guard p + 1 < end, p[1] == Byte.quote else { break }
          doubled = true
          p += 1
        } else if p.pointee == Byte.newline {
          breaks += 1
        }
        p += 1
      }
      content = UnsafeBufferPointer(start: start + 1, count: p - (start + 1))
      hasDoubledQuotes = doubled
      lineBreaks = breaks
      if p >= end {
        next = end + 1
        endsRecord = true
        fault = .neverClosed(start)
        return
      }
      p += 1
      let tail = p
      while p < end, p.pointee != delimiter, p.pointee != Byte.newline { p += 1 }
      let isClean =
        p == tail || (p == tail + 1 && tail.pointee == Byte.carriageReturn && p.pointee == Byte.newline)
      fault = isClean ? nil : .textAfterQuote(tail)
      endsRecord = p >= end || p.pointee == Byte.newline
      next = p + 1
      return
    }
    var inside: UnsafePointer<UInt8>?
    while p < end, p.pointee != delimiter, p.pointee != Byte.newline {
      if p.pointee == Byte.quote, inside == nil { inside = p }
      p += 1
    }
    endsRecord = p >= end || p.pointee == Byte.newline
    next = p + 1
    if endsRecord, p > start, p[-1] == Byte.carriageReturn { p -= 1 }
    content = UnsafeBufferPointer(start: start, count: p - start)
    hasDoubledQuotes = false
    lineBreaks = 0
    fault = inside.map(Fault.quoteInside)
  }

  /// The content as it was meant, with doubled quotes made single.
  var bytes: [UInt8] { hasDoubledQuotes ? Self.undoubled(content) : Array(content) }

  /// The content of a field with doubled quotes made single.
  static func undoubled(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard content.contains(Byte.quote) else { return Array(content) }
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var afterQuote = false
    for byte in content {
      if byte == Byte.quote, afterQuote {
        afterQuote = false
        continue
      }
      afterQuote = byte == Byte.quote
      plain.append(byte)
    }
    return plain
  }
}

extension TableLimits {
  /// Where the reading of a record ends at the latest: one that goes on is too long, and the byte there no newline.
  func end(ofRecordAt start: UnsafePointer<UInt8>, fileEnd: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    fileEnd - start > recordBytes ? start + recordBytes : fileEnd
  }
}

/// The start of the record at or after `start`: a file of several columns may hold empty lines, which are passed over.
func skippingEmptyLines(
  _ start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, lines: inout Int
) -> UnsafePointer<UInt8> {
  var p = start
  while p < end {
    if p.pointee == Byte.newline {
      p += 1
    } else if p.pointee == Byte.carriageReturn, p + 1 < end, p[1] == Byte.newline {
      p += 2
    } else {
      break
    }
    lines += 1
  }
  return p
}
