import Testing

@testable import StudyData

@Suite struct MeasuredNumberTests {
  @Test func shortDecimalsStayExact() {
    #expect(MeasuredNumber(scaled: 53, decimals: 1) == .decimal(scaled: 53, decimals: 1))
    #expect(MeasuredNumber(scaled: 53, decimals: 1).double == 5.3)
  }

  @Test func whatDoesNotFitBecomesTheNearestDouble() {
    #expect(MeasuredNumber(scaled: 1 << 54, decimals: 0) == .real(18_014_398_509_481_984))
    #expect(MeasuredNumber(scaled: 5, decimals: 16) == .real(5e-16))
    #expect(MeasuredNumber(real: -0.0).double.sign == .plus)
  }

  @Test func halves() {
    #expect(MeasuredNumber(scaled: 4, decimals: 1).half == .decimal(scaled: 2, decimals: 1))
    #expect(MeasuredNumber(scaled: 5, decimals: 1).half == .decimal(scaled: 25, decimals: 2))
    #expect(MeasuredNumber(scaled: 5, decimals: 15).half == .real(2.5e-15))
    #expect(MeasuredNumber(scaled: (1 << 53) - 1, decimals: 0).half == .real(4_503_599_627_370_495.5))
  }

  @Test func meanOfNoneIsNone() {
    #expect(MeasuredNumber.mean(of: []) == nil)
  }

  @Test(arguments: [
    Sample(of: [(51, 1), (53, 1)], is: .decimal(scaled: 52, decimals: 1)),
    Sample(of: [(51, 1), (52, 1)], is: .decimal(scaled: 515, decimals: 2)),
    Sample(of: [(1, 0), (2, 0), (2, 0), (2, 0)], is: .decimal(scaled: 175, decimals: 2)),
    Sample(of: Array(repeating: (1, 0), count: 7) + [(2, 0)], is: .decimal(scaled: 1125, decimals: 3)),
    Sample(of: [(5, 0), (525, 2)], is: .decimal(scaled: 5125, decimals: 3)),
    Sample(of: [(1, 0), (1, 0), (2, 0)], is: .real(4.0 / 3)),
    Sample(of: [(-1, 0), (1, 0)], is: .decimal(scaled: 0, decimals: 0)),
  ])
  func meansAreDecimalsWhereTheyAreShort(sample: Sample) {
    #expect(MeasuredNumber.mean(of: sample.numbers) == sample.mean)
  }

  struct Sample: Sendable {
    let numbers: [MeasuredNumber]
    let mean: MeasuredNumber

    init(of numbers: [(Int64, Int)], is mean: MeasuredNumber) {
      self.numbers = numbers.map { MeasuredNumber(scaled: $0.0, decimals: $0.1) }
      self.mean = mean
    }
  }

  @Test func meanWithARealIsReal() {
    #expect(MeasuredNumber.mean(of: [.real(0.5), .decimal(scaled: 15, decimals: 1)]) == .real(1))
  }

  @Test func meanOfTheLargestDoesNotOverflow() {
    let largest = MeasuredNumber.decimal(scaled: MeasuredNumber.largestScaled, decimals: 0)
    #expect(MeasuredNumber.mean(of: [largest, largest]) == .real(largest.double))
  }
}
