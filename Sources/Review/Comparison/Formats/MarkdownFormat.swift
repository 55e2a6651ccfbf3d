import Markdown

extension ReportComparison {
  /// A comment of a pull request may have 65,536 characters; whole lines are left out to stay below this.
  package static let mostMarkdownCharacters = 60_000

  /// The comparison as Markdown: unpadded tables, one change a line.
  ///
  /// - Parameters:
  ///   - link: Where the whole comparison is, told when something had to be left out.
  ///   - most: Characters, as UTF-16 code units, which is how the services count that take such comments.
  package func markdown(link: String? = nil, most: Int = mostMarkdownCharacters) -> String {
    var text = BoundedText(most: most - 400)
    text.add("# \(escaped(study)): what changed\n\n")
    text.add("\(escaped(oldLabel)) → \(escaped(newLabel)): \(summary).\n")
    if let alarm { text.add("\n> [!CAUTION]\n> **\(alarm)**\n") }
    text.add("\n\(causeSentence)\n\n")
    for line in causeLines { text.add("- \(escaped(line))\n") }
    for changeClass in ChangeClass.allCases where count(changeClass) > 0 {
      text.add("\n## \(changeClass.heading) (\(count(changeClass)))\n\n")
      let members = changes(changeClass)
      if changeClass == .belowDisplay, members.isEmpty {
        text.add("Largest relative difference: \(belowDisplay.largestText).\n")
        continue
      }
      text.add("| Where | What | Old | New | Difference | Cause |\n| --- | --- | --- | --- | ---: | --- |\n")
      for change in members { text.add(row(change), isChange: true) }
    }
    text.add("\n## Unchanged\n\n\(counted(unchanged.results, "result")).\n")
    for key in unchanged.conclusive { text.add("- `\(key.replacing("`", with: "'"))`\n", isChange: true) }
    return text.text + leftOut(text.leftOut, link)
  }

  private func leftOut(_ count: Int, _ link: String?) -> String {
    guard count > 0 else { return "" }
    let place = link.map { "; all of them: \(escaped($0))" } ?? ""
    return "\nLeft out for length: \(counted(count, "change"))\(place).\n"
  }

  private func row(_ change: Change) -> String {
    let cells = [
      "\(change.place.words) (\(change.place.key))", change.kind.words, change.old ?? "", change.new ?? "",
      change.differencePhrase + (change.isWithinTolerance ? " within tolerance" : ""),
      change.causePhrase(isKnown: causes != nil),
    ]
    return "| " + cells.map { escapeMarkdown($0, context: .tableCell) }.joined(separator: " | ") + " |\n"
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
