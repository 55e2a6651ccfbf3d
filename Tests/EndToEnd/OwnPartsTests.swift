import Foundation
import Testing

/// A study's own parts of a report, in each of its languages, and listings that lead to its parts.
@Suite struct OwnPartsTests {
  private func study(_ extra: String = "", languages: String = "[en, zh-Hans]") -> SmallStudy {
    SmallStudy(languages: languages, extra: extra)
  }

  @Test func everyLanguageHasItsOwnText() throws {
    let folder = try TemporaryFolder()
    try study().write(to: folder)
    try folder.write(
      "## Introduction\n\nOwn words of {{ study.title }}.\n", to: "studies/small/parts/introduction.md")
    try folder.write("## 引言\n\n自己的话。\n", to: "studies/small/parts/introduction.zh-Hans.md")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    #expect(try folder.read("output/small/report.md").contains("Own words of A small study."))
    #expect(!(try folder.read("output/small/report.md").contains("自己的话")))
    #expect(try folder.read("output/small/report.zh-Hans.md").contains("自己的话。"))
  }

  @Test func aPartOfOneLanguageOnlyIsAnError() throws {
    let folder = try TemporaryFolder()
    try study().write(to: folder)
    try folder.write("## Introduction\n", to: "studies/small/parts/introduction.md")
    try folder.write("## Einleitung\n", to: "studies/small/parts/introduction.de.md")
    let run = try Program.run("check", in: folder)
    #expect(run.status == 65)
    #expect(
      run.log.contains(
        "the part 'introduction' has no text in 'zh-Hans', a language of the study; "
          + "expected 'parts/introduction.zh-Hans.md'"), "\(run.log)")
    #expect(
      run.log.contains("parts/introduction.de.md: warning: 'de' is no language of the study"), "\(run.log)")
  }

  @Test func aPartThatNothingIncludesIsToldWithTheNearestName() throws {
    let folder = try TemporaryFolder()
    try study(languages: "[en]").write(to: folder)
    try folder.write("## My methods\n", to: "studies/small/parts/metods.md")
    let run = try Program.run("check", in: folder)
    #expect(run.status == 0, "\(run.log)")
    #expect(
      run.log.contains(
        "studies/small/parts/metods.md: warning: no template of the report includes the part 'metods'; "
          + "did you mean 'methods'?"), "\(run.log)")
    #expect(try Program.run("check", "--strict", in: folder).status == 65)
    // A report of its own may include it.
    try folder.write("# A\n\n{% include \"metods\" %}\n", to: "studies/small/report.md")
    #expect(try Program.run("check", "--strict", in: folder).status == 0)
  }

  @Test func aReportOfALanguageStandsBeforeTheOneForAll() throws {
    let folder = try TemporaryFolder()
    try study().write(to: folder)
    try folder.write("# For all\n", to: "studies/small/report.md")
    try folder.write("# 简体\n", to: "studies/small/report.zh-Hans.md")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    #expect(try folder.read("output/small/report.md").contains("# For all"))
    #expect(try folder.read("output/small/report.zh-Hans.md").contains("# 简体"))
  }

  private let listing = """
    listings:
      - id: contents
        label: Contents
        file: data/contents.csv
        columns: [{label: Item, column: item}, {label: Where, column: place, link: anchor}]
    """

  @Test func aListingLeadsToPartsOfTheReport() throws {
    let folder = try TemporaryFolder()
    try study(listing, languages: "[en]").write(to: folder)
    try folder.write(
      "item,place,anchor\nChange,a table,table-change-glycaemic-all\n", to: "studies/small/data/contents.csv")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 0, "\(run.log)")
    let page = try folder.read("output/small/index.html")
    #expect(page.contains("<a class=\"see\" href=\"#table-change-glycaemic-all\">a table</a>"))
    #expect(page.contains("id=\"table-change-glycaemic-all\""))
    #expect(
      try folder.read("output/small/report.md").contains("| Change | a table |"))
  }

  @Test func aLinkThatLeadsNowhereIsAnError() throws {
    let folder = try TemporaryFolder()
    try study(listing, languages: "[en]").write(to: folder)
    try folder.write(
      "item,place,anchor\nChange,a table,table-chnge-glycaemic-all\n", to: "studies/small/data/contents.csv")
    let run = try Program.run("build", in: folder)
    #expect(run.status == 65)
    #expect(run.log.contains("studies/small/study.yaml:"), "\(run.log)")
    #expect(run.log.contains("table-chnge-glycaemic-all"), "\(run.log)")
    #expect(run.log.contains("did you mean 'table-change-glycaemic-all'"), "\(run.log)")
  }
}
