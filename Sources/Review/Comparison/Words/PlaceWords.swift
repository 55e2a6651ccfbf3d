extension ComparisonWords {
  /// A place for a reader, such as `mean of change in hba1c at m6, six-months, arm high`.
  func callAsFunction(_ place: Place) -> String {
    switch place.kind {
    case .number(let result):
      self(
        "changes-place-number",
        ["statistic": name(.statistic, result.statistic), "cell": cell(result)])
    case .interval(let result):
      estimate(ofLowerLimit: result.statistic).map {
        self("changes-place-interval-of", ["statistic": name(.statistic, $0), "cell": cell(result)])
      } ?? self("changes-place-interval", ["cell": cell(result)])
    case .subjects(let result): self("changes-place-subjects", ["cell": cell(result)])
    case .numbers(let result): self("changes-place-results", ["cell": cell(result)])
    case .test(let result): self("changes-place-test", ["place": whereabouts(result)])
    case .bestArm(let result): self("changes-place-best-arm", ["cell": cell(result)])
    case .part(let dimension, let id):
      self("changes-place-part", ["part": part(dimension), "name": name(dimension, id)])
    case .wording(let dimension, let other, let id):
      self(
        "changes-place-wording",
        ["wording": part(dimension), "part": part(other), "name": name(other, id)])
    case .figure(let path): self("changes-place-figure", ["path": path])
    case .page(let path): self("changes-place-page", ["path": path])
    case .heading: self("changes-place-heading")
    case .table(let caption):
      caption.isEmpty ? self("changes-place-a-table") : self("changes-place-table", ["caption": caption])
    case .textUnder(let section): under("changes-place-text", section)
    case .tableUnder(let section): under("changes-place-table-under", section)
    case .figureUnder(let section): under("changes-place-figure-under", section)
    }
  }

  /// `change in hba1c at m6, six-months, arm high`.
  private func cell(_ place: ResultPlace) -> String {
    self(
      "changes-place-cell",
      [
        "measure": name(.measure, place.measure), "endpoint": name(.endpoint, place.endpoint),
        "visit": name(.timepoint, place.timepoint), "further": further(place),
      ])
  }

  /// `hba1c at m6, six-months, arm high`.
  private func whereabouts(_ place: ResultPlace) -> String {
    self(
      "changes-place-whereabouts",
      [
        "endpoint": name(.endpoint, place.endpoint), "visit": name(.timepoint, place.timepoint),
        "further": further(place),
      ])
  }

  /// Cohort, arm and contrast, with what stands before each.
  private func further(_ place: ResultPlace) -> String {
    var parts: [String] = []
    if !place.cohort.isEmpty { parts.append(name(.cohort, place.cohort)) }
    if !place.group.isEmpty {
      parts.append(self("changes-place-arm", ["arm": name(.group, place.group)]))
    }
    if !place.contrast.isEmpty { parts.append(name(.contrast, place.contrast)) }
    return parts.map { self("list-separator") + $0 }.joined()
  }

  /// The estimate that an interval belongs to, by the statistic of its lower limit; nil for that of a mean.
  private func estimate(ofLowerLimit statistic: String) -> String? {
    guard statistic != "ci-low" else { return nil }
    if statistic == "geometric-ci-low" { return "geometric-mean" }
    return String(statistic.dropLast(statistic.hasSuffix("-ci-low") ? 7 : 4))
  }

  private func part(_ dimension: Dimension) -> String { self("changes-part-\(dimension.word)") }

  private func under(_ key: String, _ section: String) -> String {
    self(
      key,
      [
        "section": section.isEmpty
          ? self("changes-place-beginning") : self("changes-place-section", ["section": section])
      ])
  }
}
