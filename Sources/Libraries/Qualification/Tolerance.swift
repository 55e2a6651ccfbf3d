/// How far a number may lie from the expected one: `max(absolute, relative × |expected|)`.
package struct Tolerance: Sendable, Equatable {
  package let relative: Double
  package let absolute: Double

  package init(relative: Double, absolute: Double) {
    self.relative = relative
    self.absolute = absolute
  }

  /// Whether a number passes. Equal infinities pass; nothing else infinite does.
  package func accepts(_ got: Double, for expected: Double) -> Bool {
    if got == expected { return true }
    guard got.isFinite, expected.isFinite else { return false }
    return abs(got - expected) <= max(absolute, relative * abs(expected))
  }
}

/// The tolerances of one case: one for all fields, and others for fields named.
struct CaseTolerances {
  private let ordinary: Tolerance
  private let named: [String: Tolerance]

  init(_ json: JSONValue) throws(CaseProblem) {
    guard let ordinary = Tolerance(json) else {
      throw CaseProblem(
        "'tolerance' is \(json.summary), expected an object with rel and abs, both at least 0")
    }
    self.ordinary = ordinary
    var named: [String: Tolerance] = [:]
    if let fields = json["fields"] {
      guard case .object(let members) = fields else {
        throw CaseProblem("'tolerance.fields' is \(fields.summary), expected an object")
      }
      for name in members.keys.sorted() {
        guard let member = members[name], let tolerance = Tolerance(member) else {
          throw CaseProblem("'tolerance.fields.\(name)' needs rel and abs, both at least 0")
        }
        named[name] = tolerance
      }
    }
    self.named = named
  }

  /// The tolerance for a field, by its innermost name.
  func forField(_ name: String) -> Tolerance { named[name] ?? ordinary }
}

extension Tolerance {
  fileprivate init?(_ json: JSONValue) {
    guard case .number(let relative)? = json["rel"], case .number(let absolute)? = json["abs"],
      relative >= 0, absolute >= 0
    else { return nil }
    self.init(relative: relative, absolute: absolute)
  }
}
