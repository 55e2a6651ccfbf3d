import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Who of a cohort was followed to each visit and who was not and why, for one endpoint. Reasons that concern nobody
  /// are shown with their zero.
  static let flow = FigureDrawing(scope: .endpoint, options: []) { context, specification in
    guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last,
      let first = specification.timePoints.first
    else { return nil }
    let (edition, words) = (context.edition, context.words)
    func cell(_ timePoint: TimePoint, _ group: Group?) -> CellKey {
      edition.cell(endpoint, timePoint, specification.cohort, group, .change)
    }
    func line(_ label: String, _ cell: CellKey, _ statistic: Statistic) -> String {
      words(.figureFlowLine, ["label": label, "n": edition.printed(cell, statistic).text])
    }
    func reasons(_ timePoint: TimePoint, _ group: Group?) -> [String] {
      let cell = cell(timePoint, group)
      return [
        line(words(.noBaseline), cell, .missingBaseline), line(words(.noFollowUp), cell, .missingFollowUp),
        line(words(.neitherVisit), cell, .missingBoth),
      ]
    }
    func followed(_ timePoint: TimePoint, _ group: Group?) -> String {
      line(
        words(.figureFlowFollowed, ["visit": edition.inSentence(timePoint.label)]), cell(timePoint, group), .n
      )
    }
    let start = FlowOfSubjects.Box([
      line(edition.text(specification.cohort.label), cell(first, nil), .eligible)
    ])
    let isParted = specification.groups.contains { $0 != nil }
    // Without arms, who leaves stands to the right of the way down.
    let trunk: [FlowOfSubjects.Step] =
      isParted
      ? [.init(start)]
      : [.init(start, leaving: .init(reasons(first, nil)))]
        + specification.timePoints.enumerated().map { index, visit in
          let next = specification.timePoints.dropFirst(index + 1).first
          return .init(.init([followed(visit, nil)]), leaving: next.map { .init(reasons($0, nil)) })
        }
    let arms =
      !isParted
      ? []
      : specification.groups.map { group in
        [FlowOfSubjects.Box([line(context.groupLabel(group), cell(first, group), .eligible)])]
          + specification.timePoints.map { visit in
            FlowOfSubjects.Box([followed(visit, group)] + reasons(visit, group))
          }
      }
    var drawing = FlowOfSubjects(trunk: trunk, arms: arms, noData: words(.figureNoData))
    drawing.width = max(drawing.width, 170 * Double(arms.count))
    let label = edition.text(endpoint.label)
    return FigureContent(
      title: words(.figureFlowTitle, ["endpoint": label]),
      description: specification.groups.map { group in
        let name = group.map { edition.text($0.label) + words(.colon) } ?? ""
        return name + [followed(last, group)].joined() + words(.sentenceEnd)
      }.joined(separator: words.betweenSentences),
      statistic: words(.figureFlowStatistic, ["endpoint": label]),
      counted: context.counted(specification, specification.timePoints, .change), drawing: drawing,
      plotted: specification.groups.flatMap { group in
        specification.timePoints.map {
          PlottedCell(
            cell: cell($0, group),
            statistics: [.eligible, .n, .missingBaseline, .missingFollowUp, .missingBoth])
        }
      })
  }
}
