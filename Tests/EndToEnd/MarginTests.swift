import Foundation
import Testing

/// A margin that a comparison declares: met or not, in words, in a column, and as a conclusion when it changes.
@Suite struct MarginTests {
  private func study(_ margin: String, shift: Double = 0) -> SmallStudy {
    var study = SmallStudy()
    var rows = "subject,endpoint,visit,value\n"
    var subjects = "subject,sex\n"
    for number in 1...12 {
      let isFirst = number.isMultiple(of: 2)
      subjects += "S\(number),\(isFirst ? "f" : "m")\n"
      let noise = Double(number * number % 7) / 10
      rows += "S\(number),hba1c,baseline,\(7.0 + noise)\n"
      let after = 6.5 + noise + Double(number % 3) / 10 + (isFirst ? shift : 0)
      rows += "S\(number),hba1c,m6,\((after * 10).rounded() / 10)\n"
    }
    study.observations = rows
    study.subjects = subjects
    study.extra = """
      groups: {by: sex, reference: m, levels: [{id: m, label: Men}, {id: f, label: Women}]}
      comparisons: [{id: between, label: Women against men, method: welch, margin: {\(margin)}}]
      """
    return study
  }

  @Test(arguments: [
    (
      "kind: non-inferiority, value: 0.4",
      "Non-inferiority was shown: the interval does not reach the margin of 0.40"
    ),
    (
      "kind: non-inferiority, value: 0.05",
      "Non-inferiority was not shown: the interval reaches the margin of 0.05"
    ),
    ("kind: equivalence, value: 0.4", "Equivalence was shown: the interval lies within the margin of 0.40"),
    ("kind: equivalence, value: 0.05", "Equivalence was not shown: the interval does not lie within"),
  ])
  func theReportSaysWhetherItIsMet(_ margin: String, _ sentence: String) throws {
    let folder = try TemporaryFolder()
    try study(margin).write(to: folder)
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    let report = try folder.read("output/small/report.md")
    #expect(report.contains(sentence), "\(report)")
    let isMet = sentence.contains("was shown")
    #expect(report.contains("; met |") == isMet)
    #expect(report.contains("; not met |") != isMet)
  }

  @Test func aMarginThatIsNoLongerMetComesFirst() throws {
    let folder = try TemporaryFolder()
    let margin = "kind: non-inferiority, value: 0.4"
    try study(margin).write(to: folder)
    try Program.run("build", in: folder)
    try study(margin, shift: 0.4).write(to: folder)
    try Program.run("build", in: folder)
    let diff = try Program.run("diff", "small@1", "small", "--exit-on", "conclusion", in: folder)
    #expect(diff.status == 1)
    #expect(diff.output.contains("margin no longer met"))
    let first = try #require(diff.output.firstRange(of: "Conclusions"))
    let values = try #require(diff.output.firstRange(of: "Values changed as displayed"))
    #expect(first.lowerBound < values.lowerBound)
    #expect(try folder.read("output/small/changes.html").contains("margin no longer met"))
  }

  @Test func aBetterArmChangesHands() throws {
    let folder = try TemporaryFolder()
    try study("kind: equivalence, value: 3", shift: -0.5).write(to: folder)
    try Program.run("build", in: folder)
    try study("kind: equivalence, value: 3", shift: 0.5).write(to: folder)
    try Program.run("build", in: folder)
    let diff = try Program.run("diff", "small@1", "small", in: folder)
    #expect(diff.output.contains("best arm by change in hba1c at m6, all: another arm does best"))
    #expect(diff.output.contains("f → m"))
  }
}
