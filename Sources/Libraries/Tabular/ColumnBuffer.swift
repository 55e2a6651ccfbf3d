import Glibc

/// The memory of a column while it grows.
///
/// Plain data without a reference, so that the reading loop can hold many of them; whoever makes one must end it with
/// `finish` or `discard`. New memory is zero. A large buffer is mapped, in huge pages where the system has them, and
/// room in it that is not written to costs nothing: reserving the most that can be needed is better than growing.
struct ColumnBuffer<Element: BitwiseCopyable & Sendable> {
  private(set) var base: UnsafeMutablePointer<Element>?
  private(set) var capacity = 0
  /// The size of the mapping; 0 for memory from the heap.
  private var mappedBytes = 0

  private static var mapsFrom: Int { 1 << 20 }
  private static var hugePage: Int { 1 << 21 }
  /// A smaller buffer would waste too much of its last huge page.
  private static var hugeFrom: Int { 1 << 25 }

  /// Makes room for `wanted` elements in all; false when the system has no memory left.
  mutating func reserve(_ wanted: Int) -> Bool {
    if wanted <= capacity { return true }
    let (bytes, overflow) = wanted.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, bytes < Int.max - Self.hugePage else { return false }
    return bytes < Self.mapsFrom ? reserveHeap(wanted, bytes) : reserveMapping(bytes)
  }

  private mutating func reserveHeap(_ wanted: Int, _ bytes: Int) -> Bool {
    guard let grown = realloc(base, bytes) else { return false }
    let old = capacity * MemoryLayout<Element>.stride
    memset(grown + old, 0, bytes - old)
    base = grown.assumingMemoryBound(to: Element.self)
    capacity = wanted
    return true
  }

  private mutating func reserveMapping(_ bytes: Int) -> Bool {
    // What had to grow will grow again; the pages it has are copied then, while room costs nothing.
    let wanted = base == nil || bytes > 1 << 32 ? bytes : bytes * 4
    let size = (wanted + Self.hugePage - 1) / Self.hugePage * Self.hugePage
    let protection = PROT_READ | PROT_WRITE
    guard let grown = mmap(nil, size, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      grown != MAP_FAILED
    else { return false }
    if size >= Self.hugeFrom { madvise(grown, size, MADV_HUGEPAGE) }
    if let base {
      grown.copyMemory(from: base, byteCount: capacity * MemoryLayout<Element>.stride)
      discard()
    }
    base = grown.assumingMemoryBound(to: Element.self)
    capacity = size / MemoryLayout<Element>.stride
    mappedBytes = size
    return true
  }

  /// The column of the first `count` elements; the rest of the room is given back. The buffer is empty after.
  mutating func finish(count: Int) -> Column<Element> {
    if count == 0 {
      discard()
    } else if let base, mappedBytes > 0 {
      let page = sysconf(Int32(_SC_PAGESIZE))
      let used = (count * MemoryLayout<Element>.stride + page - 1) / page * page
      if used < mappedBytes { munmap(UnsafeMutableRawPointer(base) + used, mappedBytes - used) }
      mappedBytes = used
      capacity = count
    } else if count < capacity, let fitted = realloc(base, count * MemoryLayout<Element>.stride) {
      base = fitted.assumingMemoryBound(to: Element.self)
      capacity = count
    }
    let column = Column(owning: self, count: count)
    self = ColumnBuffer()
    return column
  }

  /// The column of the first `count` elements, which keeps the rest of the room for `init(reopening:)`. The buffer is
  /// empty after.
  mutating func lend(count: Int) -> Column<Element> {
    let column = Column(owning: self, count: count)
    self = ColumnBuffer()
    return column
  }

  /// Gives the memory back. The buffer is empty after.
  mutating func discard() {
    if let base, mappedBytes > 0 { munmap(base, mappedBytes) } else { free(base) }
    self = ColumnBuffer()
  }
}
