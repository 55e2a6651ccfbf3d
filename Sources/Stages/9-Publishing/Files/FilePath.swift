/// A path to work with, and the same path as messages name it.
struct FilePath: Sendable, Hashable {
  let path: String
  /// As the person would type it.
  let shown: String

  /// A file or folder below this one.
  func appending(_ name: String) -> FilePath {
    FilePath(path: "\(path)/\(name)", shown: "\(shown)/\(name)")
  }
}
