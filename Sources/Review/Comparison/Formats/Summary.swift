extension ReportComparison {
  /// One line: how many conclusions, values and texts moved.
  package func summary(_ words: ComparisonWords = .english) -> String {
    if isSame { return words("changes-none") }
    let counts = [
      (count(.conclusion), "changes-conclusions"), (count(.displayed), "changes-values"),
      (count(.n), "changes-subjects"), (count(.structure), "changes-structure"),
      (count(.prose), "changes-texts"), (count(.presentation), "changes-drawings"),
      (belowDisplay.count, "changes-below-display"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { count, key in words.counted(key, count) }
    return words("changes-changed", ["list": words.list(parts)])
  }

  /// The same with the names of both versions, where somebody named them.
  func opening(_ words: ComparisonWords) -> String {
    let summary = summary(words)
    if oldLabel.isEmpty, newLabel.isEmpty { return words("changes-against-before", ["summary": summary]) }
    return words("changes-versions", ["old": oldLabel, "new": newLabel, "summary": summary])
  }

  /// What the versions were made from differently, one line each.
  package func causeLines(_ words: ComparisonWords = .english) -> [String] {
    (causes ?? []).map { cause in
      let kind = words(cause.kind)
      switch (cause.old, cause.new, cause.kind) {
      case (nil, _, _): return words("changes-input-added", ["cause": kind, "name": cause.name])
      case (_, nil, _): return words("changes-input-removed", ["cause": kind, "name": cause.name])
      case (let old?, let new?, .tool), (let old?, let new?, .library), (let old?, let new?, .option):
        return words(
          "changes-input-from-to", ["cause": kind, "name": cause.name, "old": old, "new": new])
      default: return words("changes-input-changed", ["cause": kind, "name": cause.name])
      }
    }
  }

  /// What is known of causes, in one sentence.
  package func causeSentence(_ words: ComparisonWords = .english) -> String {
    guard let causes else { return words("changes-causes-unknown") }
    let kinds = CauseKind.allCases.filter { kind in causes.contains { $0.kind == kind } }
    if kinds.isEmpty { return words("changes-causes-none") }
    return words("changes-causes", ["list": words.list(kinds.map { words($0) })])
  }

  /// The loudest sentence there is; nil when everything has a cause.
  package func alarm(_ words: ComparisonWords = .english) -> String? {
    guard !unexplained.isEmpty else { return nil }
    return words("changes-alarm", ["count": words.counted("changes-count", unexplained.count)])
  }

  /// Why a change is there, in a word or two; empty where nothing is known of causes.
  func cause(of change: Change, _ words: ComparisonWords) -> String {
    if change.isUnexplained { return words("changes-same-inputs") }
    return causes == nil ? "" : words.list(change.causes.map { words($0) })
  }
}

/// `1 study`, `3 studies`.
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
