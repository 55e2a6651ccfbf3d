import Drawing
import Testing

@Suite("Brackets over the marks of a figure")
struct BracketsOverMarksTests {
  @Test("stand above every mark and its interval", arguments: [1, 3, 6])
  func above(_ count: Int) {
    var figure = BoxPointsMean(.ordinary)
    let pairs = [(0, 1), (0, 2), (1, 2), (1, 0), (2, 0), (2, 1)]
    figure.comparisons = pairs.prefix(count).map { Comparison($0.0, $0.1, "p = 0.04") }
    let content = figure.drawn().content
    let marks = content.filter { $0[attribute: "class"]?.hasPrefix("fig-series") == true }
    let highest = marks.flatMap { heights($0) }.min() ?? -1
    let brackets = content.filter {
      $0[attribute: "class"] == "fig-axis-line" && $0.name == "path"
    }.map { heights($0) }.filter { ($0.max() ?? 0) < highest + 1 }
    let texts = textBoxes(content).filter { $0.text == "p = 0.04" }
    #expect(texts.count == count && !brackets.isEmpty)
    #expect(highest > 0 && texts.allSatisfy { $0.bottom <= highest })
  }

  /// The upright coordinates of every path below an element, relative ones left out.
  private func heights(_ element: SVGElement) -> [Double] {
    let data = (element[attribute: "d"] ?? "").replacing(/a[^Z]*Z/, with: "")
    var own: [Double] = []
    for piece in data.split(whereSeparator: { "ML".contains($0) }) {
      let numbers = piece.split { !($0.isNumber || "-.".contains($0)) }.compactMap { Double($0) }
      if numbers.count == 2 { own.append(numbers[1]) }
    }
    return own
      + element.children.flatMap { child -> [Double] in
        if case .element(let element) = child { heights(element) } else { [] }
      }
  }
}
