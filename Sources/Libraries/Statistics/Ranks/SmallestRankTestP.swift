import Glibc

/// The smallest two-sided p-values that rank tests could have given with the observed ranks, however these had fallen
/// on signs or groups. At or above alpha they mean that the data could not have been significant.
///
/// `smallestAttainableP` answers the same by size alone, without ties and zeros; ties move the floor either way.
extension SignedRanks {
  /// The floor when all changes that are not zero have one sign: 2^(1 - n) for the exact test, with ties or without.
  /// Nil without such changes, and for Student's t, which then grows without bound.
  package func smallestP(_ method: SignedRankMethod) -> Double? {
    guard nonZero > 0 else { return nil }
    switch method {
    case .exact: return exp2(Double(1 - nonZero))
    case .studentT: return nil
    case .asymptotic, .asymptoticContinuity:
      return normalApproximation(
        distance: Double(doubledPlus + doubledMinus) / 4, variance: variance,
        continuity: method == .asymptoticContinuity, alternative: .twoSided
      ).value?.pValue
    }
  }
}

extension Midranks {
  /// The smallest and the largest doubled rank sum that a group of this size can have.
  func extremeSums(ofGroup size: Int) -> [Int] {
    let sorted = doubled.sorted()
    return [sorted.prefix(size).reduce(0, +), sorted.suffix(size).reduce(0, +)]
  }
}

/// The floor of the Kruskal-Wallis test: the groups follow each other without overlap, in the order that sets them apart
/// most. Nil above seven groups, whose orders are too many to try, and where the test is not estimable.
package func smallestKruskalWallisP(_ groups: [[Double?]]) -> Double? {
  let sizes = groups.map { present($0).count }.filter { $0 > 0 }
  guard (2...7).contains(sizes.count) else { return nil }
  let ranks = Midranks(groups.flatMap(present)).doubled.sorted()
  let mean = Double(ranks.count + 1) / 2
  let total = ranks.reduce(0.0) { sum, doubled in
    let distance = Double(doubled) / 2 - mean
    return sum + distance * distance
  }
  guard total > 0 else { return nil }
  var sums = [0]
  for rank in ranks { sums.append(sums[sums.count - 1] + rank) }
  let between = largestBetween(sizes, from: 0, sums, mean)
  return ChiSquared(degreesOfFreedom: Double(sizes.count - 1))?
    .upper(Double(ranks.count - 1) * between / total)
}

/// The largest variation between groups of these sizes that take up the ranks from a place on, one after the other.
private func largestBetween(_ sizes: [Int], from start: Int, _ sums: [Int], _ mean: Double) -> Double {
  var largest = 0.0
  for (index, size) in sizes.enumerated() where sizes.firstIndex(of: size) == index {
    let distance = Double(sums[start + size] - sums[start]) / 2 - Double(size) * mean
    var others = sizes
    others.remove(at: index)
    largest = max(
      largest, distance * distance / Double(size) + largestBetween(others, from: start + size, sums, mean))
  }
  return largest
}
