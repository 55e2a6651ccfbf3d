package import StudyDefinition

extension OutputFolder {
  /// The numbers of the kept versions of a report, the newest first. Numbers grow with every report replaced and are
  /// not given twice while a later one is kept.
  package func keptVersions(of study: StudyID) -> [Int] {
    guard OutputNames.allows(study), let names = try? versions(of: study).names() else { return [] }
    return names.compactMap { name in Int(name).flatMap { $0 > 0 && String($0) == name ? $0 : nil } }
      .filter { version($0, of: study).kind == .folder }
      .sorted(by: >)
  }

  /// The path of a kept version, for reading; whether it is there is not asked.
  package func versionPath(_ number: Int, of study: StudyID) -> String { version(number, of: study).path }

  func version(_ number: Int, of study: StudyID) -> FilePath {
    versions(of: study).appending(String(number))
  }

  /// Makes the folder that versions of a report are kept in.
  func makeVersionsFolder(of study: StudyID) throws(PublishingFault) {
    try versions.makeFolder()
    try versions(of: study).makeFolder()
  }

  /// Makes a replaced report the newest version, and removes the oldest ones beyond `keep`.
  func keepVersion(
    _ former: FilePath, of study: StudyID, keep: Int, discarding staging: Staging
  ) throws(PublishingFault) {
    if keep > 0 {
      try makeVersionsFolder(of: study)
      let newest = keptVersions(of: study).first ?? 0
      try former.rename(to: version(newest + 1, of: study))
    } else {
      try former.removeAll()
    }
    for number in keptVersions(of: study).dropFirst(keep) {
      let discarded = staging.discarded(study)
      try discarded.removeAll()
      try version(number, of: study).rename(to: discarded)
      try discarded.removeAll()
    }
  }
}
