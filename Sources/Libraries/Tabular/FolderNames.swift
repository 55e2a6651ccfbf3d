import Glibc

/// Why a folder, or something in it, cannot be looked at.
package enum FolderRefusal: Error, Sendable, Hashable {
  case notFound, notAllowed, notAFolder
  case system(Int32)

  init(errno code: Int32) {
    self =
      switch code {
      case ENOENT: .notFound
      case EACCES, EPERM: .notAllowed
      case ENOTDIR: .notAFolder
      default: .system(code)
      }
  }

  /// Nil when something stands at the path, links followed.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) != 0 else { return nil }
    self.init(errno: errno)
  }

  /// What is wrong, as the end of a sentence that begins with the folder.
  package var explanation: String {
    switch self {
    case .notFound: "does not exist"
    case .notAllowed: "may not be read by this user"
    case .notAFolder: "is not a folder"
    case .system(let code): "cannot be read (\(String(cString: strerror(code))))"
    }
  }
}

/// The names in a folder that the person running the tool named, sorted by their bytes.
package func folderNames(_ path: String) throws(FolderRefusal) -> [String] {
  guard let folder = opendir(path) else { throw FolderRefusal(errno: errno) }
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
  guard errno == 0 else { throw FolderRefusal(errno: errno) }
  return names.sorted()
}
