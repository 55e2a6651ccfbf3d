import Glibc

extension FilePath {
  /// The names in a folder, sorted by their bytes.
  func names() throws(PublishingFault) -> [String] {
    guard let folder = opendir(path) else { throw PublishingFault(.readFailed, shown, "read", errno: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw PublishingFault(.readFailed, shown, "read", errno: errno) }
    return names.sorted()
  }

  /// Everything below a folder that is not a folder itself, by its path relative to this one, sorted; links are listed,
  /// not followed. Folders that are empty, or deeper than sixteen, are listed as if they were files, so that none is
  /// overlooked and no depth can exhaust us.
  func tree() throws(PublishingFault) -> [(path: String, kind: Kind)] {
    var found: [(path: String, kind: Kind)] = []
    var pending = [(path: "", depth: 0)]
    while let next = pending.popLast() {
      let folder = next.path.isEmpty ? self : appending(next.path)
      let names = try folder.names()
      if names.isEmpty, !next.path.isEmpty { found.append((next.path, .other)) }
      for name in names {
        let path = next.path.isEmpty ? name : "\(next.path)/\(name)"
        switch appending(path).kind {
        case .folder? where next.depth < 16: pending.append((path, next.depth + 1))
        case let kind?: found.append((path, kind == .folder ? .other : kind))
        case nil: break
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Removes a file, a link or a folder with all that is in it; links are not followed. Nothing there is no fault.
  func removeAll() throws(PublishingFault) {
    guard unlink(path) != 0 else { return }
    let code = errno
    if code == ENOENT { return }
    guard kind == .folder else { throw PublishingFault(.writeFailed, shown, "remove", errno: code) }
    for name in try names() { try appending(name).removeAll() }
    guard rmdir(path) == 0 else { throw PublishingFault(.writeFailed, shown, "remove", errno: errno) }
  }
}
