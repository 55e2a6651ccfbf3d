import FoundationEssentials
import Glibc

@testable import Tabular

/// A new folder below the system's temporary one, removed with everything in it when the value goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    var name = Array("/tmp/tabular-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw FileRefusal("/tmp", .system(errno)) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ content: String, to name: String) throws {
    guard let file = fopen(path + "/" + name, "w") else { throw FileRefusal(name, .system(errno)) }
    defer { fclose(file) }
    fwrite(content, 1, content.utf8.count, file)
  }
}
