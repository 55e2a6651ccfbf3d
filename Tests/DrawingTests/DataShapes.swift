import Drawing

/// The shapes of data that every kind of figure is drawn with.
enum DataShape: String, CaseIterable, Sendable {
  case ordinary, empty, oneSubject, allMissing, someMissing, allEqual, huge, tiny, negative, manyVisits
  case manyGroups, chinese, longLabels, hostile

  var groupLabels: [String] {
    switch self {
    case .empty: []
    case .manyGroups: (1...12).map { "Dose \($0 * 5) mg" }
    case .chinese: ["安慰剂", "低剂量组", "高剂量组"]
    case .longLabels:
      [
        "Placebo, matched in taste and colour, once daily before breakfast",
        "Xanomeline transdermal therapeutic system, low dose (54 mg)",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      ]
    case .hostile: ["<script>alert(1)</script>", "a\u{202E}b & \"c\"", "]]>\u{0}\u{7}"]
    case .oneSubject: ["Placebo"]
    default: ["Placebo", "Low dose", "High dose"]
    }
  }

  var visitLabels: [String] {
    switch self {
    case .empty: []
    case .manyVisits: (1...40).map { "Week \($0)" }
    case .chinese: ["基线", "第8周", "第16周", "第24周（治疗结束）"]
    case .longLabels:
      [
        "Baseline (mean of two visits)", "Week 8 of treatment", "Week 16",
        "End of treatment or early withdrawal",
      ]
    case .hostile: ["</text>", "<img src=x onerror=1>", "\u{202E}", "&amp;"]
    default: ["Baseline", "Week 8", "Week 16", "Week 24"]
    }
  }

  var valueTitle: String {
    switch self {
    case .chinese: "ADAS-Cog 总分较基线的变化（均值与95%置信区间）"
    case .longLabels:
      "Change from baseline in the total score of the Alzheimer's Disease Assessment Scale, cognitive part (0 to 70, higher is worse)"
    case .hostile: "<b onclick='x'>&\u{1B}[31m"
    default: "Change in ADAS-Cog (points)"
    }
  }

  /// A plausible value for a subject of a group at a visit; nil where the shape has it missing.
  func value(group: Int, visit: Int, subject: Int) -> Double? {
    let noise = jitter("\(group)/\(visit)/\(subject)")
    let plain = Double(visit) * (0.9 - 0.5 * Double(group % 4)) + 2.2 * noise
    switch self {
    case .allMissing: return nil
    case .someMissing: return (group + visit + subject) % 3 == 1 ? nil : plain
    case .allEqual: return 5
    case .huge: return 1e12 * (1 + plain / 20)
    case .tiny: return 1e-9 * plain
    case .negative: return plain - 40
    case .manyVisits: return 0.15 * plain + Double(group)
    default: return plain
    }
  }

  var subjectCount: Int {
    switch self {
    case .empty: 0
    case .oneSubject: 1
    case .manyGroups, .manyVisits: 12
    default: 24
    }
  }

  func mean(_ values: [Double?]) -> Estimate {
    let known = values.compactMap { $0 }
    guard !known.isEmpty else { return .missing }
    let mean = known.reduce(0, +) / Double(known.count)
    guard known.count > 1 else { return Estimate(mean) }
    let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let half = 2 * (squares / Double(known.count * (known.count - 1))).squareRoot()
    return Estimate(mean, low: mean - half, high: mean + half)
  }

  func values(group: Int, visit: Int) -> [Double?] {
    (0..<subjectCount).map { value(group: group, visit: visit, subject: $0) }
  }

  func count(group: Int, visit: Int) -> String {
    String(values(group: group, visit: visit).compactMap { $0 }.count)
  }

  func figure(_ kind: String, _ panel: Panel) -> Figure {
    Figure(
      key: "\(kind)-\(rawValue)", title: "\(kind), \(rawValue)",
      description: "Drawn by a test from made-up numbers.",
      language: self == .chinese ? "zh-Hans" : nil, panel: panel)
  }
}

extension MeanOverVisits {
  init(_ shape: DataShape) {
    self.init(
      positions: shape.visitLabels.map { Position($0) },
      series: shape.groupLabels.enumerated().map { group, label in
        Series(
          label: label,
          estimates: shape.visitLabels.indices.map { shape.mean(shape.values(group: group, visit: $0)) },
          counts: shape.visitLabels.indices.map { shape.count(group: group, visit: $0) })
      }, valueTitle: shape.valueTitle, noData: shape == .chinese ? "无数据" : "No data")
    countTitle = shape == .chinese ? "受试者数" : "No. of subjects"
    includesZero = ![.huge, .negative, .allEqual].contains(shape)
  }
}

extension PairedSlopes {
  init(_ shape: DataShape) {
    let visits =
      shape == .manyVisits ? Array(shape.visitLabels.prefix(5)) : Array(shape.visitLabels.prefix(2))
    self.init(
      visits: visits,
      arms: shape.groupLabels.enumerated().map { group, label in
        Arm(
          label: label,
          subjects: (0..<shape.subjectCount).map { subject in
            visits.indices.map { visit in
              // Individuals keep their level between visits.
              shape.value(group: group, visit: 0, subject: subject).map { level in
                guard shape != .allEqual,
                  let next = shape.value(group: group, visit: visit, subject: subject + 50)
                else { return level }
                return visit == 0 ? level : level * 0.6 + next * 0.4
              }
            }
          },
          means: visits.indices.map { shape.mean(shape.values(group: group, visit: $0)) },
          counts: visits.indices.map { shape.count(group: group, visit: $0) })
      }, valueTitle: shape.valueTitle, noData: shape == .chinese ? "无数据" : "No data")
    keys = shape == .chinese ? ("受试者", "均值（95%置信区间）") : ("One subject", "Mean (95% CI)")
  }
}

extension BoxPointsMean {
  init(_ shape: DataShape) {
    self.init(
      groups: shape.groupLabels.enumerated().map { group, label in
        let values = shape.values(group: group, visit: 2)
        let sorted = values.compactMap { $0 }.sorted()
        let at = { (part: Double) in sorted[Int(part * Double(sorted.count - 1))] }
        let box =
          sorted.count < 5
          ? nil
          : Box(
            whiskerLow: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75),
            whiskerHigh: at(1))
        return Group(
          label: label, box: box,
          points: values.enumerated().compactMap { subject, value in
            value.map { Point(key: "\(label)-\(subject)", value: $0) }
          }, mean: shape.mean(values), count: String(sorted.count))
      }, valueTitle: shape.valueTitle, noData: shape == .chinese ? "无数据" : "No data")
    includesZero = ![.huge, .negative].contains(shape)
    keys =
      shape == .chinese
      ? Keys(subject: "受试者", box: "中位数与四分位数", mean: "均值（95%置信区间）")
      : Keys(subject: "One subject", box: "Median and quartiles", mean: "Mean (95% CI)")
    if shape == .ordinary {
      comparisons = [
        Comparison(0, 1, "p = 0.21"), Comparison(0, 2, "p = 0.003"), Comparison(1, 2, "p = 0.048"),
      ]
    }
  }
}
