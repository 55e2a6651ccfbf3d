import Glibc

/// One column of a table: `count` fixed-size elements side by side in memory.
///
/// The storage is written once, before the column is made, and never after; that is what makes it safe to share.
/// `withElements` hands out a plain buffer, so that a loop over millions of rows costs no reference counting.
package final class Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  package let count: Int
  @usableFromInline let base: UnsafeMutablePointer<Element>?
  private var buffer: ColumnBuffer<Element>

  /// Takes over the memory of `buffer`, whose first `count` elements are written.
  init(owning buffer: ColumnBuffer<Element>, count: Int) {
    self.buffer = buffer
    self.count = count
    base = buffer.base
  }

  deinit { buffer.discard() }

  /// The memory, to be written to again. The caller holds the only reference, and gives it up.
  fileprivate func surrender() -> ColumnBuffer<Element> {
    let surrendered = buffer
    buffer = ColumnBuffer()
    return surrendered
  }

  /// Calls `body` with all elements. The buffer must not leave `body`.
  @inlinable
  package func withElements<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows
    -> Result
  {
    try withExtendedLifetime(self) { try body(UnsafeBufferPointer(start: base, count: count)) }
  }

  /// The element at `row`, which must be below `count`.
  @inlinable
  package subscript(row: Int) -> Element {
    precondition(row >= 0 && row < count, "row out of range")
    return UnsafeBufferPointer(start: base, count: count)[row]
  }
}

extension ColumnBuffer {
  /// The memory of a column, to be written to again: its own, with all its room, when nobody else holds the column,
  /// else a copy. The column is empty after. Nil when there is no memory for a copy.
  init?(reopening column: inout Column<Element>) {
    if isKnownUniquelyReferenced(&column) {
      self = column.surrender()
    } else {
      self.init()
      guard column.count == 0 || reserve(column.count) else { return nil }
      if let base, let held = column.base { base.update(from: held, count: column.count) }
    }
    column = Column(owning: ColumnBuffer(), count: 0)
  }
}
