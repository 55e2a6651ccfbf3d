import Testing

@testable import Statistics

/// The floor under the p-values of a test is the smallest of all that the observed values allow, by trying them all.
@Suite struct SmallestPTests {
  /// Every choice of `count` among the indexes below `total`.
  private func choices(_ count: Int, of total: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard total >= count else { return [] }
    return choices(count, of: total - 1) + choices(count - 1, of: total - 1).map { $0 + [total - 1] }
  }

  private static let pooled: [[Double]] = [
    [1, 2, 3, 4, 5, 6], [1, 1, 1, 2, 2], [1, 1, 2, 3, 3, 3, 3], [4, 4, 4, 4], [1, 1, 1, 1, 2, 3, 4],
  ]

  @Test(arguments: pooled, MannWhitneyMethod.allCases)
  func mannWhitney(_ values: [Double], _ method: MannWhitneyMethod) throws {
    for size in 1..<values.count {
      var all: [Double] = []
      var doubled: [Double] = []
      var floors: Set<Double?> = []
      for chosen in choices(size, of: values.count) {
        let test = mannWhitneyTest(
          chosen.map { values[$0] }, values.indices.filter { !chosen.contains($0) }.map { values[$0] },
          method: method)
        all += [test.result.value?.pValue].compactMap { $0 }
        doubled += [test.doubledTail].compactMap { $0 }
        floors.insert(test.smallestP)
        if let floor = test.smallestDoubledTail { #expect(floor <= (test.doubledTail ?? 0)) }
      }
      #expect(floors == [all.min()], "\(size)")
    }
  }

  @Test(
    arguments: [[[1, 2], [3, 4, 5], [6]], [[1, 1], [2, 2, 3], [3]], [[1, 2], [2, 2]]] as [[[Double]]])
  func kruskalWallis(_ groups: [[Double]]) throws {
    let values = groups.flatMap(\.self)
    var smallest = 1.0
    for first in choices(groups[0].count, of: values.count) {
      let rest = values.indices.filter { !first.contains($0) }
      for second in choices(groups[1].count, of: rest.count) {
        let others = rest.indices.filter { !second.contains($0) }.map { values[rest[$0]] }
        let split = [first.map { values[$0] }, second.map { values[rest[$0]] }, others]
        smallest = min(smallest, kruskalWallisTest(split).result.value?.pValue ?? 1)
      }
    }
    let floor = try #require(smallestKruskalWallisP(groups))
    #expect(abs(floor - smallest) < 1e-12)
  }

  @Test func kruskalWallisWithoutAFloor() {
    #expect(smallestKruskalWallisP([]) == nil)
    #expect(smallestKruskalWallisP([[1, 1], [1]]) == nil)
    #expect(smallestKruskalWallisP([[1, 2]]) == nil)
    #expect(smallestKruskalWallisP((0..<8).map { [Double($0)] }) == nil)
  }

  @Test(
    arguments: [[1, 2, 3], [1, 1, 2], [0, 1, 1, 1], [0, 0], []] as [[Double]], SignedRankMethod.allCases)
  func signedRank(_ sizes: [Double], _ method: SignedRankMethod) {
    guard method != .studentT else {
      return #expect(SignedRanks(sizes).smallestP(method) == nil)
    }
    var all: [Double] = []
    for signs in 0..<(1 << sizes.count) {
      let changes = sizes.enumerated().map { signs & (1 << $0) == 0 ? $1 : -$1 }
      all += [signedRankTest(changes, method: method).result.value?.pValue].compactMap { $0 }
    }
    #expect(SignedRanks(sizes).smallestP(method) == all.min())
  }

  @Test func proportions() {
    func fisher(_ table: [[Int]]) -> Estimable<Double> {
      fisherExactTest(table[0][0], table[0][1], table[1][0], table[1][1]).map(\.twoSided)
    }
    for (first, second, responders) in [(3, 3, 3), (2, 6, 2), (2, 6, 3), (5, 4, 1), (4, 4, 0), (1, 1, 2)] {
      let all = (max(0, responders - second)...min(first, responders)).compactMap {
        fisher([[$0, first - $0], [responders - $0, second - responders + $0]]).value
      }
      let table = [[min(first, responders), first - min(first, responders)]]
      let rest = responders - table[0][0]
      #expect(smallestP(of: table + [[rest, second - rest]], fisher) == all.min())
    }
    #expect(smallestP(of: [[1, 2]], fisher) == nil)
    // One responder among a hundred decides nothing.
    #expect(smallestP(of: [[1, 49], [0, 50]], fisher) == 1)
  }

  /// Three groups: the floor is found among few tables, here held against all of them.
  @Test(arguments: [[2, 2, 1], [3, 5, 4], [1, 1, 6], [0, 3, 4], [4, 4, 4]], 0...8)
  func severalGroups(_ sizes: [Int], _ responders: Int) {
    let tests: [([[Int]]) -> Estimable<Double>] = [
      { fisherFreemanHaltonP($0) }, { chiSquareTest($0).map(\.pearson.pValue) },
    ]
    var tables: [[[Int]]] = []
    for first in 0...sizes[0] {
      for second in 0...sizes[1] where (0...sizes[2]).contains(responders - first - second) {
        let counts = [first, second, responders - first - second]
        tables.append(zip(counts, sizes).map { [$0, $1 - $0] })
      }
    }
    guard let table = tables.first else { return }
    for test in tests {
      let (floor, least) = (smallestP(of: table, test), tables.compactMap { test($0).value }.min())
      #expect((floor == nil) == (least == nil))
      if let floor, let least { #expect(abs(floor - least) < 1e-12, "\(table)") }
    }
  }

  @Test func bowkerWithAllMovesOneWay() throws {
    let before = ["low", "low", "low", "normal", "high"]
    let after = ["normal", "normal", "low", "low", "normal"]
    let table = shiftTable(before, after, levels: ["low", "normal", "high"])
    // Three moves between two levels and one between two others: chi-square of 4 on 2 degrees of freedom.
    #expect(table.changed == 4)
    #expect(abs(try #require(table.smallestBowkerP) - 0.1353352832366127) < 1e-15)
    #expect(shiftTable(["low"], ["low"], levels: ["low", "normal"]).smallestBowkerP == nil)
  }

  /// Tables so tied that every other arrangement is as far from expectation: p is 1, not what rounding leaves of it.
  @Test func certaintyIsOne() {
    for method in [MannWhitneyMethod.exact] {
      let test = mannWhitneyTest([1, 1, 2], [1, 2, 2], method: method)
      #expect(test.result.value?.pValue == 1)
      #expect(test.doubledTail == 1)
    }
  }
}
