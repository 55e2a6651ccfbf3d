import Testing

/// What a report calls a test is the test it made, also where a profile chose the variant.
@Suite struct ProfileTests {
  @Test func theEndpointsTableDoesNotClaimTheExactTest() throws {
    let folder = try TemporaryFolder()
    var study = SmallStudy(extra: "methods: {profile: spss}")
    try study.write(to: folder)
    let definition = study.definition.replacing("test: paired-t", with: "test: signed-rank")
    try folder.write(definition, to: "studies/small/study.yaml")
    #expect(try Program.run("build", in: folder).status == 0)
    #expect(try !folder.read("output/small/report.md").contains("exact Wilcoxon"))

    study.extra = ""
    try folder.write(
      study.definition.replacing("test: paired-t", with: "test: signed-rank"), to: "studies/small/study.yaml")
    #expect(try Program.run("build", in: folder).status == 0)
    #expect(try folder.read("output/small/report.md").contains("exact Wilcoxon"))
  }
}
