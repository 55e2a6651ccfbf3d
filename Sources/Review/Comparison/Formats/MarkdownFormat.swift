import Markdown

extension ReportComparison {
  /// A comment of a pull request may have 65,536 characters; whole lines are left out to stay below this.
  package static let mostMarkdownCharacters = 60_000

  /// The comparison as Markdown: unpadded tables, one change a line.
  ///
  /// - Parameters:
  ///   - words: The language it is told in.
  ///   - remarks: Sentences that stand before everything else.
  ///   - link: Where the whole comparison is, told when something had to be left out.
  ///   - most: Characters, as UTF-16 code units, which is how the services count that take such comments.
  package func markdown(
    _ words: ComparisonWords = .english, remarks: [String] = [], link: String? = nil,
    most: Int = mostMarkdownCharacters
  ) -> String {
    var text = BoundedText(most: most - 400)
    text.add("# \(escaped(words("changes-title", ["study": study])))\n\n")
    for remark in remarks { text.add("> [!IMPORTANT]\n> \(escaped(remark))\n\n") }
    text.add("\(escaped(opening(words)))\n")
    if let alarm = alarm(words) { text.add("\n> [!CAUTION]\n> **\(escaped(alarm))**\n") }
    text.add("\n\(escaped(causeSentence(words)))\n\n")
    for line in causeLines(words) { text.add("- \(escaped(line))\n") }
    let columns = ["where", "what", "old", "new", "difference", "cause"].map { words("changes-\($0)") }
    for changeClass in ChangeClass.allCases where count(changeClass) > 0 {
      text.add("\n## \(words.heading(changeClass)) (\(count(changeClass)))\n\n")
      let members = changes(changeClass)
      if changeClass == .belowDisplay, members.isEmpty {
        text.add("\(words("changes-largest", ["size": belowDisplay.largestText]))\n")
        continue
      }
      text.add("| \(columns.joined(separator: " | ")) |\n| --- | --- | --- | --- | ---: | --- |\n")
      for change in members { text.add(row(change, words), isChange: true) }
    }
    text.add("\n## \(words("changes-unchanged"))\n\n\(words.counted("changes-same", unchanged.results))\n")
    for key in unchanged.conclusive { text.add("- `\(key.replacing("`", with: "'"))`\n", isChange: true) }
    return text.text + leftOut(words.counted("changes-count", text.leftOut), text.leftOut, link, words)
  }

  private func leftOut(_ counted: String, _ count: Int, _ link: String?, _ words: ComparisonWords) -> String {
    guard count > 0 else { return "" }
    let sentence =
      link.map { words("changes-left-out-all", ["count": counted, "link": $0]) }
      ?? words("changes-left-out", ["count": counted])
    return "\n\(escaped(sentence))\n"
  }

  private func row(_ change: Change, _ words: ComparisonWords) -> String {
    let tolerance = change.isWithinTolerance ? " " + words("changes-within-tolerance") : ""
    let cells = [
      "\(words(change.place)) (\(change.place.key))", words(change.kind),
      change.old.map { words($0) } ?? "", change.new.map { words($0) } ?? "",
      change.differencePhrase + tolerance, cause(of: change, words),
    ]
    return "| " + cells.map { escapeMarkdown($0, context: .wholeCell) }.joined(separator: " | ") + " |\n"
  }

  private func escaped(_ text: String) -> String { escapeMarkdown(text) }
}

/// Text that takes whole pieces until it is full. Headings after that are left out with their rows.
private struct BoundedText {
  let most: Int
  private(set) var text = ""
  private(set) var leftOut = 0
  private var count = 0
  private var isFull = false

  init(most: Int) { self.most = most }

  mutating func add(_ piece: @autoclosure () -> String, isChange: Bool = false) {
    guard !isFull else {
      if isChange { leftOut += 1 }
      return
    }
    let piece = piece()
    let length = piece.utf16.count
    guard count + length <= most else {
      isFull = true
      if isChange { leftOut += 1 }
      return
    }
    text += piece
    count += length
  }
}
