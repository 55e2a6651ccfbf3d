/// One field that is not as expected.
package struct Mismatch: Sendable, Equatable {
  /// The path of the field, such as `contrasts[1].p_value`; empty when the case as a whole is meant.
  package let field: String
  package let expected: String
  package let got: String
}

/// What a case expects set against what came out, field by field.
struct Comparison {
  private let tolerances: CaseTolerances
  private(set) var mismatches: [Mismatch] = []
  /// Of the finite, non-zero expected numbers; nil when there were none.
  private(set) var largestRelativeError: Double?

  init(tolerances: CaseTolerances) { self.tolerances = tolerances }

  /// Compares every expected field; answers beyond them are ignored.
  mutating func compare(_ expected: [String: JSONValue], with got: [String: Answer]) {
    for name in expected.keys.sorted() {
      guard let wanted = expected[name] else { continue }
      guard let answer = got[name] else {
        mismatches.append(Mismatch(field: name, expected: wanted.summary, got: "no such field"))
        continue
      }
      compare(wanted, with: answer, field: name, path: name)
    }
  }

  private mutating func compare(_ expected: JSONValue, with got: Answer, field: String, path: String) {
    switch (expected, got) {
    case (.null, .notEstimable): return
    case (.bool(let wanted), .flag(let answer)) where wanted == answer: return
    case (.string(let wanted), .text(let answer)) where wanted == answer: return
    case (.string("Infinity"), .number(.infinity)), (.string("-Infinity"), .number(-.infinity)): return
    case (.number(let wanted), .count(let answer)) where wanted == Double(answer): return
    case (.number(let wanted), .number(let answer)):
      if wanted != 0, wanted.isFinite, answer.isFinite {
        largestRelativeError = max(largestRelativeError ?? 0, abs(answer - wanted) / abs(wanted))
      }
      if tolerances.forField(field).accepts(answer, for: wanted) { return }
    case (.array(let wanted), .list(let answers)) where wanted.count == answers.count:
      for (index, pair) in zip(wanted, answers).enumerated() {
        compare(pair.0, with: pair.1, field: field, path: "\(path)[\(index)]")
      }
      return
    case (.object(let wanted), .record(let answers)):
      for name in wanted.keys.sorted() {
        guard let member = wanted[name] else { continue }
        compare(member, with: answers[name] ?? .text("no such field"), field: name, path: "\(path).\(name)")
      }
      return
    default: break
    }
    mismatches.append(Mismatch(field: path, expected: expected.summary, got: got.summary))
  }
}
