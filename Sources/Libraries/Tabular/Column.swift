import Glibc

/// One column of a table: `count` fixed-size elements side by side in memory.
///
/// The storage is written once, before the column is made, and never after; that is what makes it safe to share.
/// `withElements` hands out a plain buffer, so that a loop over millions of rows costs no reference counting.
package final class Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  package let count: Int
  @usableFromInline let base: UnsafeMutablePointer<Element>?
  private let buffer: ColumnBuffer<Element>

  /// Takes over the memory of `buffer`, whose first `count` elements are written.
  init(owning buffer: ColumnBuffer<Element>, count: Int) {
    self.buffer = buffer
    self.count = count
    base = buffer.base
  }

  deinit {
    var buffer = buffer
    buffer.discard()
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
