import Drawing

/// Drawings of the kinds that have rows, cells or boxes, from the same shapes of data.
extension DataShape {
  private var words: String { self == .chinese ? "无数据" : "No data" }

  /// Rows for kinds that have many of them.
  private var rowLabels: [String] { self == .manyVisits ? visitLabels : groupLabels }

  private func change(_ group: Int) -> Estimate { mean(values(group: group, visit: 3)) }

  private func short(_ value: Double?) -> String {
    guard let value else { return "—" }
    let tenths = Int(max(-1e15, min(value * 10, 1e15)).rounded(.toNearestOrAwayFromZero))
    return Tick(mantissa: tenths, exponent: -1).text
  }

  var forest: Panel {
    var rows: [Forest.Row] = []
    for (index, label) in rowLabels.enumerated() {
      if index % 3 == 0, self == .ordinary { rows.append(.init(.heading, "Age")) }
      let estimate = change(index)
      let interval = "\(short(estimate.centre)) (\(short(estimate.low)) to \(short(estimate.high)))"
      rows.append(
        .init(
          .subgroup, label, estimate: estimate, weight: Double(10 + 17 * index % 80),
          texts: [count(group: index, visit: 3), self == .huge || self == .tiny ? "" : interval]))
    }
    if let first = rowLabels.indices.first {
      rows.append(
        .init(.overall, self == .chinese ? "总体" : "Overall", estimate: change(first), texts: ["72", ""]))
    }
    var forest = Forest(rows: rows, axisTitle: valueTitle, noData: words)
    forest.labelTitle = self == .chinese ? "亚组" : "Subgroup"
    forest.columns = [
      .init(self == .chinese ? "例数" : "n", isLeft: true),
      .init(self == .chinese ? "差值（95%置信区间）" : "Difference (95% CI)"),
    ]
    forest.favours = self == .chinese ? ("有利于试验组", "有利于安慰剂") : ("Favours active", "Favours placebo")
    if self == .someMissing { forest.shown = -0.4...0.4 }
    if self == .negative { forest.isRatio = true }
    return forest.drawn()
  }

  var waterfall: Panel {
    let bars = groupLabels.indices.flatMap { group in
      values(group: group, visit: 2).enumerated().compactMap { subject, value in
        value.map { Waterfall.Bar(key: "\(group)-\(subject)", value: $0, category: group) }
      }
    }
    var figure = Waterfall(bars: bars, valueTitle: valueTitle, noData: words)
    figure.categories = groupLabels
    figure.subjectTitle = self == .chinese ? "受试者" : "Subjects (n = \(bars.count))"
    if self == .ordinary {
      figure.thresholds = [.init(2, "Worse by 2 points"), .init(-1, "Better by 1 point")]
    }
    return figure.drawn()
  }

  var dumbbell: Panel {
    let rows = rowLabels.enumerated().map { index, label in
      let (first, second) = (
        mean(values(group: index, visit: 0)).centre, mean(values(group: index, visit: 3)).centre
      )
      return Dumbbell.Row(label, first: first, second: second, texts: [count(group: index, visit: 3)])
    }
    var figure = Dumbbell(
      rows: rows, names: self == .chinese ? ("基线", "第24周") : ("Baseline", "Week 24"), axisTitle: valueTitle,
      noData: words)
    figure.columns = [.init("n")]
    return figure.drawn()
  }

  var heatmap: Panel {
    let rows = groupLabels.enumerated().map { group, label in
      let cells = visitLabels.indices.map { visit in
        let value = mean(values(group: group, visit: visit)).centre
        let isShort = self != .huge && self != .tiny
        return Heatmap.Cell(value, isShort ? short(value) : "1.2")
      }
      return (label: label, cells: cells)
    }
    return Heatmap(columns: visitLabels, rows: rows, noData: words).drawn()
  }

  var shiftTable: Panel {
    let grades = self == .empty ? [] : self == .chinese ? ["正常", "升高", "明显升高"] : ["Low", "Normal", "High"]
    let rows = grades.indices.map { row in
      (
        label: grades[row],
        cells: grades.indices.map { column in
          let count = self == .allMissing ? nil : abs((row * 7 + column * 5) % 23 - 3)
          return Heatmap.Cell(count.map(Double.init), count.map(String.init) ?? "—")
        }
      )
    }
    var figure = Heatmap(columns: grades, rows: rows, noData: words)
    figure.tint = .sequential
    figure.outlinesDiagonal = true
    figure.columnTitle = self == .chinese ? "第24周" : "Worst grade on treatment"
    figure.rowTitle = self == .chinese ? "基线" : "At baseline"
    return figure.drawn()
  }

  var flow: Panel {
    let isChinese = self == .chinese
    let reasons =
      isChinese
      ? ["排除（n = 12）", "未达入选标准（n = 9）", "拒绝参加（n = 3）"]
      : [
        "Excluded (n = 12)", "Not meeting criteria (n = 9)", "Declined to take part (n = 3)",
        "Other reasons (n = 0)",
      ]
    let trunk = [
      FlowOfSubjects.Step(
        .init([isChinese ? "评估合格性（n = 84）" : "Assessed for eligibility (n = 84)"]), leaving: .init(reasons)),
      .init(.init([isChinese ? "随机分组（n = 72）" : "Randomised (n = 72)"])),
    ]
    let arms = groupLabels.map { label in
      [
        FlowOfSubjects.Box([label, isChinese ? "分配（n = 24）" : "Allocated (n = 24)"]),
        .init(
          isChinese
            ? ["失访（n = 0）"] : ["Lost to follow-up (n = 0)", "Stopped treatment (n = 2): adverse event"]),
        .init([isChinese ? "分析（n = 24）" : "Analysed (n = 24)"]),
      ]
    }
    return FlowOfSubjects(
      trunk: self == .empty ? [] : self == .oneSubject ? [trunk[1], trunk[0]] : trunk,
      arms: self == .oneSubject ? [] : arms, noData: words
    ).drawn()
  }

  var smallMultiples: Panel { multiples { MeanOverVisits(self) } }
  var multiplesOfSlopes: Panel { multiples { PairedSlopes(self) } }
  var multiplesOfBoxes: Panel { multiples { BoxPointsMean(self) } }

  private func multiples(_ draw: () -> any Facet) -> Panel {
    let names =
      self == .empty ? [] : self == .chinese ? ["认知", "行为", "总体印象"] : ["ADAS-Cog", "NPI-X", "CIBIC+"]
    return SmallMultiples(panels: names.map { .init($0, draw()) }, noData: words).drawn()
  }

  var meansAndChanges: Panel {
    var course = MeanOverVisits(self)
    course.includesZero = false
    return MeansAndChanges(course: course, changes: BoxPointsMean(self)).drawn()
  }

  var alluvial: Panel {
    let grades = self == .empty ? [] : groupLabels
    let moves = grades.indices.flatMap { from in
      grades.indices.map { to in
        let count = self == .allMissing ? 0 : abs((from * 7 + to * 5) % 23 - 3)
        return Alluvial.Move(from: from, to: to, count: Double(count), text: String(count))
      }
    }
    return Alluvial(
      categories: grades.enumerated().map { index, grade in
        let counts = [\Alluvial.Move.from, \.to].map { side in
          moves.filter { $0[keyPath: side] == index }.reduce(0) { $0 + Int($1.count) }
        }
        return .init(grade, counts: ("n = \(counts[0])", "n = \(counts[1])"))
      }, moves: moves, visits: self == .chinese ? ("基线", "第24周") : ("Baseline", "Week 24"), noData: words
    ).drawn()
  }

  var sparkline: Panel {
    var line = Sparkline(visitLabels.indices.map { value(group: 0, visit: $0, subject: 3) })
    if self == .ordinary { line.band = 0...1 }
    return line.drawn()
  }
}

/// Means over visits with everything that may be added to them.
var annotatedMeans: MeanOverVisits {
  var figure = MeanOverVisits(.ordinary)
  figure.positions = zip(figure.positions, [0, 8, 16, 24]).map { .init($0.label, time: $1) }
  figure.positions.insert(.init("Week 2", time: 2), at: 1)
  figure.series = figure.series.map { series in
    let first = series.estimates[0]
    return .init(
      label: series.label, estimates: [first, .missing] + series.estimates.dropFirst(),
      counts: [series.counts[0], "0"] + series.counts.dropFirst())
  }
  figure.band = ReferenceBand(low: -0.5, high: 0.5, label: "No meaningful change")
  figure.comparisons = [Comparison(0, 4, "p = 0.003"), Comparison(0, 3, "p = 0.04")]
  figure.positionTitle = "Time since randomisation"
  return figure
}
