/// The Walsh averages (d_i + d_j) / 2, i <= j, of a sample, as an ordered set that is never written down.
///
/// The k-th smallest is found by asking, for a bound, how many averages do not exceed it. On sorted values one sweep
/// of two indices answers that, because the partners that keep an average below the bound become fewer as d_i grows.
/// A selection takes O(n) memory and O(64 n) time, where writing the averages down would take n² / 2 of both.
struct WalshAverages {
  private let sorted: [Double]

  /// O(n log n).
  init(_ values: [Double]) { sorted = values.sorted() }

  /// n (n + 1) / 2.
  var count: Int { sorted.count * (sorted.count + 1) / 2 }

  /// The `k`-th smallest average, counted from 1; nil when there is none.
  func smallest(_ k: Int) -> Double? {
    guard k >= 1, k <= count, let first = sorted.first, let last = sorted.last else { return nil }
    return smallestDouble(from: first, through: last) { countNotAbove($0) >= k }
  }

  /// The median; with an even number of averages the mean of the two in the middle.
  var median: Double? {
    guard let low = smallest((count + 1) / 2) else { return nil }
    guard count.isMultiple(of: 2), let high = smallest(count / 2 + 1) else { return low }
    return average(low, high)
  }

  private func countNotAbove(_ bound: Double) -> Int {
    sorted.withUnsafeBufferPointer { sorted in
      var count = 0
      var end = sorted.count
      for start in 0..<sorted.count {
        while end > start, average(sorted[start], sorted[end - 1]) > bound { end -= 1 }
        if end <= start { break }
        count += end - start
      }
      return count
    }
  }
}

/// The differences a_i - b_j of two samples, as an ordered set that is never written down; selected from as Walsh
/// averages are.
struct PairwiseDifferences {
  private let a: [Double]
  private let b: [Double]

  /// O(n log n).
  init(_ a: [Double], _ b: [Double]) {
    self.a = a.sorted()
    self.b = b.sorted()
  }

  /// n1 n2.
  var count: Int { a.count * b.count }

  /// The `k`-th smallest difference, counted from 1; nil when there is none.
  func smallest(_ k: Int) -> Double? {
    guard k >= 1, k <= count, let firstA = a.first, let lastA = a.last, let firstB = b.first,
      let lastB = b.last
    else { return nil }
    return smallestDouble(from: firstA - lastB, through: lastA - firstB) { countNotAbove($0) >= k }
  }

  /// The median; with an even number of differences the mean of the two in the middle.
  var median: Double? {
    guard let low = smallest((count + 1) / 2) else { return nil }
    guard count.isMultiple(of: 2), let high = smallest(count / 2 + 1) else { return low }
    return average(low, high)
  }

  private func countNotAbove(_ bound: Double) -> Int {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var count = 0
        var start = 0
        for value in a {
          while start < b.count, value - b[start] > bound { start += 1 }
          if start == b.count { break }
          count += b.count - start
        }
        return count
      }
    }
  }
}

/// The mean of two numbers without overflow.
func average(_ a: Double, _ b: Double) -> Double { 0.5 * a + 0.5 * b }
