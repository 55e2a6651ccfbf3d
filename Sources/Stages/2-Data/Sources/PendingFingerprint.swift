import Dispatch
import Fingerprint
import Synchronization
import Tabular

/// The SHA-256 of a file's bytes, computed beside the reading of a large file, so that a second core takes it over.
final class PendingFingerprint: Sendable {
  private let result = Mutex<Fingerprint?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Below this, a thread costs more than it saves.
  private static let inlineBytes = 1 << 20

  init(of bytes: FileBytes) {
    if bytes.count < Self.inlineBytes {
      finish(bytes)
    } else {
      DispatchQueue.global().async { [self] in finish(bytes) }
    }
  }

  /// Waits until it is there; nil when the system's library refuses.
  func wait() -> Fingerprint? {
    done.wait()
    done.signal()
    return result.withLock { $0 }
  }

  private func finish(_ bytes: FileBytes) {
    let fingerprint = try? fingerprint(of: bytes)
    result.withLock { $0 = fingerprint }
    done.signal()
  }

  private func fingerprint(of bytes: FileBytes) throws(FingerprintError) -> Fingerprint {
    var hash = try SHA256()
    try bytes.withPieces { (piece) throws(FingerprintError) in try hash.update(piece) }
    return try hash.finish()
  }
}
