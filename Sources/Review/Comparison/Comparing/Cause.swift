/// Something that a version was made from and that differs in the other.
package struct Cause: Sendable, Hashable {
  package let kind: CauseKind
  /// A path, an option or a library.
  package let name: String
  /// A checksum, a version or a value; nil where there was none.
  package let old: String?
  package let new: String?
}

/// Kinds of causes, in the order in which they are told.
package enum CauseKind: String, Sendable, Hashable, CaseIterable, Comparable {
  case data, definition, template, tool, library, option

  package static func < (a: CauseKind, b: CauseKind) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether a number can change at full precision because of it. Templates only arrange and print.
  var reachesValues: Bool { self != .template }
}

/// Every input that differs between two versions, by kind, then name. Nil when either has no manifest.
func causes(from old: RecordedInputs?, to new: RecordedInputs?) -> [Cause]? {
  guard let old, let new else { return nil }
  var causes: [Cause] = []
  for kind in CauseKind.allCases {
    let before = values(kind, in: old)
    let after = values(kind, in: new)
    for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
      causes.append(Cause(kind: kind, name: name, old: before[name], new: after[name]))
    }
  }
  return causes
}

private func values(_ kind: CauseKind, in inputs: RecordedInputs) -> [String: String] {
  Dictionary(
    inputs.entries.filter { $0.kind == kind }.map { ($0.name, $0.value) },
    uniquingKeysWith: { first, _ in first })
}
