package import Diagnostics
package import StudyDefinition

extension Publication {
  /// Publishes a kept version again, in one step. What was published becomes the newest version, so that going back
  /// can itself be taken back.
  ///
  /// A version that is not whole is refused. The next build finds that the report is not of the present inputs and
  /// publishes anew: put the definition or the data back as well, where the return is to last.
  ///
  /// - Parameter number: of the version; the newest when nil.
  /// - Returns: the number of the version that is now published, or nil with the reason.
  package func rollback(_ study: StudyID, to number: Int? = nil) -> (
    restored: Int?, diagnostics: [Diagnostic]
  ) {
    let kept = folder.keptVersions(of: study)
    do throws(PublishingFault) {
      guard let number = number ?? kept.first, kept.contains(number) else {
        let known =
          kept.isEmpty ? "none is kept" : "kept are \(kept.map { "@\($0)" }.joined(separator: ", "))"
        throw PublishingFault(
          .noSuchVersion, folder.versions(of: study).shown,
          "there is no \(number.map { "version @\($0)" } ?? "earlier version") of '\(study)'; \(known)")
      }
      let version = folder.version(number, of: study)
      let findings = verifyReport(in: version)
      guard findings.isEmpty else { return (nil, findings) }
      try restore(version, study, newNumber: (kept.first ?? 0) + 1)
      try write(.restored, of: study)
      return (number, [])
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  private func restore(_ version: FilePath, _ study: StudyID, newNumber: Int) throws(PublishingFault) {
    let published = folder.report(study)
    if published.kind == nil {
      try version.rename(to: published)
    } else {
      let former = try exchangeFolders(version, published, former: staging.former(study))
      try former.rename(to: folder.version(newNumber, of: study))
    }
    try folder.root.flush()
    try folder.versions(of: study).flush()
  }
}
