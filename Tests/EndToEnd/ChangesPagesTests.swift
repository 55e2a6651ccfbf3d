import Foundation
import Testing

/// What changed, published beside each report.
@Suite struct ChangesPagesTests {
  private func altered(_ study: SmallStudy) -> SmallStudy {
    var study = study
    study.observations = study.observations.replacingOccurrences(of: "m6,7.9", with: "m6,8.4")
    return study
  }

  @Test func theFirstPublicationSaysSo() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try Program.run("build", in: folder)
    let page = try folder.read("output/small/changes.html")
    #expect(page.contains("This is the first publication of the report"))
    #expect(page.contains("<a href=\"index.html\">small</a>"))
    #expect(try folder.read("output/small/index.html").contains("<a href=\"changes.html\">What changed</a>"))
    #expect(try folder.read("output/feed.atom").contains("<summary>First publication.</summary>"))
  }

  @Test func aNewVersionTellsWhatChangedAndWhyInEveryLanguage() throws {
    let folder = try TemporaryFolder()
    let study = SmallStudy(languages: "[en, zh-Hans]")
    try study.write(to: folder)
    try Program.run("build", in: folder)
    try altered(study).write(to: folder)
    let run = try Program.run("build", in: folder)
    #expect(run.log == "1 published\n")
    let english = try folder.read("output/small/changes.html")
    #expect(english.contains("What differs in the making: data."))
    #expect(english.contains("Mean of change from baseline in HbA1c at 6 months, A<span class=\"key\">"))
    #expect(english.contains("<img alt=\"Old: "))
    let chinese = try folder.read("output/small/changes.zh-Hans.html")
    #expect(chinese.contains("生成条件的差异：数据。"))
    #expect(chinese.contains("<a href=\"index.zh-Hans.html\">"))
    #expect(try folder.read("output/small/changes.zh-Hans.md").contains("small：更新内容"))
    #expect(try folder.read("output/index.html").contains("<a href=\"small/changes.html\">"))
    #expect(try Program.run("verify", "--quiet", in: folder).status == 0)
    // The same comparison as between the kept and the published version.
    let diff = try Program.run("diff", "small@1", "small", "--format", "markdown", in: folder)
    #expect(diff.status == 1)
    let ours = try folder.read("output/small/changes.md").split(separator: "\n").filter {
      $0.hasPrefix("## ")
    }
    #expect(ours == diff.output.split(separator: "\n").filter { $0.hasPrefix("## ") })
  }

  @Test func makingTheSameAnewKeepsWhatItSaid() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try Program.run("build", in: folder)
    try altered(SmallStudy()).write(to: folder)
    try Program.run("build", in: folder)
    let before = try folder.files(below: "output")
    let again = try Program.run("build", "--force", in: folder)
    #expect(again.log == "1 unchanged\n")
    #expect(try folder.files(below: "output") == before)
    // A copy without the kept versions, as a repository has it, is no other.
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("output/.versions"))
    try Program.run("build", "--force", in: folder)
    #expect(try folder.files(below: "output") == before.filter { !$0.key.hasPrefix(".versions") })
  }

  @Test func aFileThatWasAlteredByHandIsToldOf() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try Program.run("build", in: folder)
    let report = try folder.read("output/small/report.md")
    try folder.write(report.replacingOccurrences(of: "HbA1c", with: "HbA2c"), to: "output/small/report.md")
    try altered(SmallStudy()).write(to: folder)
    try Program.run("build", in: folder)
    #expect(try folder.read("output/small/changes.html").contains("had been altered since it was published"))
  }

  @Test func aVersionThatCannotBeReadIsToldOf() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try Program.run("build", in: folder)
    try folder.write("{", to: "output/small/results.json")
    try altered(SmallStudy()).write(to: folder)
    #expect(try Program.run("build", in: folder).status == 0)
    #expect(try folder.read("output/small/changes.md").contains("The version before cannot be compared"))
    #expect(try folder.read("output/index.md").contains("[not comparable](small/changes.md)"))
    #expect(try Program.run("verify", "--quiet", in: folder).status == 0)
  }
}
