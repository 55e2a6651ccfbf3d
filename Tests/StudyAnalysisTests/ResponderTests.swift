import Testing

@testable import StudyAnalysis

@Suite struct ResponderTests {
  private let treated: [[Double?]] = [[7, 4.9], [8, 6], [9, 9], [10, 6.9], [7, nil]]
  private let control: [[Double?]] = [[7, 7], [8, 8.1], [9, 9], [10, 10], [nil, 5]]

  @Test func ruleDecidesInDecimals() throws {
    let results = try TinyTrial.two(
      control, treated,
      yaml:
        "responders: [{id: third, endpoint: x, kind: percent, relation: <=, value: -30, missing: left-out}]"
    ).results()
    // 7.0 to 4.9 is exactly 30 %; 8 to 6 is not.
    #expect(results.number("x/m1/all/b/third/responders") == 2)
    #expect(results.number("x/m1/all/b/third/n") == 4)
    #expect(results.number("x/m1/all/b/third/percent") == 50)
    #expect(results.method("x/m1/all/b/third/percent-ci-low") == "wilson")
    // None of four: at most 1 - 0.05^(1/4).
    #expect(abs(try #require(results.number("x/m1/all/a/third/upper-limit")) - 52.7129196) < 1e-6)
  }

  @Test func missingFollowUpIsANonResponderUnlessTheRuleSaysOtherwise() throws {
    let results = try TinyTrial.two(
      control, treated,
      yaml: """
        methods: {proportion-interval: clopper-pearson}
        responders: [{id: fall, endpoint: x, kind: change, relation: <, value: 0}]
        """
    ).results()
    #expect(results.number("x/m1/all/b/fall/n") == 5)
    #expect(results.number("x/m1/all/b/fall/responders") == 3)
    #expect(results.number("x/m1/all/b/fall/undetermined") == 1)
    // Without a baseline nobody is in the denominator.
    #expect(results.number("x/m1/all/a/fall/n") == 4)
    #expect(results.method("x/m1/all/a/fall/percent-ci-low") == "clopper-pearson")
  }

  @Test func groupsAreComparedByTheTestThatFits() throws {
    let yaml =
      """
      responders:
        - {id: fall, endpoint: x, kind: change, relation: <, value: 0, missing: left-out, test: risk-difference}
      """
    let few = try TinyTrial.two(control, treated, yaml: yaml).results()
    #expect(few.number("x/m1/all/fall/b-vs-a/risk-difference") == 75)
    #expect(few.method("x/m1/all/fall/b-vs-a/p") == "fisher")
    // 3 of 4 against 0 of 4.
    #expect(abs(try #require(few.number("x/m1/all/fall/b-vs-a/p")) - 1.0 / 7) < 1e-12)
    let many = try TinyTrial.two(
      Array(repeating: [7, 7], count: 10) + Array(repeating: [7, 6], count: 10),
      Array(repeating: [7, 7], count: 6) + Array(repeating: [7, 6], count: 14), yaml: yaml
    ).results()
    #expect(many.method("x/m1/all/fall/b-vs-a/p") == "chi-square")
  }

  @Test func aThresholdIsComparedWithItsBaseline() throws {
    let results = try TinyTrial(
      arms: [("a", [[8, 6], [8, 6], [8, 6], [8, 6], [8, 6], [8, 6], [6, 6], [8, 8]])],
      yaml: "responders: [{id: low, endpoint: x, kind: threshold, relation: <, value: 7, test: mcnemar}]"
    ).results()
    #expect(results.number("x/m1/all/low-mcnemar/discordant") == 6)
    #expect(results.number("x/m1/all/low-mcnemar/p") == 0.03125)
    // Six more have it at follow-up than at baseline.
    #expect(results.number("x/m1/all/low-mcnemar/risk-difference") == 75)
    #expect(try #require(results.number("x/m1/all/low-mcnemar/risk-difference-ci-low")) > 0)
  }
}
