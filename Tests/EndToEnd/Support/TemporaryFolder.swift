import Foundation

/// A folder that goes when the test ends, with the project's templates in it.
final class TemporaryFolder {
  let url: URL

  /// - Parameter name: part of the folder's own name, to tell paths apart.
  init(_ name: String = "studyreport", templates: Bool = true) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if templates {
      try FileManager.default.copyItem(
        at: Program.project.appendingPathComponent("templates"), to: url.appendingPathComponent("templates"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// Every file below a folder with its bytes, hidden ones left out.
  func files(below path: String) throws -> [String: Data] {
    let root = url.appendingPathComponent(path)
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let file = root.appendingPathComponent(name)
      let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
      if kind == .typeRegular { found[name] = try Data(contentsOf: file) }
    }
    return found
  }
}
