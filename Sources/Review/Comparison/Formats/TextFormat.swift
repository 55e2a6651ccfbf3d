import Diagnostics

extension ReportComparison {
  /// The comparison for a terminal.
  ///
  /// - Parameters:
  ///   - isColoured: Whether headings and signs are coloured; the words say the same without.
  ///   - most: Changes listed of each class, the rest counted; nil lists all.
  package func text(isColoured: Bool = false, most: Int? = 50) -> String {
    let paint = Paint(isOn: isColoured)
    var lines = [paint.bold(visible("\(study): \(oldLabel) → \(newLabel)"))]
    lines.append("  \(summary()); \(counted(unchanged.results, "result", "results")) the same")
    if let alarm = alarm() { lines.append(paint.alarm("  SAME INPUTS, DIFFERENT NUMBER. ") + alarm) }
    lines.append("  " + causeSentence())
    for line in causeLines() { lines.append("    " + visible(line)) }
    if unchanged.withinTolerance > 0 {
      lines.append("  \(counted(unchanged.withinTolerance, "value", "values")) within tolerance")
    }
    for changeClass in ChangeClass.allCases where count(changeClass) > 0 {
      lines.append("")
      lines.append(paint.bold("\(words.heading(changeClass)) (\(count(changeClass)))"))
      lines += self.lines(changeClass, paint, most: most)
    }
    if !unchanged.conclusive.isEmpty {
      lines.append("")
      lines.append(paint.bold("Unchanged (\(unchanged.conclusive.count))"))
      lines += unchanged.conclusive.map { "  " + visible($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ changeClass: ChangeClass, _ paint: Paint, most: Int?) -> [String] {
    let members = changes(changeClass)
    if changeClass == .belowDisplay, members.isEmpty {
      return ["  largest relative difference \(belowDisplay.largestText)"]
    }
    let listed = members.prefix(most ?? members.count)
    var lines: [String] = []
    for change in listed {
      lines.append("  \(visible(words(change.place))): \(words(change.kind))")
      lines.append("    " + detail(change, paint))
    }
    if listed.count < members.count { lines.append("  and \(members.count - listed.count) more") }
    return lines
  }

  private func detail(_ change: Change, _ paint: Paint) -> String {
    var parts: [String] = []
    switch (change.old, change.new) {
    case (let old?, let new?): parts.append("\(paint.old(shown(old))) → \(paint.new(shown(new)))")
    case (let old?, nil): parts.append("\(paint.old("- " + shown(old)))")
    case (nil, let new?): parts.append("\(paint.new("+ " + shown(new)))")
    case (nil, nil): break
    }
    if !change.differencePhrase.isEmpty { parts.append(change.differencePhrase) }
    if change.isWithinTolerance { parts.append("within tolerance") }
    let cause = cause(of: change, words)
    if change.isUnexplained {
      parts.append(paint.alarm(cause))
    } else if !cause.isEmpty {
      parts.append("cause: \(cause)")
    }
    parts.append(paint.faint(visible(change.place.key)))
    return parts.joined(separator: "  ")
  }

  private func shown(_ shown: Shown) -> String { visible(words(shown)) }

  private var words: ComparisonWords { .english }
}

/// The colours of a terminal.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { code("1", text) }
  func alarm(_ text: String) -> String { code("1;31", text) }
  func old(_ text: String) -> String { code("31", text) }
  func new(_ text: String) -> String { code("32", text) }
  func faint(_ text: String) -> String { code("2", text) }

  private func code(_ code: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
