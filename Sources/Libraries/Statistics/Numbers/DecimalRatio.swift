/// `value` / `base` as decimals: 0.3 / 0.1 is 3. The double nearest to the ratio of the two recorded numbers, or the
/// binary quotient when they have sixteen digits or more.
package func decimalRatio(_ value: Double, to base: Double) -> Double {
  guard let scale = DecimalScale(holding: value, base) else { return value / base }
  return scale.integer(value) / scale.integer(base)
}
