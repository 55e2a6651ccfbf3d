import Testing

/// A mistyped cell is no level of its own, wherever the data decide what the levels are.
@Suite struct LevelSpellingTests {
  private func check(_ extra: String) throws -> Program.Outcome {
    try Program.run("check", in: folder(extra))
  }

  private func folder(
    _ extra: String, subjects: String = "subject,arm\nS1,active\nS2,Placebo\nS3,placebo\nS4,placebo\n"
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var study = SmallStudy()
    study.observations = """
      subject,endpoint,visit,value
      S1,hba1c,baseline,7.1
      S1,hba1c,m6,6.8
      S2,hba1c,baseline,8.0
      S2,hba1c,m6,7.9
      S3,hba1c,baseline,7.5
      S3,hba1c,m6,7.0
      S4,hba1c,baseline,7.5
      S4,hba1c,m6,7.2

      """
    study.subjects = subjects
    study.extra = extra
    try study.write(to: folder)
    return folder
  }

  /// Blanks round a declared spelling mean nothing, as those round a cell.
  @Test func blanksRoundADeclaredGroup() throws {
    let folder = try folder(
      """
      comparisons:
        - id: arms
          label: Arms
          method: welch
          groups:
            by: arm
            reference: placebo
            levels:
              - {id: active, label: Active, value: " active"}
              - {id: placebo, label: Placebo, value: "placebo  "}
      """, subjects: "subject,arm\nS1,active\nS2, active\nS3,placebo\nS4,placebo\n")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    let results = try folder.read("output/small/results.csv")
    let difference = results.split(separator: "\n").first {
      $0.hasPrefix("small/hba1c/m6/all/arms/active-vs-placebo/difference,")
    }
    #expect(difference?.contains(",0.2,") == true, "\(difference ?? "none")")
  }

  @Test func ofTheGroupsOfTheStudy() throws {
    let run = try check("groups: {by: arm, reference: placebo}")
    #expect(run.status == 65)
    #expect(
      run.log.contains(
        "subjects.csv:3:4: error: 'Placebo' of 1 subject in column 'arm' differs from 'placebo'"),
      "\(run.log)")
  }

  @Test func ofTheGroupsOfAComparison() throws {
    let run = try check(
      "comparisons: [{id: arms, label: Arms, method: welch, groups: {by: arm, reference: placebo}}]")
    #expect(run.status == 65)
    #expect(run.log.contains("name both under 'levels' of the groups of 'arms'"), "\(run.log)")
  }

  @Test func ofAnAttribute() throws {
    let run = try check("attributes: [{id: arm, label: Arm}]")
    #expect(run.status == 0)
    #expect(run.log.contains("warning: 'Placebo' of 1 subject in column 'arm' differs"), "\(run.log)")
  }
}
