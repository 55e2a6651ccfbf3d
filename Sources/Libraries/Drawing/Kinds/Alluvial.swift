/// Subjects who move between categories: a column of categories at each end, and a ribbon for each move, as wide as its
/// subjects are many.
///
/// Ribbons have the colour of the category that they come from. Every category is named at its column with its count;
/// a move's count stands in its ribbon where the ribbon has room for it.
package struct Alluvial: Facet {
  package struct Category: Sendable, Hashable {
    package let label: String
    /// Subjects in it at the first and at the second visit, as printed.
    package let counts: (first: String, second: String)

    package init(_ label: String, counts: (first: String, second: String)) {
      self.label = label
      self.counts = counts
    }

    package static func == (a: Category, b: Category) -> Bool {
      a.label == b.label && a.counts == b.counts
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(label)
      hasher.combine(counts.first)
      hasher.combine(counts.second)
    }
  }

  package struct Move: Sendable, Hashable {
    /// Index of a category.
    package let from: Int
    package let to: Int
    package let count: Double
    /// The count as printed.
    package let text: String

    /// Counts that are negative or not finite are nothing.
    package init(from: Int, to: Int, count: Double, text: String) {
      self.from = from
      self.to = to
      self.count = count.isDrawable ? max(0, count) : 0
      self.text = text
    }
  }

  /// From the lowest to the highest; drawn from the bottom up.
  package var categories: [Category]
  package var moves: [Move]
  /// Above the two columns.
  package var visits: (first: String, second: String)
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?

  package init(
    categories: [Category], moves: [Move], visits: (first: String, second: String), noData: String
  ) {
    self.categories = categories
    self.moves = moves.filter { categories.indices.contains($0.from) && categories.indices.contains($0.to) }
    self.visits = visits
    self.noData = noData
  }

  package var narrowest: Double { 400 }

  private let node = 13.0
  private let gap = 12.0
  private let plotHeight = 220.0

  package func drawn() -> Panel {
    let total = moves.reduce(0) { $0 + $1.count }
    guard total > 0 else {
      let lines = wrappedText(noData, width: width)
      let texts = SVGElement.lines(lines, x: width / 2, top: 24, anchor: .middle)
      return Panel(width: width, height: 48 + Double(lines.count) * FigureText.line, content: texts)
    }
    let room = width * 0.3
    let names = [
      categories.map { wrappedText("\($0.label) \($0.counts.first)", width: room) },
      categories.map { wrappedText("\($0.label) \($0.counts.second)", width: room) },
    ]
    let margins = names.map { widestText($0.joined()) }
    let ends = [margins[0] + 8, width - margins[1] - 8 - node]
    let heads = [visits.first, visits.second].map { wrappedText($0, width: width / 2 - 8, bold: true) }
    let top = Double(heads.reduce(0) { max($0, $1.count) }) * FigureText.line + 8
    var content: [SVGElement] = []
    content += SVGElement.lines(heads[0], x: 0, top: 0, ["font-weight": 600])
    content += SVGElement.lines(heads[1], x: width, top: 0, anchor: .end, ["font-weight": 600])
    let columns = [stack(\.from, total, names[0], top), stack(\.to, total, names[1], top)]
    let height = columns.reduce(0) { max($0, $1.bottom) }
    content += ribbons(columns, ends)
    for (side, column) in columns.enumerated() {
      for (index, box) in column.boxes.enumerated() {
        if box.height > 0 {
          let rect = SVGElement.rectangle(
            x: ends[side], y: box.top, width: node, height: max(1, box.height), ["fill": "currentColor"])
          content.append(SeriesStyle(index).group([:], [rect]))
        }
        let lines = names[side][index]
        let middle = box.top + box.height / 2 - Double(lines.count) * FigureText.line / 2
        let x = side == 0 ? ends[0] - 8 : ends[1] + node + 8
        content += SVGElement.lines(lines, x: x, top: middle, anchor: side == 0 ? .end : .start)
      }
    }
    return Panel(width: width, height: (height + 3).rounded(.up), content: content)
  }

  private struct Column {
    /// For each category where its box begins, and how high it is.
    var boxes: [(top: Double, height: Double)]
    var bottom: Double
    /// Height of one subject.
    var unit: Double
  }

  /// The boxes of one visit, the highest category on top; each has at least the room of its name.
  private func stack(
    _ side: KeyPath<Move, Int>, _ total: Double, _ names: [[String]], _ top: Double
  ) -> Column {
    let unit = plotHeight / total
    var boxes = categories.map { _ in (top: top, height: 0.0) }
    var y = top
    for index in categories.indices.reversed() {
      let height = moves.reduce(0) { $0 + ($1[keyPath: side] == index ? $1.count : 0) } * unit
      let room = max(height, Double(names[index].count) * FigureText.line)
      boxes[index] = (y + (room - height) / 2, height)
      y += room + gap
    }
    return Column(boxes: boxes, bottom: y - gap, unit: unit)
  }

  /// Ribbons leave and arrive in the order of the categories at their other end, so that they cross as little as they can.
  private func ribbons(_ columns: [Column], _ ends: [Double]) -> [SVGElement] {
    var starts = columns[0].boxes.map(\.top)
    var arrivals = columns[1].boxes.map(\.top)
    var bands = moves.map { (move: $0, left: 0.0, right: 0.0, height: $0.count * columns[0].unit) }
    for index in bands.indices.sorted(by: { bands[$0].move.to > bands[$1].move.to }) {
      bands[index].left = starts[bands[index].move.from]
      starts[bands[index].move.from] += bands[index].height
    }
    for index in bands.indices.sorted(by: { bands[$0].move.from > bands[$1].move.from }) {
      bands[index].right = arrivals[bands[index].move.to]
      arrivals[bands[index].move.to] += bands[index].height
    }
    let (left, right) = (ends[0] + node, ends[1])
    let middle = (left + right) / 2
    return bands.filter { $0.height > 0 }.flatMap { band -> [SVGElement] in
      var path = PathData()
      path.move(left, band.left)
      path.curve(middle, band.left, middle, band.right, to: right, band.right)
      path.line(right, band.right + band.height)
      path.curve(
        middle, band.right + band.height, middle, band.left + band.height, to: left, band.left + band.height)
      path.close()
      let ribbon = SeriesStyle(band.move.from).group(
        [:], [.path(path, ["fill": "currentColor", "fill-opacity": 0.25])])
      guard band.height >= FigureText.line else { return [ribbon] }
      let y = band.left + band.height / 2 + FigureText.middle
      return [ribbon, .text(band.move.text, x: left + 7, y: y)]
    }
  }
}
