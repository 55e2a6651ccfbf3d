package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The study whose folder is `folder`, from its `study.yaml`; with the file's bytes, for its fingerprint. `path` is how
/// messages name the folder. `draft` is there also when the definition has errors, for what else is wrong with it. A
/// definition that is missing has the code `file-missing`; one that cannot be read, or is no
/// regular file, `file-unreadable`.
package func readStudy(
  folder: String, shownAs path: String
) -> (study: Study?, draft: Study?, diagnostics: [Diagnostic], bytes: [UInt8]) {
  let file = "\(path)/study.yaml"
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let (bytes, problem) = definitionBytes("\(folder)/study.yaml", shownAs: file)
  guard let bytes else { return (nil, nil, problem.map { [$0] } ?? [], []) }
  let (draft, diagnostics) = readDraft(bytes: bytes, file: file, id: name)
  let isSound = !diagnostics.contains { $0.severity == .error }
  return (isSound ? draft : nil, draft, diagnostics, bytes)
}

/// At most one byte more than a definition may have, so that its size is known to be too large.
private func definitionBytes(_ path: String, shownAs file: String) -> (bytes: [UInt8]?, problem: Diagnostic?)
{
  func failure(_ code: String, _ message: String) -> ([UInt8]?, Diagnostic?) {
    (nil, .error(code, message, at: SourceLocation(file: file)))
  }
  // Not blocking, so that a named pipe cannot hold up a run.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else {
    let code = errno
    let reason = String(cString: strerror(code))
    return code == ENOENT || code == ENOTDIR
      ? failure("file-missing", "there is no such file, expected a study's definition")
      : failure("file-unreadable", "the definition cannot be read: \(reason)")
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    return failure("file-unreadable", "the definition is not a regular file")
  }
  let limit = DefinitionLimits.bytes + 1
  var bytes = [UInt8](repeating: 0, count: min(limit, Int(status.st_size) + 1))
  var count = 0
  while count < bytes.count {
    let taken = bytes.withUnsafeMutableBytes { buffer in
      read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
    }
    if taken < 0, errno == EINTR { continue }
    guard taken >= 0 else { return failure("file-unreadable", "the definition cannot be read") }
    if taken == 0 { break }
    count += taken
    if count == bytes.count, count < limit {
      bytes += [UInt8](repeating: 0, count: min(limit - count, count))
    }
  }
  return (Array(bytes[..<count]), nil)
}
