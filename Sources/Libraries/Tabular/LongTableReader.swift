extension LongTable {
  /// Reads the wanted columns of a file. `path` is what messages call the file.
  ///
  /// There is no table when the header cannot be read or lacks a wanted column. The file is mapped, not copied, and
  /// its memory is given back while reading goes on, so that the cost in memory is that of the columns of a window.
  ///
  /// - Parameters:
  ///   - window: how many rows, or a few thousand more, are in memory at a time; all of them without one.
  ///   - body: is called with one window after the other, at least once. One that is kept has its memory copied for the
  ///     next, so do not.
  /// - Returns: the last window, which has the levels, and knows the places, of all rows.
  package static func read(
    _ file: FileBytes, path: String, format: TableFormat, columns: LongTableColumns, window: Int = .max,
    _ body: (LongTable) -> Void = { _ in }
  ) -> TableReading<LongTable> {
    var problems = TableProblems(listedPerKind: format.limits.listedProblems)
    guard let header = TableHeader(file, format, &problems),
      let places = ColumnPlaces(columns, header, &problems)
    else { return TableReading(table: nil, problems: problems) }
    var loop = RecordLoop(
      file, format, names: header.names, kinds: places.kinds(of: header), problems: problems, window: window)
    loop.run(from: header.bodyStart, line: header.bodyLine) { loop in
      var table = loop.table(places, path: path, isLast: false)
      body(table)
      loop.goOn(with: &table, places)
    }
    loop.checkUnchanged()
    if loop.problems.count(.outOfMemory) > 0 { return TableReading(table: nil, problems: loop.problems) }
    let table = loop.table(places, path: path, isLast: true)
    body(table)
    return TableReading(table: table, problems: loop.problems)
  }
}

extension LongTable {
  /// The names of all columns of a file, as its header has them; none when there is no header.
  package static func columnNames(_ file: FileBytes, format: TableFormat) -> TableReading<[String]> {
    var problems = TableProblems(listedPerKind: format.limits.listedProblems)
    let header = TableHeader(file, format, &problems)
    return TableReading(table: header?.names, problems: problems)
  }
}

/// Which columns of the file are wanted as what.
private struct ColumnPlaces {
  let keys: [Int]
  let categories: [Int]
  let numbers: [Int]

  /// Nil when a column is not there, or wanted twice.
  init?(_ columns: LongTableColumns, _ header: TableHeader, _ problems: inout TableProblems) {
    guard let all = header.places(of: columns.keys + columns.categories + columns.numbers, &problems) else {
      return nil
    }
    keys = Array(all.prefix(columns.keys.count))
    numbers = Array(all.suffix(columns.numbers.count))
    categories = Array(all.dropFirst(columns.keys.count).dropLast(columns.numbers.count))
  }

  func kinds(of header: TableHeader) -> [FieldRole.Kind] {
    var kinds = [FieldRole.Kind](repeating: .skip, count: header.names.count)
    for place in keys { kinds[place] = .key }
    for place in categories { kinds[place] = .category }
    for place in numbers { kinds[place] = .number }
    return kinds
  }
}

extension RecordLoop {
  /// The rows that are not handed over yet, as a table. Only the last may be kept; of any other the loop goes on with
  /// the memory.
  fileprivate mutating func table(_ places: ColumnPlaces, path: String, isLast: Bool) -> LongTable {
    LongTable(
      firstRow: firstRow, rowCount: rowCount - firstRow,
      keys: places.keys.map { takeKeys($0, isLast: isLast) },
      categories: places.categories.map { takeCategories($0, isLast: isLast) },
      numbers: places.numbers.map { takeNumbers($0, isLast: isLast) },
      columnNames: names, source: source(path: path))
  }

  /// Goes on with the memory of a table that was not the last.
  fileprivate mutating func goOn(with table: inout LongTable, _ places: ColumnPlaces) {
    for (order, place) in places.keys.enumerated() {
      guard roles[place].encoder.resume(with: &table.keys[order].levels),
        let codes = ColumnBuffer(reopening: &table.keys[order].codes)
      else { return runOutOfMemory() }
      roles[place].keys = codes
    }
    for (order, place) in places.categories.enumerated() {
      guard roles[place].encoder.resume(with: &table.categories[order].levels),
        let codes = ColumnBuffer(reopening: &table.categories[order].codes)
      else { return runOutOfMemory() }
      roles[place].categories = codes
    }
    for (order, place) in places.numbers.enumerated() {
      guard let cells = ColumnBuffer(reopening: &table.numbers[order].cells) else { return runOutOfMemory() }
      roles[place].numbers = cells
    }
    wide = [:]
  }

  mutating func checkUnchanged() {
    if file.isUnchanged { return }
    problems.add(.fileChanged) { TableProblem(.fileChanged, "the file was changed while it was read") }
  }

  mutating func takeKeys(_ index: Int, isLast: Bool = true) -> CodedColumn<UInt32> {
    let count = rowCount - firstRow
    return CodedColumn(
      name: names[index],
      levels: isLast ? roles[index].encoder.finish() : roles[index].encoder.lend(),
      codes: isLast ? roles[index].keys.finish(count: count) : roles[index].keys.lend(count: count))
  }

  private mutating func takeCategories(_ index: Int, isLast: Bool) -> CodedColumn<UInt16> {
    let count = rowCount - firstRow
    return CodedColumn(
      name: names[index],
      levels: isLast ? roles[index].encoder.finish() : roles[index].encoder.lend(),
      codes: isLast
        ? roles[index].categories.finish(count: count) : roles[index].categories.lend(count: count))
  }

  private mutating func takeNumbers(_ index: Int, isLast: Bool) -> NumberColumn {
    let count = rowCount - firstRow
    return NumberColumn(
      name: names[index],
      cells: isLast ? roles[index].numbers.finish(count: count) : roles[index].numbers.lend(count: count),
      wide: wide[index] ?? [])
  }

  func source(path: String) -> RecordSource {
    RecordSource(
      path: path, file: file, places: places, delimiter: format.delimiter.byte, columnCount: names.count,
      rowCount: rowCount)
  }
}
