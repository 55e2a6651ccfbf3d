import StudyDefinition
import Testing

@testable import StudyData

/// The rows of a listing as they are read.
@Suite struct ListedRowsTests {
  private func study(_ text: String?) -> TinyStudy {
    TinyStudy.long("s1,hba1c,baseline,1", "s1,ldl,m6,1").with {
      $0.files["data/history.csv"] = text
      $0.listings = [
        Listing(
          id: Identifier("history"), label: LocalizedText("History"), file: file("data/history.csv"),
          dialect: .comma, status: nil, place: .end, note: nil,
          columns: [
            .init(label: LocalizedText("Who"), column: LocalizedText("id"), link: nil, location: yaml(31)),
            .init(
              label: LocalizedText("What"), column: LocalizedText("finding"), link: "anchor",
              location: yaml(32)),
          ], location: yaml(30))
      ]
    }
  }

  @Test func cellsAreTextsAndMissingOnesNone() throws {
    let listing = try #require(
      try study("id,finding,anchor,more\n7, fever ,a b,x\n8,NA,,\n").dataset().listings.first)
    #expect(listing.columns == ["id", "finding", "anchor", "more"])
    #expect(listing.rows == [["7", "fever", "a b", "x"], ["8", nil, nil, nil]])
  }

  @Test func everyColumnHasToBeThere() throws {
    try expectProblems(
      study("id,findings\n"),
      [
        "studies/tiny/study.yaml:32:1: error: no column 'finding' in 'studies/tiny/data/history.csv'; "
          + "did you mean 'findings'?",
        "studies/tiny/study.yaml:32:1: error: no column 'anchor' in 'studies/tiny/data/history.csv'",
      ])
    try expectProblems(
      study(nil), ["studies/tiny/study.yaml:3:1: error: file 'data/history.csv' does not exist"])
  }
}
