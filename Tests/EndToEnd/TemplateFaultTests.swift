import Testing

/// Mistakes typed into templates, found by `check` whether or not they would be printed.
@Suite struct TemplateFaultTests {
  private func check(_ path: String, _ text: String, also: [String: String] = [:]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write(text, to: path)
    for (path, text) in also { try folder.write(text, to: path) }
    return try Program.run("check", in: folder)
  }

  @Test func theStudysOwnReport() throws {
    let run = try check(
      "studies/small/report.md",
      "# {{ study.title }}\n\n{% if study.has-groups %}\n{{ groups[0].lable }}\n{% table \"chnge\", cohort: \"all\" %}\n{% endif %}\n"
    )
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/report.md:4:14: error: unknown member 'lable'"))
    #expect(run.log.contains("did you mean 'label'?"))
    #expect(
      run.log.contains(
        "studies/small/report.md:5:1: error: tag 'table': unknown table 'chnge'; did you mean 'change'?"))
  }

  @Test(arguments: ["page.html", "changes.html", "index.html", "index.md", "feed.xml"])
  func thePageAndTheIndex(_ name: String) throws {
    let root = ["page.html", "changes.html"].contains(name) ? "page" : "index"
    let run = try check(
      "templates/\(name)", "{% if \(root).tool == \"x\" %}{{ \(root).toool }}{% endif %}")
    #expect(run.status == 65)
    #expect(run.log.contains("templates/\(name):1:"), "\(run.log)")
    #expect(run.log.contains("unknown member 'toool' of '\(root)'; did you mean 'tool'?"), "\(run.log)")
  }

  @Test func whatIsWrongForAllStudiesIsToldOnce() throws {
    let folder = try TemporaryFolder()
    for id in ["a", "b", "c"] { try SmallStudy(id: id).write(to: folder) }
    try folder.write("# {{ study.titel }}\n", to: "templates/report.md")
    for command in ["check", "build"] {
      let log = try Program.run(command, in: folder).log
      #expect(log.split(separator: "\n").count { $0.contains("templates/report.md:1:") } == 1, "\(log)")
      let lines = try Program.run(command, "--log-format", "json", in: folder).log.split(separator: "\n")
      #expect(lines.count { $0.contains("templates/report.md") } == 3)
    }
  }

  @Test func markdownThatIsRefused() throws {
    let run = try check(
      "studies/small/report.md", "# A\n\n{% if true %}\n\ntext\n\n<script>x</script>\n{% endif %}\n")
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/report.md:7:1: error:"), "\(run.log)")
  }

  /// What is right is not refused.
  @Test func theTemplatesOfTheProjectHaveNoFault() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    let run = try Program.run("check", "--strict", in: folder)
    #expect(run.status == 0, "\(run.log)")
  }
}
