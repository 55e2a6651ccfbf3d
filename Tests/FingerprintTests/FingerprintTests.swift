import Glibc
import Testing

@testable import Fingerprint

struct FingerprintTests {
  /// FIPS 180-4 and NIST's example values.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func knownAnswers(text: String, hex: String) throws {
    #expect(try Fingerprint(of: text).hex == hex)
    #expect(Fingerprint(hex: hex) == (try Fingerprint(of: text)))
  }

  @Test func streamingGivesTheSameAsOnePiece() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 7) }
    for size in [1, 63, 64, 65, 4096, 99_999] {
      var hash = try SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        try hash.update(Array(bytes[start..<min(start + size, bytes.count)]).span.bytes)
      }
      #expect(try hash.finish() == Fingerprint(of: bytes))
    }
  }

  @Test func filesAgreeWithSha256sum() throws {
    var name = Array("/tmp/fingerprint-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      close(descriptor)
      unlink(path)
    }
    for size in [0, 1, 262_143, 262_144, 700_001] {
      let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) }
      ftruncate(descriptor, 0)
      #expect(pwrite(descriptor, content, size, 0) == size)
      let expected = try sha256sum(path)
      #expect(try Fingerprint(ofFile: path).hex == expected)
      #expect(try Fingerprint(descriptor: descriptor, path: path).hex == expected)
    }
  }

  private func sha256sum(_ path: String) throws -> String {
    let output = try #require(popen("sha256sum < '\(path)'", "r"))
    defer { pclose(output) }
    var line = [UInt8](repeating: 0, count: 64)
    #expect(fread(&line, 1, 64, output) == 64)
    return String(decoding: line, as: UTF8.self)
  }

  @Test func filesThatCannotBeRead() {
    #expect(throws: FingerprintError.unreadable(path: "/no/such", code: ENOENT)) {
      _ = try Fingerprint(ofFile: "/no/such")
    }
    #expect(throws: FingerprintError.unreadable(path: "/dev/zero", code: EINVAL)) {
      _ = try Fingerprint(ofFile: "/dev/zero")
    }
    #expect(throws: FingerprintError.unreadable(path: "/tmp", code: EINVAL)) {
      _ = try Fingerprint(ofFile: "/tmp")
    }
  }

  @Test func textsThatAreNoFingerprint() {
    for text in ["", "abc", String(repeating: "g", count: 64), String(repeating: "0", count: 65)] {
      #expect(Fingerprint(hex: text) == nil)
    }
    #expect(
      Fingerprint(hex: String(repeating: "AbCd", count: 16))?.hex == String(repeating: "abcd", count: 16))
  }
}
