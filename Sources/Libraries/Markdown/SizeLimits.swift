import Diagnostics

/// Bounds on a source, checked before it is parsed.
///
/// cmark-gfm 0.29 takes quadratic time and memory on some short texts (a table of 18 kB took 39 s and 2.2 GB) and
/// ends the process when memory runs out. Within these bounds every known pattern is done in well under a second.
enum SizeLimits {
  static let bytes = 256 * 1024
  static let lineBytes = 16 * 1024
  static let lines = 20_000
  static let nesting = 50
  /// The most pipes on a line, times the number of lines: short rows of a table are filled up with empty cells.
  static let tableCells = 200_000
  /// How often the same two bytes may follow each other on a line.
  static let repeats = 200
  /// Brackets, emphasis marks, `<`, `&` and the like between two blank lines.
  static let marksInBlock = 10_000
  /// How deep the parsed tree may be; a list level takes two nodes, and a line of text has its own.
  static let treeDepth = 2 * nesting + 28
}

/// The first bound of each sort that `text` exceeds, with its line.
func sizeProblems(_ text: String) -> [(line: Int, message: String)] {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.count <= SizeLimits.bytes else {
      return [(1, "\(bytes.count) bytes of Markdown, expected at most \(SizeLimits.bytes)")]
    }
    var scan = SizeScan()
    var start = 0
    var position = 0
    while position <= bytes.count {
      let byte = position < bytes.count ? bytes[position] : 0x0A
      if byte == 0x0A || byte == 0x0D {
        scan.line(UnsafeBufferPointer(rebasing: bytes[start..<position]))
        if byte == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        start = position + 1
      }
      position += 1
    }
    return scan.problems
  }
}

private struct SizeScan {
  private var lines = 0
  private var pipes = (most: 0, line: 1)
  private var marks = 0
  private var found: [String: (line: Int, message: String)] = [:]

  /// The problems of single lines, then that of tables, which is known only at the end.
  var problems: [(line: Int, message: String)] {
    var all = found.values.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    if pipes.most * lines > SizeLimits.tableCells {
      all.append(
        (
          pipes.line,
          "\(pipes.most) pipes on one line of \(lines), expected at most \(SizeLimits.tableCells) cells in all"
        ))
    }
    return all
  }

  mutating func line(_ bytes: UnsafeBufferPointer<UInt8>) {
    lines += 1
    note("lines", lines, SizeLimits.lines, "lines")
    note("line", bytes.count, SizeLimits.lineBytes, "bytes on one line")
    note("nesting", nesting(bytes), SizeLimits.nesting, "levels of quotes and lists")
    var pipesHere = 0
    var run = 0
    var blank = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x7C { pipesHere += 1 }
      if byte != 0x20 && byte != 0x09 { blank = false }
      if isMark(byte) { marks += 1 }
      run = index >= 2 && byte == bytes[index - 2] ? run + 1 : 0
      // The first pair is not counted by comparison; the run is one longer than its matches.
      if run > 0 {
        note("repeats", run / 2 + 1, SizeLimits.repeats, "times the same two characters in a row")
      }
    }
    if pipesHere > pipes.most { pipes = (pipesHere, lines) }
    note("marks", marks, SizeLimits.marksInBlock, "markup characters without a blank line between")
    if blank { marks = 0 }
  }

  /// Keeps the first excess of each sort, with the count known at that place.
  private mutating func note(_ sort: String, _ count: Int, _ limit: Int, _ what: String) {
    guard count > limit, found[sort] == nil else { return }
    found[sort] = (lines, "more than \(limit) \(what)")
  }

  /// Quote and list marks that the line starts with; indentation before a mark counts a level for two columns.
  private func nesting(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var levels = 0
    var spaces = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20: spaces += 1
      case 0x09: spaces += 4
      case 0x2D, 0x2B, 0x2A:
        // Without a space after it, it is no list mark but a rule, emphasis or a number.
        guard index + 1 == bytes.count || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09 else {
          return levels
        }
        levels += 1 + spaces / 2
        spaces = 0
      case 0x3E:
        levels += 1 + spaces / 2
        spaces = 0
      case 0x30...0x39:
        while index + 1 < bytes.count, (0x30...0x39).contains(bytes[index + 1]) { index += 1 }
        guard index + 1 < bytes.count, bytes[index + 1] == 0x2E || bytes[index + 1] == 0x29 else {
          return levels
        }
        levels += 1 + spaces / 2
        spaces = 0
        index += 1
      default: return levels
      }
      index += 1
    }
    return levels
  }

  private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x26, 0x28, 0x29, 0x2A, 0x3C, 0x40, 0x5B, 0x5D, 0x5F, 0x60, 0x7E: true
    default: false
    }
  }
}
