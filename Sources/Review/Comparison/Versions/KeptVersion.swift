import Diagnostics

/// An earlier version of a report, `STUDY@1` for the one before the published one, `STUDY@2` for the one before that.
struct KeptVersion: Sendable, Hashable {
  let study: String
  let stepsBack: Int

  init?(_ name: String) {
    guard let at = name.lastIndex(of: "@"), let steps = Int(name[name.index(after: at)...]), steps > 0,
      Self.isStudy(String(name[..<at]))
    else { return nil }
    study = String(name[..<at])
    stepsBack = steps
  }

  /// Whether a name is that of a study: `[a-z0-9-]`, at most 64.
  static func isStudy(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }

  /// The folder of the version. Kept versions are numbered, the newest the highest.
  func path(below output: String) throws(VersionFault) -> String {
    let folder = "\(output)/.versions/\(study)"
    let kept = folderNames(folder).compactMap { Int($0) }.filter { $0 > 0 }.sorted(by: >)
    guard stepsBack <= kept.count else {
      let known = kept.isEmpty ? "none is kept" : "the earliest is @\(kept.count)"
      throw VersionFault(
        "no-such-version", "there is no version @\(stepsBack) of '\(study)'; \(known)",
        at: SourceLocation(file: folder))
    }
    return "\(folder)/\(kept[stepsBack - 1])"
  }
}
