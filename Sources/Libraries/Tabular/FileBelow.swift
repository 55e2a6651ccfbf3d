import Glibc

extension OpenFile {
  /// Opens the regular file at `relativePath`, which must lie below the folder `root` after every link is resolved.
  ///
  /// The path is walked one component at a time, each opened relative to the folder before it and never through a
  /// link: a link is read, and its target walked in the same way. Nothing that is swapped between a check and an
  /// opening can therefore lead out. `..` is allowed as long as it stays below `root`; absolute paths and links to
  /// them are not, nor are control characters. Only what is known to be regular is opened, so that no device is
  /// touched. `root` itself is trusted. Hard links look like any file and cannot be told apart.
  package init(below root: String, relativePath: String) throws(FileRefusal) {
    if relativePath.isEmpty { throw FileRefusal(relativePath, .empty) }
    if relativePath.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw FileRefusal(relativePath, .controlCharacter)
    }
    if relativePath.utf8.first == UInt8(ascii: "/") { throw FileRefusal(relativePath, .absolute) }
    if relativePath.utf8.count >= Int(PATH_MAX) { throw FileRefusal(relativePath, .tooLong) }
    let rootDescriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard rootDescriptor >= 0 else { throw FileRefusal(root, .init(errno: errno)) }
    var walk = FolderWalk(root: rootDescriptor, path: relativePath)
    try self.init(descriptor: walk.openFile(), path: relativePath)
  }
}

/// A walk from a root folder down a path, holding every folder on the way open.
private struct FolderWalk: ~Copyable {
  private var folders: [Int32]
  /// Components still to walk, the next one last.
  private var ahead: [String]
  private var linksLeft = 40
  private let path: String

  init(root: Int32, path: String) {
    folders = [root]
    ahead = Self.components(path)
    self.path = path
  }

  deinit { for folder in folders { close(folder) } }

  private static func components(_ path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).reversed().map(String.init)
  }

  private func refusal(_ reason: FileRefusal.Reason) -> FileRefusal { FileRefusal(path, reason) }

  mutating func openFile() throws(FileRefusal) -> Int32 {
    while let name = ahead.popLast() {
      if name == ".." {
        guard folders.count > 1, let left = folders.popLast() else { throw refusal(.leavesFolder) }
        close(left)
        continue
      }
      if name.isEmpty || name == "." { continue }
      guard let folder = folders.last else { throw refusal(.leavesFolder) }
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw refusal(.init(errno: errno))
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK: try follow(name, in: folder)
      case S_IFDIR: try enter(name, in: folder)
      case S_IFREG:
        guard ahead.isEmpty else { throw refusal(.notFound) }
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard file >= 0 else { throw refusal(.init(errno: errno)) }
        return file
      default: throw refusal(.notRegular)
      }
    }
    throw refusal(.isFolder)
  }

  private mutating func enter(_ name: String, in folder: Int32) throws(FileRefusal) {
    let entered = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard entered >= 0 else { throw refusal(.init(errno: errno)) }
    folders.append(entered)
  }

  private mutating func follow(_ name: String, in folder: Int32) throws(FileRefusal) {
    linksLeft -= 1
    if linksLeft < 0 { throw refusal(.tooManyLinks) }
    var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = target.withUnsafeMutableBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return start.map { readlinkat(folder, name, $0, buffer.count) } ?? -1
    }
    guard length > 0 else { throw refusal(.init(errno: errno)) }
    guard length < target.count else { throw refusal(.tooLong) }
    if target[0] == UInt8(ascii: "/") { throw refusal(.absoluteLink) }
    // A name that is not UTF-8 would be repaired here into another name; it is then not found.
    ahead += Self.components(String(decoding: target[..<length], as: UTF8.self))
  }
}
