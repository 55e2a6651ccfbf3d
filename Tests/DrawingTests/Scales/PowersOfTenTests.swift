import Drawing
import Foundation
import Testing

@Suite("Powers of ten and logarithms")
struct PowersOfTenTests {
  @Test("the exponent is exact at powers of ten and just below them")
  func exponents() {
    for exponent in -307...308 {
      #expect(decimalExponent(powerOfTen(exponent)) == exponent)
      #expect(decimalExponent(powerOfTen(exponent).nextDown) == exponent - 1)
    }
    #expect(decimalExponent(0) == 0)
    #expect(decimalExponent(-.infinity) == 0)
    #expect(decimalExponent(-250) == 2)
    #expect(decimalExponent(.greatestFiniteMagnitude) == 308)
    #expect(decimalExponent(.leastNonzeroMagnitude) == -324)
  }

  @Test("logarithms agree with the system's to fourteen digits")
  func logarithms() {
    for index in 1...2000 {
      let value = (2 + jitter("log \(index)")) * powerOfTen(index % 60 - 30)
      #expect(abs(naturalLogarithm(value) - log(value)) <= 1e-14 * max(1, abs(log(value))))
    }
    #expect(naturalLogarithm(1) == 0)
    #expect(naturalLogarithm(0) == 0)
    #expect(naturalLogarithm(-3) == 0)
  }
}
