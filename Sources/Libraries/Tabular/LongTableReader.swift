extension LongTable {
  /// Reads the wanted columns of a file. `path` is what messages call the file.
  ///
  /// There is no table when the header cannot be read or lacks a wanted column. The file is mapped, not copied, and
  /// its memory is given back while reading goes on, so that the cost in memory is that of the columns.
  package static func read(
    _ file: FileBytes, path: String, format: TableFormat, columns: LongTableColumns
  ) -> TableReading<LongTable> {
    var problems = TableProblems(listedPerKind: format.limits.listedProblems)
    guard let header = TableHeader(file, format, &problems) else {
      return TableReading(table: nil, problems: problems)
    }
    let wanted = columns.keys + columns.categories + columns.numbers
    guard let places = header.places(of: wanted, &problems) else {
      return TableReading(table: nil, problems: problems)
    }
    var kinds = [FieldRole.Kind](repeating: .skip, count: header.names.count)
    for (order, place) in places.enumerated() {
      kinds[place] =
        order < columns.keys.count
        ? .key : order < columns.keys.count + columns.categories.count ? .category : .number
    }
    var loop = RecordLoop(file, format, names: header.names, kinds: kinds, problems: problems)
    loop.run(from: header.bodyStart, line: header.bodyLine)
    loop.checkUnchanged()
    if loop.problems.count(.outOfMemory) > 0 { return TableReading(table: nil, problems: loop.problems) }
    let table = LongTable(
      rowCount: loop.rowCount,
      keys: places.filter { kinds[$0] == .key }.map { loop.takeKeys($0) },
      categories: places.filter { kinds[$0] == .category }.map { loop.takeCategories($0) },
      numbers: places.filter { kinds[$0] == .number }.map { loop.takeNumbers($0) },
      columnNames: header.names, source: loop.source(path: path))
    return TableReading(table: table, problems: loop.problems)
  }
}

extension RecordLoop {
  mutating func checkUnchanged() {
    if file.isUnchanged { return }
    problems.add(.fileChanged) { TableProblem(.fileChanged, "the file was changed while it was read") }
  }

  mutating func takeKeys(_ index: Int) -> CodedColumn<UInt32> {
    CodedColumn(
      name: names[index], levels: roles[index].encoder.finish(),
      codes: roles[index].keys.finish(count: rowCount))
  }

  mutating func takeCategories(_ index: Int) -> CodedColumn<UInt16> {
    CodedColumn(
      name: names[index], levels: roles[index].encoder.finish(),
      codes: roles[index].categories.finish(count: rowCount))
  }

  mutating func takeNumbers(_ index: Int) -> NumberColumn {
    NumberColumn(
      name: names[index], cells: roles[index].numbers.finish(count: rowCount), wide: wide[index] ?? [])
  }

  func source(path: String) -> RecordSource {
    RecordSource(
      path: path, file: file, places: places, delimiter: format.delimiter.byte, columnCount: names.count,
      rowCount: rowCount)
  }
}
