/// A test that took another's place, such as a signed-rank test where the normality check no longer lets a t test be
/// used. Its p is held against the p of the test before, since both answer the same question.
struct ReplacedTest: Sendable, Hashable {
  /// Endpoint, visit, cohort and arm.
  let place: [String]
  let old: String
  let new: String

  var resultPlace: ResultPlace {
    ResultPlace(
      endpoint: place[0], timepoint: place[1], cohort: place[2], group: place[3], measure: "", contrast: "",
      statistic: "")
  }
}

/// Pairs the results of tests that replace each other: in one place, one test is gone and one is new.
func replacedTests(
  _ old: ResultsFile, _ new: ResultsFile, removed: [Int], added: [Int]
) -> (tests: [ReplacedTest], pairs: [Alignment.Pair]) {
  let gone = testsByPlace(old, removed)
  let come = testsByPlace(new, added)
  var tests: [ReplacedTest] = []
  var pairs: [Alignment.Pair] = []
  for place in gone.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
    guard let before = gone[place], let after = come[place], before.count == 1, after.count == 1,
      let from = before.first, let to = after.first, from.key != to.key
    else { continue }
    tests.append(ReplacedTest(place: place, old: from.key, new: to.key))
    for (statistic, index) in from.value.sorted(by: { $0.value < $1.value }) {
      if let other = to.value[statistic] { pairs.append(Alignment.Pair(old: index, new: other)) }
    }
  }
  return (tests, pairs)
}

/// By place, then measure, then statistic: the measures that have a p.
private func testsByPlace(_ file: ResultsFile, _ indices: [Int]) -> [[String]: [String: [String: Int]]] {
  var tests: [[String]: [String: [String: Int]]] = [:]
  for index in indices {
    let record = file.records[index]
    let place = [Dimension.endpoint, .timepoint, .cohort, .group].map { file.name($0, record) }
    tests[place, default: [:]][file.name(.measure, record), default: [:]][file.name(.statistic, record)] =
      index
  }
  return tests.mapValues { $0.filter { $0.value["p"] != nil } }
}
