import Drawing
import Testing

@Suite("Styles of series")
struct SeriesStyleTests {
  @Test("twelve series have twelve markers, and neighbours differ in colour and dashes")
  func distinct() {
    let styles = (0..<12).map { SeriesStyle($0) }
    #expect(Set(styles.map(\.marker)).count == 12)
    for (a, b) in zip(styles, styles.dropFirst()) {
      #expect(a.colour != b.colour && a.dash != b.dash)
    }
    #expect(Set(styles.map { "\($0.colour) \($0.dash ?? "")" }).count == 12)
  }

  @Test("an index outside the order is the first series")
  func negative() {
    #expect(SeriesStyle(-3) == SeriesStyle(0))
  }

  @Test("markers are one element each, and no place is no group")
  func markers() {
    #expect(SeriesStyle(0).markers(at: []) == nil)
    #expect(SeriesStyle(0).markers(at: [(1, 2), (3, 4)])?.elementCount == 3)
    #expect(Set(MarkerShape.allCases.map { SVGElement.path($0.outline(0, 0, radius: 4)).text }).count == 7)
  }
}
