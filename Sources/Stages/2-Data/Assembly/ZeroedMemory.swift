import Glibc

/// Memory that reads as zero until it is written to, straight from the system, so that room nobody touches costs
/// nothing. Plain data without a reference: whoever makes one must end it with `discard`.
struct ZeroedMemory {
  let base: UnsafeMutableRawPointer
  private let count: Int

  /// From here on, pages of two megabytes save more than they waste.
  private static let hugeFrom = 8 << 20
  private static let hugePage = 2 << 20

  /// Nil when the system has no memory left.
  init?(bytes: Int) {
    count = max(bytes, 1)
    guard
      let memory = mmap(
        nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      memory != MAP_FAILED
    else { return nil }
    base = memory
    // MADV_HUGEPAGE; where the system does not know it, pages stay small.
    if count >= Self.hugeFrom { madvise(memory, count, 14) }
  }

  /// Gives back what lies wholly below `bytes`; it must not be used again.
  func release(below bytes: Int) {
    let whole = min(bytes, count) / Self.hugePage * Self.hugePage
    if whole > 0 { madvise(base, whole, MADV_DONTNEED) }
  }

  func discard() { munmap(base, count) }
}
