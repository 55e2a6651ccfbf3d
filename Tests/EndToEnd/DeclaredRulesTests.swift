import Testing

/// A report says which rules of the definition were applied to the data, and to how many values.
@Suite struct DeclaredRulesTests {
  private static let definition = """
    format: 1
    title: Rules
    languages: [en, zh-Hans, zh-Hant]
    data:
      status: collected
      subjects: {file: data/subjects.csv, id: subject, where: kept == 'yes'}
      observations: {file: data/observations.csv, subject: subject, endpoint: endpoint, timepoint: visit, value: value, where: flag == 'Y'}
      duplicates: DUPLICATES
      detection-limit: LIMIT
    timepoints:
      - {id: baseline, label: {en: Baseline, zh-Hans: 基线, zh-Hant: 基線}, baseline: true}
      - {id: m6, label: {en: 6 months, zh-Hans: 6个月, zh-Hant: 6個月}}
    groups:
      by: arm
      reference: a
      levels: [{id: a, label: {en: Arm A, zh-Hans: A组, zh-Hant: A組}}, {id: b, label: {en: Arm B, zh-Hans: B组, zh-Hant: B組}}]
    cohorts:
      - {id: old, label: {en: Aged 60 and over, zh-Hans: 60岁以上, zh-Hant: 60歲以上}, where: "age >= 60"}
    endpoints:
      - {id: crp, label: {en: CRP, zh-Hans: CRP, zh-Hant: CRP}, decimals: 1}
      - {id: il6, label: {en: Interleukin 6, zh-Hans: 白介素6, zh-Hant: 白血球介素6}, decimals: 1, where: sex == 'F'}
      - {id: ratio, label: {en: Ratio, zh-Hans: 比值, zh-Hant: 比值}, decimals: 2, derive: crp / il6}
    """

  private func report(duplicates: String = "first", limit: String = "half") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let definition = Self.definition.replacing("DUPLICATES", with: duplicates).replacing("LIMIT", with: limit)
    try folder.write(definition, to: "studies/rules/study.yaml")
    try folder.write(
      "subject,kept,arm,age,sex\nS1,yes,a,61,F\nS2,yes,b,70,F\nS3,yes,a,65,F\nS4,yes,,66,F\nS5,no,b,80,F\n",
      to: "studies/rules/data/subjects.csv")
    var rows = "subject,endpoint,visit,value,flag\n"
    for subject in 1...5 {
      rows += "S\(subject),crp,baseline,\(subject == 1 ? "<0.5" : "4.\(subject)"),Y\n"
      rows += "S\(subject),crp,m6,\(subject == 2 ? ">50" : "3.\(subject)"),Y\n"
      rows +=
        "S\(subject),il6,baseline,\(subject == 3 ? "0" : "2.\(subject)"),Y\nS\(subject),il6,m6,1.\(subject),Y\n"
    }
    rows += "S1,crp,m6,9.9,Y\nS1,crp,m6,8.8,N\n"
    try folder.write(rows, to: "studies/rules/data/observations.csv")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    return folder
  }

  @Test func everyRuleIsSaid() throws {
    let folder = try report()
    let markdown = try folder.read("output/rules/report.md")
    for line in [
      "Of `data/subjects.csv`, the rows for which `kept == 'yes'` holds are used.",
      "Of `data/observations.csv`, the rows for which `flag == 'Y'` holds are used.",
      "2 values lie beyond a detection limit: one below a limit counts as half the limit, one above a limit as the limit itself.",
      "1 further value of the same subject, endpoint and visit was found; the first in the order of the rows counts.",
      "1 subject belongs to no group and is left out of the columns and comparisons of the groups.",
      "Aged 60 and over: the subjects for whom `age >= 60` holds.",
      "Interleukin 6: only for the subjects for whom `sex == 'F'` holds.",
      "Ratio is computed as `crp / il6`.",
      "1 value of ratio cannot be computed, as the formula has no result, and counts as missing.",
    ] {
      #expect(markdown.contains("- \(line)\n"), "\(line)")
    }
    let page = try folder.read("output/rules/index.html")
    #expect(page.contains("for whom <code>age &gt;= 60</code> holds."))
    #expect(try folder.read("output/rules/report.zh-Hans.md").contains("- 比值按`crp / il6`计算。\n"))
    #expect(try folder.read("output/rules/report.zh-Hant.md").contains("- 比值依`crp / il6`計算。\n"))
  }

  /// One of anything is said in the singular.
  @Test func oneIsNoPlural() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    #expect(try Program.run("build", in: folder).status == 0)
    let markdown = try folder.read("output/small/report.md")
    #expect(markdown.contains("| 1 change counted |"))
    #expect(!markdown.contains("1 changes"))
  }

  /// Another rule, another sentence; none is left without words.
  @Test(arguments: [("last", "limit"), ("mean", "zero"), ("first", "missing")])
  func eachRuleHasItsWords(_ duplicates: String, _ limit: String) throws {
    let folder = try report(duplicates: duplicates, limit: limit)
    let markdown = try folder.read("output/rules/report.md")
    let words = [
      "last": "the last in the order", "mean": "the mean of both counts", "first": "the first in the order",
    ]
    #expect(markdown.contains(words[duplicates] ?? "?"))
    let counted = [
      "limit": "each counts as the limit itself.", "zero": "one below a limit counts as zero",
      "missing": "beyond a detection limit and count as missing.",
    ]
    #expect(markdown.contains(counted[limit] ?? "?"))
    for name in ["report.md", "report.zh-Hans.md", "report.zh-Hant.md"] {
      #expect(!(try folder.read("output/rules/\(name)").contains("note-")), "\(name)")
    }
  }
}
