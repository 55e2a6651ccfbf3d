import StudyDefinition

extension OutputFolder {
  /// Puts right and removes what runs that died have left. Only the holder of the lock may call it.
  ///
  /// A report that was replaced but not yet among the kept versions becomes one; a published report that was renamed
  /// away is put back; everything else was never published and is removed.
  func clearLeftovers(keep: Int) throws(PublishingFault) {
    for name in try root.names() where name.hasPrefix(Self.stagingPrefix) {
      let leftover = Staging(leftover: root.appending(name))
      if leftover.root.kind == .folder {
        for entry in try leftover.root.names() { try recover(entry, from: leftover, keep: keep) }
      }
      try leftover.root.removeAll()
    }
  }

  private func recover(_ entry: String, from leftover: Staging, keep: Int) throws(PublishingFault) {
    let parts = entry.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = parts.first else { return }
    let study = StudyID(String(id))
    guard OutputNames.allows(study) else { return }
    switch parts[1] {
    case "exchanging":
      guard leftover.report(study).kind == .folder,
        let note = try? leftover.exchangeNote(study).read(limit: 64),
        let published = try? report(study).appending(OutputNames.checksums).sha256(),
        Array(published.utf8) == note
      else { return }
      try keepVersion(leftover.report(study), of: study, keep: keep, discarding: leftover)
    case "former":
      guard leftover.former(study).kind == .folder else { return }
      if report(study).kind == nil {
        try leftover.former(study).rename(to: report(study))
      } else {
        try keepVersion(leftover.former(study), of: study, keep: keep, discarding: leftover)
      }
    default: break
    }
  }
}
