import Diagnostics
import StudyDefinition

/// Every subject belongs to a declared group. `unknown-group` is an error, `missing-group` a warning with the count.
struct UnknownGroups {
  private let grouping: Grouping
  private let file: String?
  private var missing = 0
  private var unknown: [(text: String, count: Int, location: SourceLocation?)] = []

  init(_ grouping: Grouping, file: String?) {
    self.grouping = grouping
    self.file = file
  }

  mutating func countMissing() { missing += 1 }

  mutating func add(_ text: String, at location: () -> SourceLocation?) {
    if let index = unknown.firstIndex(where: { $0.text == text }) {
      unknown[index].count += 1
    } else if unknown.count < 1000 {
      unknown.append((text, 1, location()))
    }
  }

  var diagnostics: [Diagnostic] {
    var problems = ListedProblems()
    for group in unknown {
      problems.add {
        .error(
          "unknown-group", "unknown group '\(group.text)' of \(subjects(group.count))", at: group.location,
          suggestion: nearestName(to: group.text, among: grouping.groups.map(\.dataName)))
      }
    }
    let warning = Diagnostic.warning(
      "missing-group",
      "\(subjects(missing)) \(missing == 1 ? "has" : "have") no '\(grouping.attribute)' and belong"
        + "\(missing == 1 ? "s" : "") to no group", at: file.map { SourceLocation(file: $0) })
    return problems.diagnostics(file: file) + (missing > 0 ? [warning] : [])
  }
}

/// `1 subject`, `3 subjects`.
func subjects(_ count: Int) -> String { count == 1 ? "1 subject" : "\(count) subjects" }

/// `1 row`, `3 rows`.
func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
