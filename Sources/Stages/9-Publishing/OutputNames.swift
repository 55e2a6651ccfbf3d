import StudyDefinition

/// Which names may stand in the output folder: an allow-list, so that no name of a definition can leave the folder,
/// hide in it, or mean two things on a file system that ignores case.
enum OutputNames {
  /// `[a-z0-9-]`, 1 to 64 characters.
  static func allows(_ study: StudyID) -> Bool {
    let bytes = study.text.utf8
    return (1...64).contains(bytes.count) && bytes.allSatisfy { isLowerCaseOrDigit($0) || $0 == hyphen }
  }

  /// Folders and a file name of `[A-Za-z0-9._-]`, none beginning with a dot, each at most 100 characters, at most
  /// eight of them.
  static func allows(path: String) -> Bool {
    let names = path.utf8.split(separator: slash, omittingEmptySubsequences: false)
    return (1...8).contains(names.count)
      && names.allSatisfy { name in
        (1...100).contains(name.count) && name.first != dot
          && name.allSatisfy {
            isLowerCaseOrDigit($0) || isUpperCase($0) || $0 == hyphen || $0 == dot || $0 == underscore
          }
      }
  }

  /// The first thing wrong with the files of a report as a set, or nil when they can be written.
  static func fault(in paths: [String], of study: StudyID) -> PublishingFault? {
    guard allows(study) else {
      return PublishingFault(
        .name, study.text, "the id of a study must be 1 to 64 of the characters a-z, 0-9 and '-'")
    }
    var folded: [String: String] = [:]
    for path in paths.sorted() {
      let shown = "\(study)/\(path)"
      guard allows(path: path) else {
        return PublishingFault(
          .name, shown,
          "a file's name must be of the characters A-Z, a-z, 0-9, '.', '_' and '-' and not begin with '.'")
      }
      guard !reserved.contains(path.lowercased()) else {
        return PublishingFault(.name, shown, "the name is kept for what publishing itself writes")
      }
      if let other = folded.updateValue(path, forKey: path.lowercased()) {
        return PublishingFault(.name, shown, "the name is '\(study)/\(other)' where case is ignored")
      }
    }
    for path in folded.keys.sorted() {
      for folder in foldersAbove(path) where folded[folder] != nil {
        return PublishingFault(.name, "\(study)/\(folder)", "the name is both a file and a folder")
      }
    }
    return nil
  }

  /// `a/b/c` is in `a` and `a/b`.
  static func foldersAbove(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  static let manifest = "manifest.json"
  static let checksums = "SHA256SUMS"
  static let researchObject = "ro-crate-metadata.json"

  private static let reserved = Set([manifest, checksums, researchObject].map { $0.lowercased() })
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
  private static let hyphen = UInt8(ascii: "-")
  private static let underscore = UInt8(ascii: "_")

  private static func isUpperCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLowerCaseOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
