import Diagnostics

/// Diagnostics gathered from stage to stage.
struct Findings {
  private(set) var all: [Diagnostic] = []

  /// Keeps the diagnostics of a stage and hands on its value.
  mutating func take<Value>(_ outcome: (Value?, [Diagnostic])) -> Value? {
    all += outcome.1
    return outcome.0
  }

  mutating func add(_ diagnostic: Diagnostic?) {
    if let diagnostic { all.append(diagnostic) }
  }

  var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Each once, by place; those of one place, and those without one, in the order found.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = all.filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let first?, let second?): first == second ? a.offset < b.offset : first < second
      case (nil, nil): a.offset < b.offset
      case (nil, _?): true
      case (_?, nil): false
      }
    }.map(\.element)
  }
}
