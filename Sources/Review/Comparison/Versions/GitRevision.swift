import Diagnostics

/// A folder or file as a revision of the git repository has it, named `REV:path` as git itself names it.
struct GitRevision: Sendable, Hashable {
  let name: String
  /// The folder that git is run in; nil for the present one.
  let repository: String?

  /// Nil for what cannot be such a name: without a colon, or with a revision that git would take for an option.
  init?(_ name: String, repository: String? = nil) {
    guard let colon = name.firstIndex(of: ":"), colon > name.startIndex, !name.hasPrefix("-"),
      !name.unicodeScalars.contains(where: isInvisible)
    else { return nil }
    self.name = name
    self.repository = repository
  }

  /// What the name stands for: a file's bytes, or a folder's paths with their object ids.
  enum Content {
    case file([UInt8])
    case folder(objects: [String: String])
  }

  func content() throws(VersionFault) -> Content {
    // A trailing slash is no part of a name for git.
    var name = name
    while name.hasSuffix("/") { name.removeLast() }
    let found = try git(["cat-file", "-t", name])
    if String(decoding: found, as: UTF8.self).hasPrefix("blob") {
      return .file(try git(["cat-file", "blob", name]))
    }
    let listing = try git(["ls-tree", "-r", "-z", "--full-tree", name])
    var objects: [String: String] = [:]
    for entry in listing.split(separator: 0) {
      // `<mode> <type> <object>\t<path>`
      guard let tab = entry.firstIndex(of: 0x09) else { continue }
      let words = entry[..<tab].split(separator: 0x20)
      guard words.count == 3, words[1].elementsEqual("blob".utf8), !words[0].elementsEqual("120000".utf8)
      else {
        continue
      }
      let path = String(decoding: entry[entry.index(after: tab)...], as: UTF8.self)
      objects[path] = String(decoding: words[2], as: UTF8.self)
    }
    return .folder(objects: objects)
  }

  /// The bytes of files by path, all of them in one run of git.
  func files(_ objects: [String: String]) throws(VersionFault) -> [String: [UInt8]] {
    let paths = objects.keys.sorted()
    let request = paths.compactMap { objects[$0] }.map { $0 + "\n" }.joined()
    let answer = try git(["cat-file", "--batch"], input: Array(request.utf8))
    var files: [String: [UInt8]] = [:]
    var place = 0
    for path in paths {
      // `<object> blob <size>\n<bytes>\n`
      guard let end = answer[place...].firstIndex(of: 0x0A),
        let size = answer[place..<end].split(separator: 0x20).last.flatMap({
          Int(String(decoding: $0, as: UTF8.self))
        }),
        size >= 0, end + 1 + size <= answer.count
      else { throw fault("git did not give the content of '\(visible(path))'") }
      files[path] = Array(answer[(end + 1)..<(end + 1 + size)])
      place = min(end + 2 + size, answer.count)
    }
    return files
  }

  private func git(_ arguments: [String], input: [UInt8] = []) throws(VersionFault) -> [UInt8] {
    let place = repository.map { ["-C", $0] } ?? []
    guard let run = SpawnedProgram("git", place + ["--no-replace-objects"] + arguments, input: input),
      run.status != 127
    else {
      throw fault("git cannot be started; it is needed to read a revision")
    }
    guard run.status == 0 else {
      let said =
        String(decoding: run.errors, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
      throw fault("git finds no such revision or path: \(visible(said))")
    }
    return run.output
  }

  private func fault(_ message: String) -> VersionFault {
    VersionFault("no-such-revision", message, at: SourceLocation(file: name))
  }
}
