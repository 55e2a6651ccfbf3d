package import StudyDefinition

/// One of the parts that studies are divided into, so that several machines each make some of them.
///
/// A study's part depends on its id and the number of parts only: adding or removing a study moves no other.
package struct Shard: Sendable, Hashable {
  /// 1 to `count`.
  package let number: Int
  package let count: Int

  /// Nil when there is no such part.
  package init?(number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// `I/N`, such as `2/8`; nil for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(number: number, of: count)
  }

  package func contains(_ study: StudyID) -> Bool {
    Self.hash(study.text) % UInt64(count) == UInt64(number - 1)
  }

  /// FNV-1a with 64 bits, folded so that the lowest bits, which the remainder sees, depend on all of them.
  private static func hash(_ text: String) -> UInt64 {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
