import StudyDefinition
import StudyEdition
import StudyResults

/// The rows of one comparison in one cohort.
struct ComparisonRows {
  let edition: Edition
  let comparison: Comparison
  let cohort: Cohort

  /// Friedman and repeated measures: a test over all visits instead of differences.
  var isTestedOverVisits: Bool { comparison.method == .friedman || comparison.method == .repeatedMeasures }

  var columns: [Table.Column] {
    let words = edition.phrases
    if isTestedOverVisits {
      return [
        .init(words(.completeSubjects)), .init(words(.leftOut)), .init(words(.statistic)),
        .init(words(.pValue)),
      ]
    }
    let form = ComparisonForm(comparison.method, edition.format.journal)
    let sizes = comparison.effectSizes.map {
      Table.Column(words.phrase("statistic", $0.rawValue) ?? $0.rawValue)
    }
    return [
      .init(words(.n)), .init(words(form.groupTitle)), .init(words(.comparedWith)),
      .init(words(.differenceInterval, ["level": edition.confidenceLevel])), .init(words(.pValue)),
    ] + (hasAdjusted ? [.init(words(.adjustedPValue))] : []) + marginColumns + sizes
  }

  private var marginColumns: [Table.Column] {
    guard let kind = comparison.margin?.kind.rawValue else { return [] }
    return [.init(edition.phrases.phrase("margin", kind) ?? kind)]
  }

  /// Whether any p-value of the comparison was adjusted, here or in a family.
  private var hasAdjusted: Bool { edition.adjustedMeasures.contains(.comparison(comparison.id)) }

  var followUps: [TimePoint] {
    edition.followUps(of: cohort).filter {
      comparison.timePoints.isEmpty || comparison.timePoints.contains($0.id)
    }
  }

  /// The differences at one visit, then the tests of all groups together.
  ///
  /// - Parameter imputation: nil for the main analysis.
  func differences(
    _ endpoint: Endpoint, _ visit: TimePoint, _ imputation: Imputation?,
    _ composition: inout CellComposition
  ) -> [Table.Row] {
    let form = ComparisonForm(comparison.method, edition.format.journal)
    let measure = Measure.comparison(comparison.id)
    func key(_ group: Group?, _ contrast: ContrastID?) -> CellKey {
      CellKey(
        endpoint: endpoint.id, timePoint: visit.id, cohort: cohort.id, group: group?.id,
        measure: imputation.map { measure.imputed(by: $0) } ?? measure, contrast: contrast)
    }
    func row(_ label: String?, _ cells: [Table.Cell], _ cell: CellKey, sizes: Bool = false) -> Table.Row {
      let header = [edition.text(visit.label), label].compactMap { $0 }
      let probability = composition.probability(cell)
      return .cells(
        header: header.joined(separator: edition.phrases(.listSeparator)),
        cells + [probability] + (hasAdjusted ? [composition.adjusted(cell)] : [])
          + marginColumns.map { _ in composition.margin(cell, form) }
          + comparison.effectSizes.map {
            sizes ? composition.effectSize($0.rawValue, cell) : .empty
          }, indented: true)
    }
    func n(_ cell: CellKey) -> Table.Cell {
      // A test of all groups is made of the subjects of the whole comparison.
      composition.size(edition.results[cell, .n] == nil ? key(nil, nil) : cell)
    }
    var rows: [Table.Row] = []
    for contrast in edition.contrasts(of: comparison) {
      let cell = key(nil, contrast.id)
      let groups = [contrast.pair?.group, contrast.pair?.other].map { group in
        group.map { composition.group(key($0, nil), form) } ?? Table.Cell.empty
      }
      let difference = composition.differenceAndInterval(cell, form)
      rows.append(
        row(contrast.label, [n(cell)] + groups + [difference], cell, sizes: contrast.pair != nil))
    }
    if comparison.method == .mmrm, edition.groups(of: comparison).isEmpty {
      let whole = key(nil, nil)
      let cells = [
        n(whole), composition.group(whole, form), .empty, composition.interval(whole, .ciLow, .ciHigh),
      ]
      rows.append(row(nil, cells, whole))
    }
    let terms: [(ContrastID, PhraseKey)] = [
      (.groups, .pGroups), (.doseResponse, .pDoseResponse), (.baselineByGroup, .pBaselineByGroup),
    ]
    for (term, title) in terms where edition.results[key(nil, term), .p] != nil {
      let statistic = composition.testStatistic(key(nil, term))
      rows.append(
        row(edition.phrases(title), [n(key(nil, term)), .empty, .empty, statistic], key(nil, term)))
    }
    return rows
  }

  /// What a mixed model says of all its visits together: means and differences averaged over them, where the definition
  /// asks for those, and the tests of its terms.
  func averages(_ endpoint: Endpoint, _ composition: inout CellComposition) -> [Table.Row] {
    guard comparison.method == .mmrm, let last = followUps.last else { return [] }
    let form = ComparisonForm(comparison.method, edition.format.journal)
    func key(_ group: Group?, _ contrast: ContrastID) -> CellKey {
      edition.cell(endpoint, last, cohort, group, .comparison(comparison.id), contrast)
    }
    func row(_ header: String, _ cells: [Table.Cell], _ cell: CellKey) -> Table.Row {
      let n = edition.results[cell, .p].flatMap(\.n).map { Table.Cell.words(edition.format.count($0)) }
      return .cells(
        header: header,
        [n ?? .empty] + cells + [composition.probability(cell)]
          + (hasAdjusted ? [composition.adjusted(cell)] : []) + comparison.effectSizes.map { _ in .empty },
        indented: true)
    }
    let visits = edition.phrases(.averageOfVisits) + edition.phrases(.listSeparator)
    var rows: [Table.Row] = []
    for contrast in edition.contrasts(of: comparison) {
      let cell = key(nil, contrast.id.onAverageOfVisits)
      guard edition.results[cell, .p] != nil else { continue }
      let groups = [contrast.pair?.group, contrast.pair?.other].map { group in
        group.map { composition.group(key($0, .overVisits), form) } ?? Table.Cell.empty
      }
      rows.append(
        row(visits + contrast.label, groups + [composition.differenceAndInterval(cell, form)], cell))
    }
    let whole = key(nil, .overVisits)
    if edition.results[whole, .p] != nil {
      let mean = composition.group(whole, form)
      rows.append(
        row(
          edition.phrases(.averageOfVisits),
          [mean, .empty, composition.interval(whole, .ciLow, .ciHigh)], whole))
    }
    let terms: [(ContrastID, PhraseKey)] = [
      (.groupsOverVisits, .pGroupsOverVisits), (.visits, .pVisits), (.groupsByVisits, .pGroupsByVisits),
    ]
    for (term, title) in terms where edition.results[key(nil, term), .p] != nil {
      rows.append(
        row(
          edition.phrases(title), [.empty, .empty, composition.testStatistic(key(nil, term))],
          key(nil, term)))
    }
    return rows
  }

  /// The test over all visits, of the cohort and of each group.
  func overVisits(_ endpoint: Endpoint, _ composition: inout CellComposition) -> [Table.Row] {
    guard let last = followUps.last else { return [] }
    let statistic: Statistic = comparison.method == .friedman ? .chiSquared : .f
    return ([nil] + edition.groups(of: comparison).map(Optional.some)).map { group in
      let cell = edition.cell(endpoint, last, cohort, group, .comparison(comparison.id))
      return .cells(
        header: group.map { edition.text($0.label) } ?? edition.phrases(.allSubjects),
        [
          composition.number(cell, .n), composition.number(cell, .missing),
          composition.number(cell, statistic), composition.probability(cell),
        ], indented: true)
    }
  }
}
