import JSONText

/// What a manifest says of the publication itself, beside what follows from the report's inputs: how it differs from the
/// one before, and when it was made where `SOURCE_DATE_EPOCH` says so. It stays as it is while the report does.
package struct PublicationRecord: Sendable, Hashable {
  package let changes: ChangesOutcome
  /// RFC 3339; nil without `SOURCE_DATE_EPOCH`.
  package let time: String?

  package init(changes: ChangesOutcome, time: String? = nil) {
    self.changes = changes
    self.time = time
  }
}

extension JSONText {
  mutating func publication(_ record: PublicationRecord) {
    object(inline: true) { json in
      json.member("time", record.time)
      switch record.changes {
      case .first: json.member("before", "none")
      case .notComparable: json.member("before", "unreadable")
      case .compared(let counts):
        json.member("before", "compared")
        for (name, path) in ChangeCounts.members {
          json.key(named: name)
          json.integer(counts[keyPath: path])
        }
      }
    }
  }
}

extension ChangeCounts {
  /// Each count with the name that manifests and index templates have for it.
  static var members: [(name: String, path: WritableKeyPath<ChangeCounts, Int>)] {
    [
      ("conclusions", \.conclusions), ("values", \.values), ("below-display", \.belowDisplay),
      ("subjects", \.subjects), ("structure", \.structure), ("texts", \.texts), ("drawings", \.drawings),
      ("unexplained", \.unexplained),
    ]
  }
}

extension PublicationRecord {
  /// Nil when the member of a manifest is not such a record.
  init?(_ record: ManifestRecord.Publication) {
    switch record.before {
    case "none": changes = .first
    case "unreadable": changes = .notComparable
    case "compared":
      var counts = ChangeCounts()
      for (name, path) in ChangeCounts.members {
        guard let count = record.counts[name], count >= 0 else { return nil }
        counts[keyPath: path] = count
      }
      changes = .compared(counts)
    default: return nil
    }
    time = record.time
  }
}
