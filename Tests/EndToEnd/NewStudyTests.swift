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
    ("study-days", "id,day,CRP\nA,-2,12.1\nA,29,8.0\nA,88,5.5\nB,0,9.3\nB,30,9.1\nB,91,7.7\n"),
    (
      "umlauts",
      """
      Patienten-Nr;Geschlecht;Körpergewicht vorher;Körpergewicht nachher
      P-01;männlich;88,4;85,1
      P-02;weiblich;71,2;k.A.

      """
    ),
    (
      "quoted-text",
      """
      "Subject ID","Visit","Test, name","Result"
      "01","Day 1","Glucose, fasting","5.6"
      "01","Day 28","Glucose, fasting","5.1"
      "02","Day 1","Glucose, fasting","<3.0"
      "02","Day 28","Glucose, fasting","4.4"

      """
    ),
    ("a-single-visit", "subject,hb,plt\na,13.2,250\nb,12.8,310\n"),
    ("no-id", "before,after\n5.1,4.9\n6.0,5.5\n"),
    ("no-id-but-a-group", "Group,Prewt,Postwt\n1,80.7,80.2\n1,89.4,80.1\n2,80.5,82.2\n2,79.1,81\n"),
    (
      "visits-in-german",
      "PatID;Alter;HbA1c Basis;HbA1c 6 Monate;Gewicht Basis;Gewicht 6 Monate\n"
        + "P1;54;7,9;7,4;78,5;77,0\nP2;61;8,3;8,1;92,1;90,4\nP3;47;7,2;;85,0;k.A.\n"
    ),
    (
      "a-column-of-units",
      "Subject,Visit,Test,Result,Unit\nA,Screening,CRP (hs),<0.5,mg/L\nA,Week 12,CRP (hs),1.2,mg/L\n"
        + "B,Screening,CRP (hs),3.4,mg/L\nB,Week 12,CRP (hs),2.9,mg/L\n"
    ),
    (
      "chinese",
      "\u{FEFF}受试者,访视,指标,结果\r\nA1,第3个月,空腹血糖,6.8\r\nA1,基线,空腹血糖,7.1\r\n"
        + "A2,第3个月,空腹血糖,7.9\r\nA2,基线,空腹血糖,8.4\r\n"
    ),
  ]

  @Test func visitsAreToldFromEndpoints() throws {
    func definition(_ name: String) throws -> String {
      let folder = try TemporaryFolder()
      let text = try #require(Self.files.first { $0.name == name }).text
      try folder.write(text, to: "source.csv")
      #expect(try Program.run("new", name, "--from", "source.csv", in: folder).status == 0)
      return try folder.read("studies/\(name)/study.yaml")
    }
    let german = try definition("visits-in-german")
    #expect(german.contains("{id: basis, label: \"Basis\", value: \"Basis\", baseline: true}"), "\(german)")
    #expect(german.contains("label: \"HbA1c\"") && german.contains("label: \"Gewicht\""))
    // Three ages are numbers; codes of categories come several times.
    #expect(german.contains("- {id: alter, label: \"Alter\", column: \"Alter\"}"), "\(german)")
    let units = try definition("a-column-of-units")
    #expect(
      units.contains("label: \"CRP (hs)\"\n    unit: \"mg/L\"") && !units.contains("attributes:"), "\(units)")
    let chinese = try definition("chinese")
    #expect(chinese.contains("{id: baseline, label: \"基线\", value: \"基线\", baseline: true}"), "\(chinese)")
  }

  @Test(arguments: files)
  func buildsAtOnce(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "source.csv")
    let made = try Program.run("new", name, "--from", "source.csv", in: folder)
    #expect(made.status == 0, "\(made.log)")
    let built = try Program.run("build", name, in: folder)
    #expect(built.status == 0, "\(built.log)")
    #expect(folder.exists("output/\(name)/index.html"))
  }

  @Test func whatCannotBeGuessedIsAsked() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\nx,y\n", to: "source.csv")
    let made = try Program.run("new", "odd", "--from", "source.csv", in: folder)
    #expect(made.status == 65)
    #expect(made.log.contains("--visit"))
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
