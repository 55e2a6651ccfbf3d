import Glibc

/// Memory that reads as zero until it is written to; a large piece comes straight from the system, so that room nobody
/// touches costs nothing. Plain data without a reference: whoever makes one must end it with `discard`.
struct ZeroedMemory {
  let base: UnsafeMutableRawPointer
  private let count: Int
  private let isMapped: Bool

  private static let mappedFrom = 64 << 10
  /// From here on, pages of two megabytes save more than they waste.
  private static let hugeFrom = 8 << 20

  /// Nil when the system has no memory left.
  init?(bytes: Int) {
    count = max(bytes, 1)
    isMapped = count >= Self.mappedFrom
    guard let memory = isMapped ? Self.map(count) : calloc(count, 1) else { return nil }
    base = memory
  }

  private static func map(_ count: Int) -> UnsafeMutableRawPointer? {
    let memory = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let memory, memory != MAP_FAILED else { return nil }
    // MADV_HUGEPAGE; where the system does not know it, pages stay small.
    if count >= hugeFrom { madvise(memory, count, 14) }
    return memory
  }

  func discard() { if isMapped { munmap(base, count) } else { free(base) } }
}
