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
  case data, definition
  /// The study's own `report.md`.
  case report
  case template, locale, journal, tool, library, option

  package static func < (a: CauseKind, b: CauseKind) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What an input of a manifest is, by the list it stands in and its path.
  init?(list: String, path: String) {
    switch list {
    case "data": self = .data
    case "definition": self = path == ReportFileNames.markdown ? .report : .definition
    case "templates":
      self = path.hasPrefix("locales/") ? .locale : path.hasPrefix("journals/") ? .journal : .template
    default: return nil
    }
  }
}

extension Cause {
  /// Whether a number can change at full precision because of it. Templates, words and journals only arrange and print,
  /// and so does the option that chooses a journal.
  var reachesValues: Bool {
    switch kind {
    case .data, .definition, .tool, .library: true
    case .report, .template, .locale, .journal: false
    case .option: name != "journal"
    }
  }
}

extension Cause {
  /// Whether another file of a kind is used because of it: another journal, other languages, or the study's own report in
  /// place of the general one.
  fileprivate func chooses(_ other: CauseKind) -> Bool {
    switch other {
    case .journal: kind == .definition || (kind == .option && name == "journal")
    case .locale: kind == .definition
    case .template: kind == .report && (old == nil || new == nil)
    default: false
    }
  }
}

/// Every input that was altered between two versions, by kind, then name. Nil when either has no manifest.
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
  // A file that came or went was not altered: it follows from what chooses the files.
  let choices = causes
  return causes.filter { cause in
    (cause.old != nil && cause.new != nil) || !choices.contains { $0.chooses(cause.kind) }
  }
}

private func values(_ kind: CauseKind, in inputs: RecordedInputs) -> [String: String] {
  Dictionary(
    inputs.entries.filter { $0.kind == kind }.map { ($0.name, $0.value) },
    uniquingKeysWith: { first, _ in first })
}
