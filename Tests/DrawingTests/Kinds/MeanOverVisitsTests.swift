import Drawing
import Testing

@Suite("Means over visits")
struct MeanOverVisitsTests {
  func figure(_ means: [[Double?]], counts: Bool = true) -> MeanOverVisits {
    MeanOverVisits(
      positions: (means.first ?? []).indices.map { .init("V\($0)") },
      series: means.enumerated().map { index, means in
        .init(
          label: "Arm \(index)", estimates: means.map { Estimate($0) },
          counts: counts ? means.map { _ in "12" } : [])
      }, valueTitle: "Value", noData: "Nothing measured")
  }

  @Test("without a value the caller's words stand in the frame")
  func empty() {
    for panel in [figure([]).drawn(), figure([[nil, nil]]).drawn(), figure([[.nan, .infinity]]).drawn()] {
      #expect(textBoxes(panel.content).contains { $0.text == "Nothing measured" })
      #expect(panel.paths(dashed: false).isEmpty)
    }
  }

  @Test("a missing mean interrupts the line")
  func gaps() {
    let lines = figure([[1, 2, nil, 3, 4, nil, 5]]).drawn().paths(dashed: false)
    #expect(lines.count == 1)
    #expect(lines.first?.filter { $0 == "M" }.count == 2)
  }

  @Test("each series has its own marker and dashes")
  func series() {
    let panel = figure([[1, 2], [2, 3], [3, 4]]).drawn()
    #expect(panel.paths(dashed: false).count == 1)
    #expect(panel.paths(dashed: true).count == 2)
  }

  @Test("short names stand at the ends of their lines, once; long ones with the counts only")
  func names() {
    var figure = figure([[1, 2], [2, 3]])
    #expect(textBoxes(figure.drawn().content).filter { $0.text == "Arm 0" }.count == 2)
    figure.series = figure.series.map {
      .init(
        label: $0.label + " of a very long name that no margin has any room for", estimates: $0.estimates,
        counts: $0.counts)
    }
    #expect(textBoxes(figure.drawn().content).filter { $0.text.hasPrefix("Arm 0") }.count == 1)
  }

  @Test("without counts the names stand in a legend")
  func legend() {
    var figure = figure([[1, nil], [2, 3]], counts: false)
    figure.countTitle = "No. of subjects"
    let texts = textBoxes(figure.drawn().content).map(\.text)
    #expect(texts.contains("Arm 0") && texts.contains("Arm 1") && !texts.contains("No. of subjects"))
  }

  @Test("counts stand under their visits")
  func counts() {
    let boxes = textBoxes(figure([[1, 2, 3]]).drawn().content)
    let visits = boxes.filter { $0.text.hasPrefix("V") && $0.text.count == 2 }
    let counts = boxes.filter { $0.text == "12" }
    #expect(visits.count == 3)
    for (visit, count) in zip(visits, counts) {
      #expect(abs((visit.left + visit.right) - (count.left + count.right)) < 0.1)
    }
  }

  @Test("zero is on the axis of changes, with a rule")
  func zero() {
    var figure = figure([[5, 6]])
    #expect(!textBoxes(figure.drawn().content).contains { $0.text == "0" })
    figure.includesZero = true
    #expect(textBoxes(figure.drawn().content).contains { $0.text == "0" })
  }
}

extension Panel {
  /// The path data of lines that join values: the paths with the width of such lines.
  func paths(dashed: Bool) -> [String] {
    content.flatMap { joins($0) }
      .filter { ($0[attribute: "stroke-dasharray"] != nil) == dashed }
      .compactMap { $0[attribute: "d"] }
  }

  private func joins(_ element: SVGElement) -> [SVGElement] {
    if element.name == "path", element[attribute: "stroke-width"] == "1.75" { return [element] }
    return element.children.flatMap { child -> [SVGElement] in
      if case .element(let element) = child { joins(element) } else { [] }
    }
  }
}
