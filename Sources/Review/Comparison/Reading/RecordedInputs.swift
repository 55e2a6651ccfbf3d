/// What a report was made from, as its manifest records it.
struct RecordedInputs: Sendable, Hashable {
  /// By kind, then name; the value is a checksum, a version or an option's value.
  let entries: [Entry]
  /// The level that tests were held against, where an option or the manifest says it.
  let alpha: Double?
  /// The files of the report by path, with their checksums.
  let outputs: [String: String]

  struct Entry: Sendable, Hashable {
    let kind: CauseKind
    let name: String
    let value: String
  }

  /// Reads `manifest.json`. What is not there is left out; only text that is no JSON is refused.
  init(reading bytes: [UInt8], shown: String) throws(VersionFault) {
    let manifest: JSONValue
    do throws(JSONFault) {
      manifest = try JSONValue(bytes)
    } catch {
      throw error.versionFault(in: bytes, shown: shown)
    }
    var entries: [Entry] = []
    for name in ["data", "definition", "templates"] {
      for file in manifest["inputs"]?[name]?.elements ?? [] {
        guard let path = file["path"]?.text, let checksum = file["sha256"]?.text,
          let kind = CauseKind(list: name, path: path)
        else { continue }
        entries.append(Entry(kind: kind, name: path, value: checksum))
      }
    }
    if case .object(let tool)? = manifest["tool"] {
      for (name, value) in tool where name != "name" {
        let kind = name == "version" || name == "resultsFormat" ? CauseKind.tool : .library
        guard let version = value.text ?? value.number.map({ String($0) }) else { continue }
        entries.append(Entry(kind: kind, name: name, value: version))
      }
    }
    for option in manifest["options"]?.elements ?? [] {
      guard let name = option["name"]?.text, let value = option["value"]?.text else { continue }
      entries.append(Entry(kind: .option, name: name, value: value))
    }
    self.entries = entries
    alpha =
      manifest["card"]?["alpha"]?.number
      ?? entries.first { $0.kind == .option && $0.name == "alpha" }.flatMap { Double($0.value) }
    outputs = Dictionary(
      (manifest["outputs"]?.elements ?? []).compactMap { file in
        guard let path = file["path"]?.text, let checksum = file["sha256"]?.text else { return nil }
        return (path, checksum)
      }, uniquingKeysWith: { first, _ in first })
  }
}
