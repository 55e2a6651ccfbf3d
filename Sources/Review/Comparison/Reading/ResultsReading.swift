import Diagnostics

extension ResultsFile {
  /// The layout that this reader knows.
  static let format = 1

  /// Reads `results.json`, unless the version before has the same.
  static func reading(_ bytes: [UInt8], shown: String, after former: ResultsFile?) throws(VersionFault)
    -> ResultsFile
  {
    if let former, former.bytes.isSame(as: bytes) { return former }
    return try ResultsFile(reading: bytes, shown: shown)
  }

  /// Reads `results.json`. Members may come in any order and with any spacing; unknown ones are stepped over.
  convenience init(reading bytes: [UInt8], shown: String) throws(VersionFault) {
    guard bytes.count <= [UInt8].mostAddressable else {
      throw VersionFault("results-too-large", "the file has more than 4 GiB", at: SourceLocation(file: shown))
    }
    do throws(JSONFault) {
      try self.init(reading: bytes)
    } catch {
      throw error.versionFault(in: bytes, shown: shown)
    }
  }

  private convenience init(reading bytes: [UInt8]) throws(JSONFault) {
    var format: Double?
    var study = ""
    var alpha: Double?
    var plotted: [String: [String]] = [:]
    var better: [String: String] = [:]
    var reader: RecordReader?
    var json = JSONCursor(bytes)
    try json.object { (json, name) throws(JSONFault) in
      switch bytes.text(name) {
      case "format": format = bytes.number(try json.number())
      case "study": study = bytes.text(try json.string())
      case "alpha": alpha = bytes.number(try json.number())
      case "results":
        // At least this many bytes a record, which spares most of the growing.
        var records = RecordReader(reserving: bytes.count / 360)
        try json.array { (json) throws(JSONFault) in try records.read(&json) }
        reader = records
      case "figures":
        for figure in try JSONValue(next: &json).elements {
          guard let path = figure["path"]?.text else { continue }
          plotted[path] = figure["plotted"]?.elements.compactMap(\.text) ?? []
        }
      case "endpoints":
        for endpoint in try JSONValue(next: &json).elements {
          guard let id = endpoint["id"]?.text, let direction = endpoint["better"]?.text,
            ["lower", "higher"].contains(direction)
          else { continue }
          better[id] = direction
        }
      default: try json.skip()
      }
    }
    if json.peek() != nil { throw json.fault("the end of the file") }
    guard let reader else { throw json.fault("a member 'results'") }
    guard format == Double(Self.format) else {
      throw JSONFault(offset: 0, expected: "\"format\": \(Self.format)")
    }
    self.init(
      bytes: bytes, study: study, alpha: alpha, records: reader.records, columns: reader.columns,
      plotted: plotted, better: better)
  }
}

/// The records of one file, one after the other.
private struct RecordReader {
  private(set) var records: [ResultRecord] = []
  private(set) var columns = Dimension.allCases.map { _ in NameColumn() }
  /// The members of a record in the order of the last one that had others, for most records have the same.
  private var shape: [(name: TextRange, member: Member)] = []
  /// How many members of the present record were read.
  private var place = 0

  init(reserving count: Int) { records.reserveCapacity(count) }

  mutating func read(_ json: inout JSONCursor) throws(JSONFault) {
    var record = ResultRecord()
    _ = json.peek()
    let start = json.position
    place = 0
    try json.object { (json, name) throws(JSONFault) in
      try read(which(name, in: json.bytes), &json, &record)
    }
    guard !record.key.isEmpty else { throw json.fault("a result with a 'key'") }
    record.whole = TextRange(start: UInt32(start), count: UInt32(json.position - start))
    records.append(record)
  }

  private mutating func which(_ name: TextRange, in bytes: [UInt8]) -> Member {
    defer { place += 1 }
    if place < shape.count, bytes.equal(shape[place].name, name, in: bytes) { return shape[place].member }
    let member = Member(bytes, name)
    shape.removeSubrange(min(place, shape.count)...)
    shape.append((name, member))
    return member
  }

  private mutating func read(
    _ member: Member, _ json: inout JSONCursor, _ record: inout ResultRecord
  ) throws(JSONFault) {
    switch member {
    case .key: record.key = try json.string()
    case .value: record.value = try json.take("null") ? .none : json.number()
    case .printed: record.printed = try json.take("null") ? .none : json.string()
    case .n:
      if !json.take("null") {
        let range = try json.number()
        guard let n = json.bytes.number(range).flatMap({ Int32(exactly: $0) }) else {
          throw JSONFault(offset: Int(range.start), expected: "a number of subjects")
        }
        record.n = n
      }
    case .flags:
      _ = json.peek()
      let start = json.position
      try json.skip()
      record.flags = TextRange(start: UInt32(start), count: UInt32(json.position - start))
    case .name(let dimension):
      if json.take("null") { return }
      let text = try json.string()
      if text.isEmpty { return }
      record.names[dimension.rawValue] = columns[dimension.rawValue].number(of: text, in: json.bytes)
    case .other: try json.skip()
    }
  }
}

/// The members of a record, told apart by length and first letter before the whole name is compared.
private enum Member {
  case key, value, printed, n, flags, other
  case name(Dimension)

  init(_ bytes: [UInt8], _ name: TextRange) {
    let candidate: (StaticString, Member)
    guard !name.isEmpty else {
      self = .other
      return
    }
    switch (name.count, bytes[Int(name.start)]) {
    case (1, UInt8(ascii: "n")): candidate = ("n", .n)
    case (3, UInt8(ascii: "k")): candidate = ("key", .key)
    case (5, UInt8(ascii: "v")): candidate = ("value", .value)
    case (5, UInt8(ascii: "f")): candidate = ("flags", .flags)
    case (5, UInt8(ascii: "g")): candidate = ("group", .name(.group))
    case (6, UInt8(ascii: "c")): candidate = ("cohort", .name(.cohort))
    case (6, UInt8(ascii: "r")): candidate = ("reason", .name(.reason))
    case (6, UInt8(ascii: "m")): candidate = ("method", .name(.method))
    case (6, UInt8(ascii: "f")): candidate = ("filter", .name(.filter))
    case (7, UInt8(ascii: "p")): candidate = ("printed", .printed)
    case (7, UInt8(ascii: "m")): candidate = ("measure", .name(.measure))
    case (8, UInt8(ascii: "e")): candidate = ("endpoint", .name(.endpoint))
    case (8, UInt8(ascii: "c")): candidate = ("contrast", .name(.contrast))
    case (9, UInt8(ascii: "t")): candidate = ("timepoint", .name(.timepoint))
    case (9, UInt8(ascii: "s")): candidate = ("statistic", .name(.statistic))
    default: candidate = ("", .other)
    }
    self = bytes.equal(name, candidate.0) ? candidate.1 : .other
  }
}
