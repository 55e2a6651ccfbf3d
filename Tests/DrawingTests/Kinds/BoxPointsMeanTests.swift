import Drawing
import Testing

@Suite("Boxes, points and means")
struct BoxPointsMeanTests {
  @Test("box figures draw every finite point")
  func points() {
    let points = [1, 2, .nan, 3].enumerated().map {
      BoxPointsMean.Point(key: "\($0.offset)", value: $0.element)
    }
    let figure = BoxPointsMean(
      groups: [.init(label: "A", box: nil, points: points, mean: Estimate(2))], valueTitle: "Value",
      noData: "No data")
    #expect(figure.drawn().content.map(\.text).joined().occurrences(of: "a2.75 2.75 0 1 0 5.5 0") == 3)
  }

  @Test("a subject's place depends on its key, not on its order; the key is not published")
  func keys() {
    let draw = { (keys: [String]) in
      BoxPointsMean(
        groups: [.init(label: "A", box: nil, points: keys.map { .init(key: $0, value: 1) }, mean: .missing)],
        valueTitle: "Value", noData: "No data"
      ).drawn().content.map(\.text).joined()
    }
    #expect(draw(["subject-17", "subject-18"]).count == draw(["subject-18", "subject-17"]).count)
    #expect(draw(["subject-17"]) != draw(["subject-18"]))
    #expect(!draw(["subject-17"]).contains("subject-17"))
  }
}
