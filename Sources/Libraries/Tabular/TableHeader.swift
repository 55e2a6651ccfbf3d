import Diagnostics

/// The first record of a file: the names of its columns, exactly as written.
struct TableHeader {
  let names: [String]
  private let placeOfName: [String: Int]
  private let delimiter: TableFormat.Delimiter
  /// Where the first record after it begins, and on which line.
  let bodyStart: UnsafePointer<UInt8>
  let bodyLine: Int

  /// Reads the header; nil when there is none that the rest could be read by. Empty and repeated names are reported
  /// and kept.
  init?(_ file: FileBytes, _ format: TableFormat, _ problems: inout TableProblems) {
    let fileEnd = file.start + file.count
    var p = file.start
    let opening = Array(UnsafeBufferPointer(start: p, count: min(file.count, 3)))
    if opening == [0xEF, 0xBB, 0xBF] { p += 3 }
    if opening.starts(with: [0xFF, 0xFE]) || opening.starts(with: [0xFE, 0xFF]) {
      problems.add(.notUTF8) {
        TableProblem(.notUTF8, "the file is UTF-16; save it as UTF-8", line: 1, column: 1)
      }
      return nil
    }
    var line = 1
    p = skippingEmptyLines(p, end: fileEnd, lines: &line)
    guard p < fileEnd else {
      problems.add(.emptyFile) {
        TableProblem(.emptyFile, "the file is empty; expected a row of column names")
      }
      return nil
    }
    let recordStart = p
    let recordLine = line
    let end = format.limits.end(ofRecordAt: recordStart, fileEnd: fileEnd)
    var names: [String] = []
    var placeOfName: [String: Int] = [:]
    while true {
      let field = ScannedField(at: p, end: end, delimiter: format.delimiter.byte)
      guard field.next <= end || end == fileEnd else {
        problems.addRowTooLong(format.limits, line: recordLine, row: nil)
        return nil
      }
      // Only what is wrong has its place looked for, which takes the whole row before it.
      let place = { [p] in TextPlace(of: p, recordStart: recordStart, line: recordLine) }
      if let fault = field.fault {
        problems.add(fault, recordStart: recordStart, line: recordLine, row: nil)
      }
      Self.checkLength(field, place, format.limits, &problems)
      guard names.count < format.limits.columns else {
        problems.add(.tooManyColumns) {
          TableProblem(.tooManyColumns, "more than \(format.limits.columns) columns", at: place())
        }
        return nil
      }
      let bytes = field.content.count > format.limits.fieldBytes ? [] : field.bytes
      let name = Self.text(bytes, place, &problems)
      Self.checkName(name, at: place, index: names.count, first: placeOfName[name], &problems)
      if placeOfName[name] == nil { placeOfName[name] = names.count }
      names.append(name)
      line += field.lineBreaks
      p = field.next
      if field.endsRecord { break }
    }
    self.names = names
    self.placeOfName = placeOfName
    delimiter = format.delimiter
    bodyStart = p
    bodyLine = line + 1
  }

  private static func checkLength(
    _ field: ScannedField, _ place: () -> TextPlace, _ limits: TableLimits, _ problems: inout TableProblems
  ) {
    if field.content.count > limits.fieldBytes {
      problems.add(.fieldTooLong) {
        TableProblem(
          .fieldTooLong,
          "a column name of \(field.content.count) bytes; at most \(limits.fieldBytes) are read", at: place())
      }
    }
  }

  private static func text(_ bytes: [UInt8], _ place: () -> TextPlace, _ problems: inout TableProblems)
    -> String
  {
    if let bad = firstByteNotUTF8(bytes) {
      problems.add(.notUTF8) {
        TableProblem(
          .notUTF8, "a column name is not UTF-8 (byte \(hex(bytes[bad])) after \(bad) bytes)", at: place())
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func checkName(
    _ name: String, at place: () -> TextPlace, index: Int, first: Int?, _ problems: inout TableProblems
  ) {
    if name.isEmpty {
      problems.add(.emptyColumnName) {
        TableProblem(
          .emptyColumnName, "column \(index + 1) has no name in the header", at: place())
      }
    } else if let first {
      problems.add(.duplicateColumnName) {
        TableProblem(
          .duplicateColumnName,
          "columns \(first + 1) and \(index + 1) have the same name '\(excerpt(name))'", at: place())
      }
    }
  }

  /// The places of the wanted columns. A name that is not there, or is wanted twice, is a problem.
  func places(of wanted: [String], _ problems: inout TableProblems) -> [Int]? {
    if let misread, wanted.contains(where: { placeOfName[$0] == nil }) {
      problems.add(.unknownColumn) { TableProblem(.unknownColumn, misread, line: 1) }
      return nil
    }
    var places: [Int] = []
    for name in wanted {
      guard let place = placeOfName[name] else {
        problems.add(.unknownColumn) {
          TableProblem(
            .unknownColumn, "no column '\(excerpt(name))' in the header", line: 1,
            suggestion: nearestName(to: name, among: names))
        }
        continue
      }
      if places.contains(place) {
        problems.add(.columnAskedTwice) {
          TableProblem(.columnAskedTwice, "column '\(excerpt(name))' is asked for twice", line: 1)
        }
      }
      places.append(place)
    }
    return places.count == wanted.count && Set(places).count == places.count ? places : nil
  }

  /// How the whole file is written otherwise than it is read, where the header shows it; nil where it does not.
  private var misread: String? {
    if names.contains(where: { $0.unicodeScalars.contains("\r") }) {
      return "lines end with carriage returns alone; save the file with the line ends of Linux or Windows"
    }
    guard names.count == 1, let line = names.first else { return nil }
    let other = TableFormat.Delimiter.allCases.first { $0 != delimiter && line.utf8.contains($0.byte) }
    return other.map {
      "the header is one column, '\(excerpt(line))'; where a \($0) parts the names, the definition has to say "
        + "'delimiter: \($0)'"
    }
  }
}
