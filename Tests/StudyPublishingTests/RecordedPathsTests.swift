import Diagnostics
import Testing

@testable import StudyPublishing

@Suite struct RecordedPathsTests {
  private func recorded(_ text: String, studies: String, templates: String = "templates") -> String {
    let settings = PublishingSettings.forTests.with {
      $0.studiesShownAs = studies
      $0.templatesShownAs = templates
    }
    return RecordedPaths(settings).recorded(.warning("w", text)).message
  }

  @Test func usualFoldersStayAsTheyAre() {
    #expect(recorded("studies/a/study.yaml", studies: "studies") == "studies/a/study.yaml")
  }

  @Test func onlyWhatBeginsAPathIsRenamed() {
    #expect(
      recorded("a/x.csv and data/a/y.csv, 'a/z'", studies: "a")
        == "studies/x.csv and data/a/y.csv, 'studies/z'")
    #expect(recorded("../s/x ../s", studies: "../s") == "studies/x ../s")
    #expect(recorded("", studies: "a").isEmpty)
  }

  @Test func foldersThatBeginAlike() {
    #expect(
      recorded("x/t/report.md x/s.yaml", studies: "x", templates: "x/t")
        == "studies/t/report.md studies/s.yaml")
  }
}
