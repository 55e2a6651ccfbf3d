/// What the signed-rank test does with changes of exactly zero.
package enum ZeroHandling: String, Sendable, Hashable, CaseIterable {
  /// Leave them out before ranking (Wilcoxon).
  case drop
  /// Rank them first, then leave them out of both sums (Pratt 1959).
  case pratt
}

/// The ranks of the sizes of changes, with the sums of those that belong to increases and to decreases.
///
/// Changes of one size share a midrank, so the ranks are kept as groups: a rank and how many changes have it.
package struct SignedRanks: Sendable, Hashable {
  /// All changes that are not missing, zeros included.
  package let count: Int
  package let zeros: Int
  package private(set) var positives = 0
  package private(set) var negatives = 0
  /// Twice W+, the sum of the ranks of increases, a whole number.
  package private(set) var doubledPlus = 0
  /// Twice W-, the sum of the ranks of decreases.
  package private(set) var doubledMinus = 0
  /// The sum of the squares of all ranks, times 4.
  private var squares = 0.0
  /// The ranks of changes that are not zero, in increasing order.
  package private(set) var groups: [Group] = []

  /// Changes of one size.
  package struct Group: Sendable, Hashable {
    /// Twice the rank they share.
    package let doubledRank: Int
    package let count: Int
  }

  /// No ranks yet: changes that are not zero follow in increasing order of their size.
  ///
  /// Zeros are smaller than all the rest: ranked with them, they only raise every other rank by their number.
  init(count: Int, zeros: Int, handling: ZeroHandling) {
    self.count = count
    self.zeros = zeros
    self.lowest = handling == .pratt ? zeros : 0
  }

  /// The number of zeros that take up ranks.
  private let lowest: Int

  /// Adds the changes of the next larger size.
  mutating func add(positives more: Int, negatives less: Int) {
    let size = more + less
    // The mean of the ranks from below + 1 to below + size, doubled.
    let doubledRank = 2 * (lowest + positives + negatives) + size + 1
    positives += more
    negatives += less
    doubledPlus += more * doubledRank
    doubledMinus += less * doubledRank
    squares += Double(size) * Double(doubledRank) * Double(doubledRank)
    groups.append(Group(doubledRank: doubledRank, count: size))
  }

  /// Ranks changes by size, ties sharing midranks.
  ///
  /// Whether two changes tie is decided on the numbers as given: differences of decimal values have to be formed in
  /// decimals before. Missing changes are left out.
  ///
  /// - Complexity: O(n log n).
  package init(_ changes: [Double?], zeros handling: ZeroHandling = .drop) {
    let changes = present(changes)
    let bySize = changes.filter { $0 != 0 }.sorted { abs($0) < abs($1) }
    self.init(count: changes.count, zeros: changes.count - bySize.count, handling: handling)
    var start = 0
    while start < bySize.count {
      var end = start
      var more = 0
      while end < bySize.count, abs(bySize[end]) == abs(bySize[start]) {
        if bySize[end] > 0 { more += 1 }
        end += 1
      }
      add(positives: more, negatives: end - start - more)
      start = end
    }
  }

  /// The number of changes that are not zero.
  package var nonZero: Int { positives + negatives }

  /// The sum of the ranks of increases.
  package var wPlus: Double { Double(doubledPlus) / 2 }

  /// The sum of the ranks of decreases.
  package var wMinus: Double { Double(doubledMinus) / 2 }

  /// W+ less its expectation under the hypothesis, half the sum of the ranks: S of SAS.
  package var distance: Double { Double(doubledPlus - doubledMinus) / 4 }

  /// The variance of W+ under the hypothesis, a quarter of the sum of the squared ranks; ties are thereby corrected for.
  package var variance: Double { squares / 16 }

  /// The sum of t³ - t over groups of t changes of one size.
  package var tieTerm: Double { groups.reduce(0) { $0 + tieTermOfGroup($1.count) } }

  /// Twice the rank of every change that is not zero, in increasing order.
  package var doubledRanks: [Int] { groups.flatMap { repeatElement($0.doubledRank, count: $0.count) } }
}
