/// A coordinate as SVG text: fixed point with at most two decimals, `.` as the decimal mark, no trailing zeros, no
/// exponent, never `-0`.
///
/// Halves round away from zero. Values beyond ±1e12 are held at that bound, and what is not a number is written as 0:
/// neither arises from finite data, and a drawing must stay well-formed whatever it was given.
package func coordinate(_ value: Double) -> String {
  var bytes: [UInt8] = []
  appendCoordinate(value, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

func appendCoordinate(_ value: Double, to bytes: inout [UInt8]) {
  let bounded = value.isNaN ? 0 : min(max(value, -1e12), 1e12)
  let hundredths = Int64((bounded * 100).rounded(.toNearestOrAwayFromZero))
  if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
  let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  appendDigits(whole, to: &bytes)
  guard fraction > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  appendDigits(fraction / 10, to: &bytes)
  if fraction % 10 > 0 { appendDigits(fraction % 10, to: &bytes) }
}

private func appendDigits(_ number: UInt64, to bytes: inout [UInt8]) {
  if number >= 10 { appendDigits(number / 10, to: &bytes) }
  bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}
