/// What the signed-rank test does with changes of exactly zero.
package enum ZeroHandling: String, Sendable, Hashable, CaseIterable {
  /// Leave them out before ranking (Wilcoxon).
  case drop
  /// Rank them first, then leave them out of both sums (Pratt 1959).
  case pratt
}

/// The ranks of the sizes of changes, with the sums of those that belong to increases and to decreases.
package struct SignedRanks: Sendable, Hashable {
  /// All changes, zeros included.
  package let count: Int
  package let zeros: Int
  package let positives: Int
  package let negatives: Int
  /// Twice the rank of every change that is not zero, in the order of the changes.
  package let doubledRanks: [Int]
  /// Twice W+, the sum of the ranks of increases.
  package let doubledPlus: Int

  /// Ranks changes by size, ties sharing midranks.
  ///
  /// Whether two changes tie is decided on the numbers as given: differences of decimal values have to be formed in
  /// decimals before.
  package init(_ changes: [Double], zeros handling: ZeroHandling = .drop) {
    let nonZero = changes.filter { $0 != 0 }
    let ranks = Midranks(nonZero.map(abs)).doubled
    let zeros = changes.count - nonZero.count
    // Zeros are smaller than all the rest: ranked with them, they only raise every other rank by their number.
    self.doubledRanks = handling == .pratt ? ranks.map { $0 + 2 * zeros } : ranks
    self.doubledPlus = zip(nonZero, doubledRanks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
    self.count = changes.count
    self.zeros = zeros
    self.positives = nonZero.count { $0 > 0 }
    self.negatives = nonZero.count - positives
  }

  /// Twice the sum of all ranks, W+ and W- together.
  var doubledTotal: Int { doubledRanks.reduce(0, +) }

  /// The sum of the ranks of increases.
  package var wPlus: Double { Double(doubledPlus) / 2 }

  /// The sum of the ranks of decreases.
  package var wMinus: Double { Double(doubledTotal - doubledPlus) / 2 }

  /// W+ less its expectation under the hypothesis, half the sum of the ranks: S of SAS.
  package var distance: Double { (wPlus - wMinus) / 2 }

  /// The variance of W+ under the hypothesis, a quarter of the sum of the squared ranks; ties are thereby corrected for.
  package var variance: Double {
    doubledRanks.reduce(0) { $0 + Double($1) * Double($1) } / 16
  }
}
