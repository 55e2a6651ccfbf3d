import Diagnostics

/// What a report's folder says of itself held against its files: one diagnostic for each altered, missing, unlisted or
/// unreadable file, by path; none when it is whole. Nothing in the folder is trusted, no link followed.
func verifyReport(in folder: FilePath) -> [Diagnostic] {
  let present: [(path: String, kind: FilePath.Kind)]
  do throws(PublishingFault) {
    present = try folder.tree()
  } catch {
    return [error.diagnostic]
  }
  let names = Set(present.map(\.path))
  var findings: [Diagnostic] = []
  var listed: [String: String]?
  if names.contains(OutputNames.checksums) {
    listed = checksums(in: folder, &findings)
  } else {
    findings.append(missing(folder.appending(OutputNames.checksums)))
  }
  var manifest: Manifest?
  if names.contains(OutputNames.manifest) {
    do throws(ManifestProblem) {
      manifest = try Manifest(in: folder)
    } catch {
      findings.append(error.diagnostic)
    }
  } else if listed?[OutputNames.manifest] == nil {
    findings.append(missing(folder.appending(OutputNames.manifest)))
  }
  // Either list alone can still hold the files to account when the other is lost.
  let recorded = Dictionary(
    manifest?.outputs.map { ($0.path, $0.sha256) } ?? [], uniquingKeysWith: { first, _ in first })
  guard let expected = listed ?? (manifest == nil ? nil : recorded) else { return findings }
  for path in Set(expected.keys).union(recorded.keys).sorted() {
    let file = folder.appending(path)
    guard names.contains(path) else {
      findings.append(missing(file))
      continue
    }
    findings += alteration(
      of: file, sums: expected[path], manifest: recorded[path], hasManifest: manifest != nil)
  }
  for (path, _) in present where expected[path] == nil && recorded[path] == nil && !isBookkeeping(path) {
    // The folder of files that are missing is empty for that.
    guard !expected.keys.contains(where: { $0.hasPrefix(path + "/") }) else { continue }
    findings.append(
      finding("file-unlisted", "it is not part of the published report", at: folder.appending(path)))
  }
  return findings
}

private func isBookkeeping(_ path: String) -> Bool {
  path == OutputNames.checksums || path == OutputNames.manifest
}

private func alteration(of file: FilePath, sums: String?, manifest: String?, hasManifest: Bool)
  -> [Diagnostic]
{
  let found: String
  do throws(PublishingFault) {
    found = try file.sha256()
  } catch {
    return [error.diagnostic]
  }
  let name = file.shown.split(separator: "/").last.map(String.init) ?? file.shown
  if hasManifest, name != OutputNames.manifest, sums != manifest {
    return [
      finding(
        "checksums-disagree", "the manifest and \(OutputNames.checksums) say different things of the file",
        at: file)
    ]
  }
  guard found != sums ?? manifest else { return [] }
  return [finding("file-altered", "the file is not as it was published: its SHA-256 is \(found)", at: file)]
}

private func missing(_ file: FilePath) -> Diagnostic {
  finding("file-missing", "the file was published and is gone", at: file)
}

private func finding(_ code: String, _ message: String, at file: FilePath) -> Diagnostic {
  .error(code, message, at: SourceLocation(file: file.shown))
}

/// `SHA256SUMS` by path; nil, and a finding, when it cannot be read as such.
private func checksums(in folder: FilePath, _ findings: inout [Diagnostic]) -> [String: String]? {
  let file = folder.appending(OutputNames.checksums)
  let bytes: [UInt8]
  do throws(PublishingFault) {
    bytes = try file.read()
  } catch {
    findings.append(error.diagnostic)
    return nil
  }
  var sums: [String: String] = [:]
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
  for (index, line) in lines.enumerated() {
    let sum = String(decoding: line.prefix(64), as: UTF8.self)
    let path = String(decoding: line.dropFirst(66), as: UTF8.self)
    guard sum.isSHA256, line.dropFirst(64).prefix(2).elementsEqual("  ".utf8), OutputNames.allows(path: path),
      sums.updateValue(sum, forKey: path) == nil
    else {
      findings.append(
        .error(
          "checksums-broken", "a line is not a SHA-256, two spaces and the path of a file of the report",
          at: SourceLocation(file: file.shown, line: index + 1)))
      return nil
    }
  }
  return sums
}
