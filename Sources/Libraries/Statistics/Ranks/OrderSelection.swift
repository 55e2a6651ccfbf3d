/// The smallest number between `low` and `high` for which `isReached` holds, given that it holds for `high` and for
/// everything above the first number it holds for.
///
/// Bisects over the representable numbers in order, so the answer is exact and needs at most 64 questions. It selects
/// the k-th smallest of a set too large to write down, when counting its members up to a bound is quick.
func smallestDouble(from low: Double, through high: Double, where isReached: (Double) -> Bool) -> Double {
  var below = orderedBits(low)
  var reached = orderedBits(high)
  while below < reached {
    // The midpoint without overflow; rounds down, so that it differs from `reached`.
    let middle = (below & reached) + ((below ^ reached) >> 1)
    if isReached(double(orderedBits: middle)) { reached = middle } else { below = middle + 1 }
  }
  return double(orderedBits: reached)
}

/// The smallest whole number between `low` and `high` for which `isReached` holds; as for `smallestDouble`.
func smallestInteger(from low: Int, through high: Int, where isReached: (Int) -> Bool) -> Int {
  var below = low
  var reached = high
  while below < reached {
    let middle = (below & reached) + ((below ^ reached) >> 1)
    if isReached(middle) { reached = middle } else { below = middle + 1 }
  }
  return reached
}

/// The number's place in the order of all doubles: the bits read as a signed integer, negative ones reversed.
private func orderedBits(_ value: Double) -> Int64 {
  let bits = Int64(bitPattern: value.bitPattern)
  return bits >= 0 ? bits : bits ^ Int64.max
}

private func double(orderedBits bits: Int64) -> Double {
  Double(bitPattern: UInt64(bitPattern: bits >= 0 ? bits : bits ^ Int64.max))
}
