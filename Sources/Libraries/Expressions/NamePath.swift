/// A name in an expression: an endpoint or column (`hba1c`), or a value at a visit (`baseline.hba1c`).
package struct NamePath: Hashable, Sendable, CustomStringConvertible {
  /// One part, or a visit and what was measured there.
  package let parts: [String]

  package init(_ name: String) { parts = [name] }

  package init(visit: String, _ name: String) { parts = [visit, name] }

  init(parts: [String]) { self.parts = parts }

  /// The parts with points between them.
  package var description: String { parts.joined(separator: ".") }
}
