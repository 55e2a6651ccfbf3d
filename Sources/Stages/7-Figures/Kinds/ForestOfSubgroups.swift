import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureContext {
  /// The difference between two groups in the whole cohort and in its declared subgroups, at the last visit asked for,
  /// with the p-value of the interaction beside the name of what parts them.
  ///
  /// - Returns: nil where no subgroups were compared.
  func subgroupDifferences(_ specification: FigureSpecification) -> FigureContent? {
    guard specification.endpoints.count == 1, let endpoint = specification.endpoints.first,
      let last = specification.timePoints.last
    else { return nil }
    let families = families(specification)
    let pairs = comparedPairs(endpoint, last, specification).filter {
      $0.isAgainstReference && edition.results.number($0.cell, .difference) != nil
    }
    guard !families.isEmpty, let first = pairs.first else { return nil }
    var rows: [Forest.Row] = []
    var plotted: [PlottedCell] = []
    func add(_ role: Forest.Row.Role, _ label: String, _ cell: CellKey) {
      rows.append(difference(role, label, cell, lastText: ""))
      plotted.append(PlottedCell(cell: cell, statistics: [.difference, .ciLow, .ciHigh]))
    }
    for pair in pairs {
      if pairs.count > 1 {
        rows.append(Forest.Row(.heading, pair.label(edition), texts: ["", "", ""]))
      }
      add(.overall, edition.text(specification.cohort.label), pair.cell)
      for family in families {
        let interaction = pair.cell(
          in: family.whole ?? family.cohorts[0], .interaction(pair.contrast, by: family.id))
        rows.append(
          Forest.Row(
            .heading, edition.text(family.label), texts: ["", "", edition.printed(interaction, .p).text]))
        plotted.append(PlottedCell(cell: interaction, statistics: [.p]))
        for cohort in study.cohorts where family.cohorts.contains(cohort.id) {
          add(.subgroup, edition.text(cohort.label), pair.cell(in: cohort.id, pair.contrast))
        }
      }
    }
    let label = edition.labelWithUnit(endpoint)
    var drawing = Forest(
      rows: rows, axisTitle: words(.figureDifferenceAxis, ["endpoint": label]), noData: words(.figureNoData))
    drawing.width = forestWidth
    drawing.columns = differenceColumns(words(.figureInteraction))
    drawing.favours = favours(endpoint, pairs)
    drawing.format = tickFormat
    let visit = visitName(specification, last)
    return FigureContent(
      title: words(.figureDifferenceAxis, ["endpoint": label]),
      description: words(
        .figureDifferenceFinding,
        [
          "pair": first.label(edition), "visit": edition.text(last.label),
          "difference": intervalText(first.cell, (.difference, .ciLow, .ciHigh)),
        ]),
      statistic: words(.figureDifferenceStatistic, ["comparison": edition.text(first.comparison.label)])
        + words(.listSeparator) + visit,
      interval: intervalWords(.confidence), counted: counted(specification, [last], .change),
      notes: [words(.figureNoteSquares), words(.figureNoteInteraction)], drawing: drawing, plotted: plotted)
  }

  /// Why subgroups that a request names cannot be shown.
  func missingSubgroups(_ specification: FigureSpecification) -> FigureLack? {
    guard specification.request?.subgroups != nil else { return nil }
    return subgroupDifferences(specification) != nil
      ? nil : FigureLack(needed: "differences between groups of one endpoint in its subgroups")
  }

  /// The families of subgroups asked for that part the cohort.
  private func families(_ specification: FigureSpecification) -> [SubgroupFamily] {
    study.subgroups.filter { family in
      specification.request?.subgroups?.contains(family.id) == true
        && (family.whole ?? specification.cohort.id) == specification.cohort.id
    }
  }
}

extension ComparedPair {
  var contrast: ContrastID { .pair(group.id, minus: other.id) }

  /// The same comparison in another cohort, or another statement of it.
  func cell(in cohort: CohortID, _ contrast: ContrastID) -> CellKey {
    CellKey(
      endpoint: cell.endpoint, timePoint: cell.timePoint, cohort: cohort, group: nil, measure: cell.measure,
      contrast: contrast)
  }
}
