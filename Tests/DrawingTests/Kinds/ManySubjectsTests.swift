import Drawing
import Testing

/// More subjects than are drawn one by one.
@Suite("Figures of very many subjects")
struct ManySubjectsTests {
  static let limit = Figure.markLimit

  func boxes(_ count: Int) -> BoxPointsMean {
    BoxPointsMean(
      groups: [
        .init(
          label: "A", box: nil,
          points: (0..<count).map { .init(key: "s\($0)", value: jitter("w\($0)")) }, mean: .missing)
      ], valueTitle: "Value", noData: "No data")
  }

  func slopes(_ count: Int) -> PairedSlopes {
    PairedSlopes(
      visits: ["A", "B"],
      arms: [
        .init(
          label: "A", subjects: (0..<count).map { [jitter("a\($0)"), jitter("b\($0)")] }, means: [])
      ], valueTitle: "Value", noData: "No data")
  }

  func bars(_ count: Int) -> Waterfall {
    Waterfall(
      bars: (0..<count).map { .init(key: "s\($0)", value: jitter("w\($0)")) }, valueTitle: "Change",
      noData: "No data")
  }

  @Test("up to the limit every subject has a mark of its own")
  func single() {
    #expect(
      !boxes(Self.limit).isBinned && !slopes(Self.limit).isBinned && bars(Self.limit).subjectsPerBar == 1)
    let text = boxes(Self.limit).drawn().content.map(\.text).joined()
    #expect(text.occurrences(of: "h0") == Self.limit)
    let few = boxes(60).drawn().content.map(\.text).joined()
    #expect(few.occurrences(of: " 0 1 0 ") == 2 * 60)
  }

  @Test("beyond it marks stand for several, and the drawing grows no further")
  func binned() {
    let many = Self.limit * 20
    #expect(boxes(many).isBinned && slopes(many).isBinned && bars(many).subjectsPerBar > 1)
    for (few, more) in [
      (boxes(Self.limit + 1).drawn(), boxes(many).drawn()),
      (slopes(Self.limit + 1).drawn(), slopes(many).drawn()),
      (bars(Self.limit + 1).drawn(), bars(many).drawn()),
    ] {
      let sizes = [few, more].map { $0.content.map(\.text).joined().count }
      #expect(sizes[1] < 2 * sizes[0] + 2000 && sizes[1] < 60_000, "\(sizes)")
    }
  }
}
