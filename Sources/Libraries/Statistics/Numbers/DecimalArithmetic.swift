/// a + b as decimals: 0.1 + 0.2 is 0.3. The double nearest to the sum of the two recorded numbers, or the binary sum when
/// they have sixteen digits or more.
package func decimalSum(_ a: Double, _ b: Double) -> Double {
  guard let scale = DecimalScale(holding: a, b) else { return a + b }
  return (scale.integer(a) + scale.integer(b)) / scale.factor
}

/// a × b as decimals: 1.6 × 1.6 is 2.56. The double nearest to the product of the two recorded numbers, or the binary
/// product when they or it have sixteen digits or more.
package func decimalProduct(_ a: Double, _ b: Double) -> Double {
  guard let first = DecimalScale(holding: CollectionOfOne(a)),
    let second = DecimalScale(holding: CollectionOfOne(b)),
    let scale = DecimalScale(decimals: first.decimals + second.decimals)
  else { return a * b }
  let product = first.integer(a) * second.integer(b)
  return product.magnitude < mostCertain ? product / scale.factor : a * b
}
