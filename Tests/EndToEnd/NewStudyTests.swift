import Foundation
import Testing

/// A study scaffolded from a CSV builds at once, whatever the layout.
@Suite struct NewStudyTests {
  private static let files: [(name: String, text: String)] = [
    (
      "long",
      """
      subject,endpoint,visit,value
      S1,HbA1c (%),Baseline,7.1
      S1,HbA1c (%),Month 6,6.8
      S2,HbA1c (%),Baseline,8.05
      S2,HbA1c (%),Month 6,
      S1,Glucose,Baseline,9
      S1,Glucose,Month 6,8

      """
    ),
    (
      "a-column-an-endpoint",
      "Patient;Week;HbA1c;CRP\n007;0;7,1;<0,5\n007;24;6,8;1,2\n008;0;8,0;3\n008;24;7,5;NA\n"
    ),
    ("a-column-a-visit", "id\tsex\thba1c_m6\thba1c_baseline\n1\tF\t6.8\t7.1\n2\tM\t7.9\t8.0\n"),
    ("pre-and-post", "id,Treat,Prewt,Postwt\n1,Cont,80.7,80.2\n2,CBT,89.4,80.1\n"),
  ]

  @Test(arguments: files)
  func buildsAtOnce(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "source.csv")
    let made = try Program.run("new", name, "--from", "source.csv", in: folder)
    #expect(made.status == 0, "\(made.log)")
    let built = try Program.run("build", name, in: folder)
    // A value below a detection limit needs the person's rule.
    if text.contains("<") {
      #expect(built.status == 65)
      #expect(built.log.contains("detection-limit"))
      let definition = try folder.read("studies/\(name)/study.yaml")
      try folder.write(
        definition.replacingOccurrences(
          of: "  duplicates: error", with: "  detection-limit: half\n  duplicates: error"),
        to: "studies/\(name)/study.yaml")
      #expect(try Program.run("build", name, in: folder).status == 0)
    } else {
      #expect(built.status == 0, "\(built.log)")
    }
    #expect(folder.exists("output/\(name)/index.html"))
  }

  @Test func whatCannotBeGuessedIsAsked() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n1,2\n", to: "source.csv")
    let made = try Program.run("new", "odd", "--from", "source.csv", in: folder)
    #expect(made.status == 65)
    #expect(made.log.contains("--subject"))
    #expect(!folder.exists("studies/odd"))
    #expect(try Program.run("new", "odd", "--from", "nowhere.csv", in: folder).status == 66)
    #expect(try Program.run("new", "Not An Id", "--from", "source.csv", in: folder).status == 64)
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try SmallStudy().write(to: folder)
    try folder.write("id,a_0,a_1\n1,2,3\n", to: "source.csv")
    let before = try folder.files(below: "studies")
    #expect(try Program.run("new", "small", "--from", "source.csv", in: folder).status == 73)
    #expect(try folder.files(below: "studies") == before)
  }
}
