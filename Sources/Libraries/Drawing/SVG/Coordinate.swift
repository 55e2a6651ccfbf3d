/// A coordinate as SVG text: fixed point with at most two decimals, `.` as the decimal mark, no trailing zeros, no
/// exponent, never `-0`.
///
/// Halves round away from zero. Values beyond ±1e12 are held at that bound, and what is not a number is written as 0:
/// neither arises from finite data, and a drawing must stay well-formed whatever it was given.
package func coordinate(_ value: Double) -> String {
  guard !value.isNaN else { return "0" }
  let hundredths = Int64((min(max(value, -1e12), 1e12) * 100).rounded(.toNearestOrAwayFromZero))
  let sign = hundredths < 0 ? "-" : ""
  let magnitude = hundredths.magnitude
  let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: 100)
  if fraction == 0 { return "\(sign)\(whole)" }
  if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
  return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
}
