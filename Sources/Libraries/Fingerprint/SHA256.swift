import CCrypto

/// The SHA-256 of a stream of bytes (FIPS 180-4), computed by the system's libcrypto.
///
///     var hash = try SHA256()
///     try hash.update(bytes)
///     let digest = try hash.finish()
package struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// Throws when the library cannot make a context, for want of memory or because its policy forbids the algorithm.
  package init() throws(FingerprintError) {
    guard let context = EVP_MD_CTX_new() else { throw .unavailable }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      EVP_MD_CTX_free(context)
      throw .unavailable
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes to the stream.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) throws(FingerprintError) {
    guard !bytes.isEmpty else { return }
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { throw .unavailable }
  }

  /// Adds bytes to the stream.
  package mutating func update(_ bytes: RawSpan) throws(FingerprintError) {
    try bytes.withUnsafeBytes { (buffer) throws(FingerprintError) in try update(buffer) }
  }

  /// The fingerprint of all bytes added.
  package consuming func finish() throws(FingerprintError) -> Fingerprint {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &length) == 1, length == 32 else { throw .unavailable }
    return Fingerprint(bytes: Array(digest[..<32]))
  }
}

/// Why there is no fingerprint.
package enum FingerprintError: Error, Sendable, Hashable {
  /// libcrypto refused.
  case unavailable
  /// The file cannot be opened or read; the system's error number.
  case unreadable(path: String, code: Int32)
}
