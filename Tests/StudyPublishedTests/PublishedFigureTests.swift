import Testing

@testable import StudyPublished

@Suite struct PublishedFigureTests {
  @Test(arguments: [
    ("7.77", 7.765, true), ("7.77", 7.7749, true), ("7.77", 7.775, true), ("7.77", 7.7751, false),
    ("7.77", 7.7649, false), ("0.050", 0.0495, true), ("0.050", 0.0506, false), ("3.4", 3.35, true),
    ("<0.001", 0.000_9, true), ("<0.001", 0.001, false), (">0.05", 0.051, true), (">0.05", 0.05, false),
    ("~3", 3.2, true), ("~3", 3.6, false), ("~200", 215, true), ("~200", 225, false),
    ("significant", 0.049, true), ("significant", 0.05, false), ("not significant", 0.05, true),
    ("increased", 0.001, true), ("increased", 0, false), ("decreased", -2, true), ("-1.5", -1.54, true),
  ])
  func agreement(_ printed: String, _ value: Double, _ agrees: Bool) throws {
    let figure = try #require(PublishedFigure(printed))
    #expect(figure.agrees(with: value, alpha: 0.05) == agrees)
  }

  @Test(arguments: ["", "about 3", "7,77", "n.s.", "<", "< 0.05 ", "0.05*", "Significant"])
  func whatIsNoFigure(_ printed: String) {
    #expect(PublishedFigure(printed) == nil)
  }
}
