/// Whitespace around tags, so that a template for Markdown reads well and prints well:
///
/// - A line that holds only block tags and comments disappears with its indentation and its line end.
///   `{{ … }}` is never such a tag.
/// - `{% include %}` and the caller's tags may be one of them: what they print takes the place of the line, and a
///   line break is added when it does not end with one. Nothing printed leaves no line. Two of them on a line, and
///   the line stays as it is written.
/// - Where a line disappeared, blank lines that meet become one: leading blank lines of the text behind it are
///   left out when the output so far is empty or ends with a blank line. Inside `{% raw %}` nothing is left out.
/// - `-` inside a delimiter trims all whitespace on that side, line breaks too. A line with such a mark is left to
///   its marks.
///
/// Everything else between tags is printed byte for byte.
struct WhitespaceLayout {
  private var segments: [Segment]
  private let bytes: [UInt8]
  private var line = Line()

  /// What is known of the line being read.
  private struct Line {
    /// The text that the line begins in, and the offset of the line in it; nil at the start of the file.
    var start: (segment: Int, offset: Int)?
    /// Blank texts between the tags of the line.
    var gaps: [Int] = []
    var tags = 0
    var printing: [Int] = []
    var hasText = false

    var disappears: Bool { tags > 0 && !hasText && printing.count <= 1 }
  }

  /// The segments of the template `text`, with whitespace that is not printed cut from their texts.
  static func laidOut(_ segments: [Segment], of text: String) -> [Segment] {
    var layout = WhitespaceLayout(segments: segments, bytes: Array(text.utf8))
    layout.removeTagLines()
    layout.trimAtMarks()
    return layout.segments
  }

  private init(segments: [Segment], bytes: [UInt8]) {
    self.segments = segments
    self.bytes = bytes
  }

  private mutating func removeTagLines() {
    for index in segments.indices {
      let segment = segments[index]
      switch segment.content {
      case .text(let range, _): readText(range, at: index)
      case .print: line.hasText = true
      case .silent: line.tags += 1
      case .tag:
        line.tags += 1
        if segment.tagName.map(controlTags.contains) != true { line.printing.append(index) }
      }
      if segment.trimsBefore || segment.trimsAfter { line.hasText = true }
    }
    endLine(in: nil)
  }

  private mutating func readText(_ range: Range<Int>, at index: Int) {
    guard let firstBreak = bytes[range].firstIndex(of: .lineFeed),
      let lastBreak = bytes[range].lastIndex(of: .lineFeed)
    else {
      if bytes[range].allSatisfy(\.isBlank) { line.gaps.append(index) } else { line.hasText = true }
      return
    }
    if !bytes[range.lowerBound..<firstBreak].allSatisfy(\.isBlank) { line.hasText = true }
    endLine(in: (index, firstBreak + 1))
    line.start = (index, lastBreak + 1)
    line.hasText = !bytes[(lastBreak + 1)..<range.upperBound].allSatisfy(\.isBlank)
  }

  /// Ends the line, in the text that holds its line break or at the end of the file, and begins the next.
  private mutating func endLine(in end: (segment: Int, offset: Int)?) {
    defer { line = Line() }
    guard line.disappears else { return }
    if let start = line.start { cut(start.segment) { $0.lowerBound..<start.offset } }
    for gap in line.gaps { cut(gap) { $0.lowerBound..<$0.lowerBound } }
    guard let end else { return }
    cut(end.segment) { end.offset..<$0.upperBound }
    segments[end.segment].followsTagLine = true
    for tag in line.printing { segments[tag].ownsLine = true }
  }

  private mutating func trimAtMarks() {
    let bytes = bytes
    for index in segments.indices {
      if segments[index].trimsBefore, index > 0 {
        cut(index - 1) { range in
          let last = bytes[range].lastIndex { !$0.isWhitespace }
          return range.lowerBound..<(last.map { $0 + 1 } ?? range.lowerBound)
        }
      }
      if segments[index].trimsAfter, index + 1 < segments.count {
        cut(index + 1) { range in
          (bytes[range].firstIndex { !$0.isWhitespace } ?? range.upperBound)..<range.upperBound
        }
      }
    }
  }

  /// Replaces the range of a text; other segments stay as they are.
  private mutating func cut(_ index: Int, to shorter: (Range<Int>) -> Range<Int>) {
    if case .text(let range, let isRaw) = segments[index].content {
      segments[index].content = .text(shorter(range), isRaw: isRaw)
    }
  }
}

/// Tags that only direct what is printed. Every other tag prints something itself.
let controlTags: Set<String> = ["for", "endfor", "if", "elsif", "else", "endif"]

/// The number of bytes at the start of `bytes` that are blank lines.
func leadingBlankLines(_ bytes: some Collection<UInt8>) -> Int {
  var blank = 0
  for (index, byte) in bytes.enumerated() {
    if byte == .lineFeed {
      blank = index + 1
    } else if !byte.isBlank {
      break
    }
  }
  return blank
}
