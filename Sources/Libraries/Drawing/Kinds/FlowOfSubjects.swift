/// Who entered a study, who left it and why, and who was analysed: boxes joined by arrows, after the CONSORT diagram.
///
/// Boxes of one stage stand at one height in all arms. Reasons with nobody are drawn like the others, as the guideline
/// asks; leaving them out is the caller's choice.
package struct FlowOfSubjects: Facet {
  /// One box: its lines in order, such as `Enrolled (n = 120)`.
  package struct Box: Sendable, Hashable {
    package let lines: [String]

    package init(_ lines: [String]) { self.lines = lines }
  }

  /// A box on the way down, and one to its right for those who leave before the next.
  package struct Step: Sendable, Hashable {
    package let box: Box
    package let leaving: Box?

    package init(_ box: Box, leaving: Box? = nil) {
      self.box = box
      self.leaving = leaving
    }
  }

  /// From the first box down, before the arms part.
  package var trunk: [Step]
  /// For each arm its boxes from allocation to analysis; empty for a study without arms.
  package var arms: [[Box]]
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?

  package init(trunk: [Step], arms: [[Box]], noData: String) {
    self.trunk = trunk
    self.arms = arms
    self.noData = noData
  }

  package var narrowest: Double { 400 }

  private let gap = 24.0
  private let padding = 7.0
  private let narrowestArm = 120.0

  /// More arms than fit make the drawing wider.
  package func drawn() -> Panel {
    let arms = self.arms.filter { !$0.isEmpty }
    let width = max(self.width, Double(arms.count) * (narrowestArm + 12) - 12)
    guard !trunk.isEmpty || !arms.isEmpty else {
      let lines = wrappedText(noData, width: width)
      let texts = SVGElement.lines(lines, x: width / 2, top: 24, anchor: .middle)
      return Panel(width: width, height: 48 + Double(lines.count) * FigureText.line, content: texts)
    }
    var drawing = Sheet()
    let hasLeaving = trunk.contains { $0.leaving != nil }
    // With boxes on the right, the way down stands left of the middle.
    let boxWidth = hasLeaving ? width * 0.5 : min(width, 280)
    let left = hasLeaving ? 0 : (width - boxWidth) / 2
    let axis = left + boxWidth / 2
    var y = 1.0
    for (index, step) in trunk.enumerated() {
      if index > 0 { drawing.arrow(from: (axis, drawing.lastBottom), to: (axis, y)) }
      let bottom = drawn(step.box, in: &drawing, x: left, y: y, width: boxWidth)
      drawing.lastBottom = bottom
      y = bottom + gap
      guard let leaving = step.leaving else { continue }
      let x = left + boxWidth + 26
      let leavingTop = bottom + 8
      let leavingBottom = drawn(leaving, in: &drawing, x: x, y: leavingTop, width: width - x - 1)
      let middle = (leavingTop + leavingBottom) / 2
      drawing.arrow(from: (axis, middle), to: (x, middle))
      y = leavingBottom + 8
      let isLast = index == trunk.count - 1 && arms.isEmpty
      if isLast { drawing.line([(axis, bottom), (axis, middle)]) }
    }
    let end = arms.isEmpty ? y : drawArms(arms, in: &drawing, from: axis, y: y, width: width)
    let lowest = max(drawing.lowest, end - gap)
    return Panel(width: width, height: (lowest + 3).rounded(.up), content: drawing.content)
  }

  private func drawArms(
    _ arms: [[Box]], in drawing: inout Sheet, from trunkX: Double, y start: Double, width: Double
  ) -> Double {
    let gutter = 12.0
    let share = (width - gutter * Double(arms.count - 1)) / Double(arms.count)
    let centres = arms.indices.map { Double($0) * (share + gutter) + share / 2 }
    var y = start
    if !trunk.isEmpty {
      let fork = y
      drawing.line([(trunkX, drawing.lastBottom), (trunkX, fork)])
      if let first = centres.first, let last = centres.last {
        drawing.line([(min(first, trunkX), fork), (max(last, trunkX), fork)])
      }
      y += gap
      for centre in centres { drawing.arrow(from: (centre, fork), to: (centre, y)) }
    }
    var bottoms = centres.map { _ in y }
    for stage in 0..<(arms.map(\.count).max() ?? 0) {
      if stage > 0 { y = (bottoms.max() ?? y) + gap }
      for (arm, boxes) in arms.enumerated() where stage < boxes.count {
        if stage > 0 { drawing.arrow(from: (centres[arm], bottoms[arm]), to: (centres[arm], y)) }
        let x = centres[arm] - share / 2
        bottoms[arm] = drawn(boxes[stage], in: &drawing, x: x + 0.5, y: y, width: share - 1)
      }
    }
    return (bottoms.max() ?? y) + gap
  }

  /// Draws a box and gives its lower edge. Lines that wrap are indented from the second on.
  private func drawn(_ box: Box, in drawing: inout Sheet, x: Double, y: Double, width: Double) -> Double {
    var texts: [SVGElement] = []
    var top = y + padding - 1
    for line in box.lines {
      let wrapped = wrappedText(line, width: width - 2 * padding - 8)
      for (number, part) in wrapped.enumerated() {
        texts += SVGElement.lines([part], x: x + padding + (number > 0 ? 8 : 0), top: top)
        top += FigureText.line
      }
    }
    let bottom = top + padding
    let frame = SVGElement.rectangle(
      x: x + 0.5, y: y, width: width - 1, height: bottom - y, ["fill": "none", "stroke-width": 1])
    drawing.content.append(frame.painted(.axisLine))
    drawing.content += texts
    drawing.lowest = max(drawing.lowest, bottom)
    return bottom
  }
}

/// What has been drawn so far, and how far down it reaches.
private struct Sheet {
  var content: [SVGElement] = []
  var lastBottom = 0.0
  var lowest = 0.0

  mutating func line(_ points: [(x: Double, y: Double)]) {
    var path = PathData()
    path.polyline(points)
    content.append(SVGElement.path(path, ["fill": "none", "stroke-width": 1]).painted(.axisLine))
  }

  /// A line with an open head at its end, pointing down or to the right.
  mutating func arrow(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    var path = PathData()
    path.polyline([start, end])
    if start.y == end.y {
      path.arrowHead(x: end.x, y: end.y, direction: 1)
    } else {
      path.polyline([(end.x - 3.5, end.y - 5), end, (end.x + 3.5, end.y - 5)])
    }
    content.append(SVGElement.path(path, ["fill": "none", "stroke-width": 1]).painted(.axisLine))
  }
}
