import Drawing
import Testing

@Suite("Paired slopes")
struct PairedSlopesTests {
  @Test("paired slopes show a subject with one value as a lone circle")
  func loneSubjects() {
    let slopes = PairedSlopes(
      visits: ["Before", "After"],
      arms: [
        .init(
          label: "A", subjects: [[1, 2], [3, nil], [nil, nil], [.nan, 4]], means: [Estimate(2), Estimate(3)])
      ],
      valueTitle: "Value", noData: "No data")
    let circles = slopes.drawn().content.map(\.text).joined().occurrences(of: "a2.5 2.5 0 1 0 5 0")
    #expect(circles == 2)
  }
}
