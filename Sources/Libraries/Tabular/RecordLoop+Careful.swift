// Records that are not regular: quotes or line breaks inside quoted fields, too few or too many fields, empty lines.

extension RecordLoop {
  /// Reads the record at `p` whatever it looks like, after empty lines if there are any, and gives the start of the
  /// next one. There must be room for a row.
  mutating func readRecordCarefully(
    _ p: UnsafePointer<UInt8>, _ fileEnd: UnsafePointer<UInt8>, _ line: inout Int
  ) -> UnsafePointer<UInt8> {
    // In a file of one column an empty line is an empty cell.
    let recordStart = roles.count > 1 ? skippingEmptyLines(p, end: fileEnd, lines: &line) : p
    if recordStart >= fileEnd { return fileEnd }
    if rowCount % RecordPlaces.interval == 0 { places.add(offset: recordStart - file.start, line: line) }
    let recordLine = line
    let end = format.limits.end(ofRecordAt: recordStart, fileEnd: fileEnd)
    var p = recordStart
    var endsRecord = false
    var index = 0
    while !endsRecord, index < roles.count {
      let field = readField(p, end, index: index, row: rowCount, recordStart, recordLine)
      line += field.lineBreaks
      p = field.next
      endsRecord = field.endsRecord
      index += 1
    }
    if index < roles.count { fillRecord(from: index, row: rowCount, recordStart, recordLine) }
    if !endsRecord { p = passSurplusFields(p, end, row: rowCount, recordStart, recordLine, &line) }
    if p > end, end < fileEnd {
      problems.addRowTooLong(format.limits, line: recordLine, row: rowCount)
      isStopped = true
    }
    line += 1
    rowCount += 1
    return p
  }

  /// Reads the field at `p` whatever it looks like, and stores what it holds.
  private mutating func readField(
    _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, index: Int, row: Int,
    _ recordStart: UnsafePointer<UInt8>, _ line: Int
  ) -> ScannedField {
    let field = ScannedField(at: p, end: end, delimiter: format.delimiter.byte)
    if let fault = field.fault { problems.add(fault, recordStart: recordStart, line: line, row: row) }
    var content = field.content
    if content.count > format.limits.fieldBytes {
      content = UnsafeBufferPointer(rebasing: content[..<0])
      problems.add(.fieldTooLong) {
        let place = TextPlace(of: p, recordStart: recordStart, line: line)
        return TableProblem(
          .fieldTooLong,
          "a field of \(field.content.count) bytes; at most \(format.limits.fieldBytes) are read",
          line: place.line, column: place.column, row: row)
      }
    }
    switch roles[index].kind {
    case .skip: break
    case .number:
      storeNumber(content, of: p, index: index, row: row, recordStart, line)
    case .key, .category:
      if field.hasDoubledQuotes, !content.isEmpty {
        // Eight bytes of any text must be readable.
        let plain = field.bytes
        (plain + [0, 0, 0, 0, 0, 0, 0, 0]).withUnsafeBufferPointer { buffer in
          if let base = buffer.baseAddress {
            storeText(base, plain.count, of: p, index: index, row: row, recordStart, line)
          }
        }
      } else if let base = content.baseAddress {
        storeText(base, content.count, of: p, index: index, row: row, recordStart, line)
      }
    }
    return field
  }

  private mutating func storeText(
    _ text: UnsafePointer<UInt8>, _ length: Int, of p: UnsafePointer<UInt8>, index: Int, row: Int,
    _ recordStart: UnsafePointer<UInt8>, _ line: Int
  ) {
    let code = roles[index].encoder.code(LevelKey(text, length), text)
    put(code, index, row)
    if code == LevelEncoder.unknown {
      addLevel(text, length, of: p, index: index, row: row, recordStart, line)
    }
  }

  /// Enters a text that has not been seen before. `p` is where its field begins.
  @inline(never)
  mutating func addLevel(
    _ text: UnsafePointer<UInt8>, _ length: Int, of p: UnsafePointer<UInt8>, index: Int, row: Int,
    _ recordStart: UnsafePointer<UInt8>, _ line: Int
  ) {
    // Until the row has a code of its own it takes that of the first text.
    put(0, index, row)
    if roles[index].encoder.count >= roles[index].mostLevels {
      // Once is enough: nothing is read after the batch at hand.
      if isStopped { return }
      problems.add(.tooManyLevels) {
        TableProblem(
          .tooManyLevels,
          "column '\(excerpt(names[index]))' has more than \(roles[index].mostLevels) different texts",
          line: line, row: row)
      }
      isStopped = true
      return
    }
    let bytes = UnsafeBufferPointer(start: text, count: length)
    if let bad = firstByteNotUTF8(bytes) {
      problems.add(.notUTF8) {
        let place = TextPlace(of: p, recordStart: recordStart, line: line)
        return TableProblem(
          .notUTF8,
          "column '\(excerpt(names[index]))': not UTF-8 (byte \(hex(bytes[bad])) after \(bad) bytes); "
            + "save the file as UTF-8", line: place.line, column: place.column, row: row)
      }
    }
    guard let code = roles[index].encoder.add(LevelKey(text, length), text) else {
      problems.add(.outOfMemory) {
        TableProblem(.outOfMemory, "not enough memory for the texts of column '\(excerpt(names[index]))'")
      }
      isStopped = true
      return
    }
    put(code, index, row)
  }

  /// Reads the number of a field and stores it. `p` is where the field begins.
  @inline(never)
  mutating func storeNumber(
    _ content: UnsafeBufferPointer<UInt8>, of p: UnsafePointer<UInt8>, index: Int, row: Int,
    _ recordStart: UnsafePointer<UInt8>, _ line: Int
  ) {
    let content = ScannedField.undoubled(content)
    switch grammar.read(content[...]) {
    case .missing: put(.missing, index, row)
    case .number(let cell): put(cell, index, row)
    case .wide(let number):
      let place = wide[index, default: []].count
      wide[index, default: []].append(number)
      put(NumberCell(kind: .wide, mantissa: Int64(place), decimals: 0), index, row)
    case .notNumber:
      put(.notNumber, index, row)
      problems.add(.notANumber) {
        let place = TextPlace(of: p, recordStart: recordStart, line: line)
        let text = excerpt(String(decoding: content.prefix(256), as: UTF8.self))
        return TableProblem(
          .notANumber,
          "column '\(excerpt(names[index]))': '\(text)' is not a number\(grammar.hint(for: text))",
          line: place.line, column: place.column, row: row)
      }
    }
  }

  /// Gives the fields that a short record lacks the value of an empty field, and reports it.
  private mutating func fillRecord(
    from index: Int, row: Int, _ recordStart: UnsafePointer<UInt8>, _ line: Int
  ) {
    // The newline at the end of the file is followed by zeros, where an empty text may be read.
    let empty = file.start + file.count
    for absent in index..<roles.count {
      switch roles[absent].kind {
      case .skip: break
      case .number: put(.missing, absent, row)
      case .key, .category: storeText(empty, 0, of: empty, index: absent, row: row, recordStart, line)
      }
    }
    problems.add(.tooFewFields) {
      TableProblem(
        .tooFewFields, "the row has \(index) \(index == 1 ? "field" : "fields"), the header \(roles.count)",
        line: line, column: 1,
        row: row)
    }
  }

  /// Passes over the fields beyond the last column, and reports them; gives the start of the next record.
  private mutating func passSurplusFields(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, row: Int, _ recordStart: UnsafePointer<UInt8>,
    _ recordLine: Int, _ line: inout Int
  ) -> UnsafePointer<UInt8> {
    var p = start
    var count = roles.count
    var endsRecord = false
    while !endsRecord {
      let field = ScannedField(at: p, end: end, delimiter: format.delimiter.byte)
      if let fault = field.fault { problems.add(fault, recordStart: recordStart, line: recordLine, row: row) }
      count += 1
      line += field.lineBreaks
      p = field.next
      endsRecord = field.endsRecord
    }
    problems.add(.tooManyFields) {
      let place = TextPlace(of: start, recordStart: recordStart, line: recordLine)
      return TableProblem(
        .tooManyFields, "the row has \(count) fields, the header \(roles.count)", line: place.line,
        column: place.column, row: row)
    }
    return p
  }
}
