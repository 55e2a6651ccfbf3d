import Markdown

extension ReportComparison {
  /// The comparison as a suite of JUnit's XML: a test case for each result that a conclusion rests on, and one for
  /// each other class of changes. A case fails when it holds a difference of the level asked for, and is told as
  /// skipped when its difference is below that.
  ///
  /// Unchanged results appear when the comparison lists them.
  func junitSuite(_ level: ExitLevel) -> String {
    var cases: [(name: String, changes: [Change])] = unchanged.conclusive.map { ($0, []) }
    for change in changes
    where change.kind.changeClass == .conclusion || change.kind.changeClass == .displayed {
      cases.append((change.place.key, [change]))
    }
    for changeClass in [ChangeClass.belowDisplay, .n, .structure, .prose, .presentation] {
      cases.append((changeClass.rawValue, Array(changes(changeClass))))
    }
    let failures = cases.count { $0.changes.contains { fails($0, level) } }
    let belowFails = level == .any && belowDisplay.count > 0 && changes(.belowDisplay).isEmpty
    let skipped = cases.count { test in
      !test.changes.isEmpty && !test.changes.contains { fails($0, level) }
    }
    var text =
      "<testsuite name=\"\(escapeXML(study))\" tests=\"\(cases.count)\" "
      + "failures=\"\(failures + (belowFails ? 1 : 0))\" errors=\"0\" skipped=\"\(skipped)\">\n"
    for test in cases {
      text += "<testcase classname=\"\(escapeXML(study))\" name=\"\(escapeXML(test.name))\""
      let failing = test.changes.filter { fails($0, level) }
      if belowFails, test.name == ChangeClass.belowDisplay.rawValue {
        text += "><failure type=\"below-display\" message=\"\(belowDisplay.count) changed\"/></testcase>\n"
      } else if let first = failing.first {
        let message = escapeXML(words(first.kind))
        text += "><failure type=\"\(first.kind.changeClass.rawValue)\" message=\"\(message)\">"
        text += escapeXML(failing.map(line).joined(separator: "; ")) + "</failure></testcase>\n"
      } else if let first = test.changes.first {
        text += "><skipped message=\"\(escapeXML(line(first)))\"/></testcase>\n"
      } else {
        text += "/>\n"
      }
    }
    return text + "</testsuite>\n"
  }

  private func fails(_ change: Change, _ level: ExitLevel) -> Bool {
    if change.isUnexplained || level == .any { return true }
    switch change.kind.changeClass {
    case .conclusion: return true
    case .displayed: return level == .displayed
    case .n: return level == .displayed && change.isDisplayed
    default: return false
    }
  }

  private func line(_ change: Change) -> String {
    let old = change.old.map { words($0) } ?? ""
    let new = change.new.map { words($0) } ?? ""
    let cause = cause(of: change, words)
    return "\(words(change.place)): \(words(change.kind)), '\(old)' to '\(new)'"
      + (cause.isEmpty ? "" : " (\(cause))")
  }

  private var words: ComparisonWords { .english }
}
