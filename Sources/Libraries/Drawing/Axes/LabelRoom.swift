/// What decides how labels of positions are set: the labels, where they belong, and the room they have.
struct LabelRoom {
  let labels: [String]
  let scale: PositionScale
  let width: Double
  /// Widths of what else stands in the columns.
  let others: [Double]

  struct Laid {
    var shown: [Int]
    var lines: [[String]]
    var upright = false
    /// Nil where every label stands at its position.
    var columns: [Double]?
  }

  private let gap = 6.0

  func laid(mayMove: Bool) -> Laid {
    let all = Array(zip(scale.centres.indices, labels).map(\.0))
    let flat = all.map { [labels[$0]] }
    if fits(all, flat) { return Laid(shown: all, lines: flat) }
    if let lines = wrapped(all, slot: scale.slot) { return Laid(shown: all, lines: lines) }
    if mayMove, let moved = moved(all, flat, atMost: 28) ?? moved(all, all.map(narrowest), atMost: 60) {
      return moved
    }
    let narrow = all.map(narrowest)
    if narrow.allSatisfy({ $0.count <= 3 }), fits(all, narrow) { return Laid(shown: all, lines: narrow) }
    if !mayMove, let standing = standing(all) { return standing }
    // Visits can be left out between others; a group must not lose its name.
    if scale.slot >= (mayMove ? 60 : 36) {
      return Laid(shown: all, lines: all.map { wrappedText(labels[$0], width: scale.slot - gap) })
    }
    return thinned(all)
  }

  private func columnWidth(_ index: Int) -> Double { index < others.count ? others[index] : 0 }

  private func fits(_ indices: [Int], _ lines: [[String]]) -> Bool {
    var end = -Double.infinity
    for (index, lines) in zip(indices, lines) {
      let centre = scale.centres[index]
      if widestText(lines) > width { return false }
      let label = labelBox(widestText(lines), around: centre, within: width)
      let start = min(label.lowerBound, centre - columnWidth(index) / 2)
      if start < end + gap { return false }
      end = max(label.upperBound, centre + columnWidth(index) / 2)
    }
    return true
  }

  private func wrapped(_ indices: [Int], slot: Double) -> [[String]]? {
    // A label may be wider than its slot where its neighbours are narrower.
    for room in [slot, slot * 1.25, slot * 1.5] {
      let width = max(20, room - gap)
      let lines = indices.map { wrappedText(labels[$0], width: width) }
      let isProper = indices.allSatisfy { wrapsWithoutSplittingWords(labels[$0], width: width) }
      if isProper, lines.allSatisfy({ $0.count <= 4 }), fits(indices, lines) { return lines }
    }
    return nil
  }

  /// All labels side by side, each as near to its position as the others let it.
  ///
  /// - Returns: nil where they have no room, or where one would be moved by more than `limit`.
  private func moved(_ all: [Int], _ lines: [[String]], atMost limit: Double) -> Laid? {
    guard all.count <= 12, all.count == scale.centres.count, lines.allSatisfy({ $0.count <= 3 }) else {
      return nil
    }
    let sizes = zip(all, lines).map { max(widestText($1), columnWidth($0)) }
    guard sizes.reduce(0, +) + gap * Double(all.count - 1) <= width else { return nil }
    let columns = spread(scale.centres, sizes: sizes, gap: gap, within: 0...width)
    guard zip(columns, scale.centres).allSatisfy({ abs($0 - $1) <= limit }) else { return nil }
    return Laid(shown: all, lines: lines, columns: columns)
  }

  /// A label in the narrowest lines that split no word.
  private func narrowest(_ index: Int) -> [String] {
    let label = labels[index]
    for width in stride(from: 24.0, to: textWidth(label), by: 4) {
      let lines = wrappedText(label, width: width)
      if lines.count <= 3, wrapsWithoutSplittingWords(label, width: width) { return lines }
    }
    return [label]
  }

  private func standing(_ all: [Int]) -> Laid? {
    let rowsInSlot = min(scale.slot, 2 * (width - (scale.centres.last ?? 0))) / FigureText.line
    guard all.count <= 12, rowsInSlot >= 1, all.allSatisfy({ columnWidth($0) + 2 <= scale.slot }) else {
      return nil
    }
    let lines = all.map { uprightLines(labels[$0], atMost: max(1, Int(rowsInSlot))) }
    return lines.allSatisfy { widestText($0) <= 150 } ? Laid(shown: all, lines: lines, upright: true) : nil
  }

  /// The narrowest wrapping of an upright label into the lines that its slot has room for.
  private func uprightLines(_ label: String, atMost count: Int) -> [String] {
    guard count > 1, textWidth(label) > 100 else { return [label] }
    let start = max(100, textWidth(label) / Double(count))
    for width in stride(from: start, to: textWidth(label), by: 10) {
      let lines = wrappedText(label, width: width)
      if lines.count <= count, wrapsWithoutSplittingWords(label, width: width) { return lines }
    }
    return [label]
  }

  private func thinned(_ all: [Int]) -> Laid {
    let steps = 2...max(2, all.count)
    let every = { (step: Int) in all.filter { $0 % step == 0 } }
    let plain = steps.first { step in fits(every(step), every(step).map { [labels[$0]] }) }
    let broken = steps.first { wrapped(every($0), slot: scale.slot * Double($0)) != nil }
    if let plain, plain <= 2 * (broken ?? plain) {
      return Laid(shown: every(plain), lines: every(plain).map { [labels[$0]] })
    }
    if let broken, let lines = wrapped(every(broken), slot: scale.slot * Double(broken)) {
      return Laid(shown: every(broken), lines: lines)
    }
    let first = Array(all.prefix(1))
    return Laid(shown: first, lines: first.map { wrappedText(labels[$0], width: width * 0.8) })
  }
}
