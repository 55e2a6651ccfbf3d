import Diagnostics
import StudyDefinition

/// How a kind of figure is made. Each kind has one file in `Kinds` and one line below.
struct FigureDrawing: Sendable {
  let scope: Scope
  /// What a request may say of it beside endpoints, visits, cohorts and caption.
  let options: Set<FigureOption>
  /// Why it cannot be drawn of this study; nil when it can.
  var lack: @Sendable (FigureContext, FigureSpecification) -> FigureLack? = { _, _ in nil }
  let draw: @Sendable (FigureContext, FigureSpecification) -> ReportFigure?

  /// What one figure is about. All are about one cohort.
  enum Scope: Sendable {
    /// One endpoint, all groups.
    case endpoint
    /// One endpoint in one group.
    case group
    /// All endpoints asked for together.
    case endpoints
  }
}

extension FigureKind {
  var drawing: FigureDrawing {
    switch self {
    case .meanOverVisits: .meanOverVisits
    case .pairedSlopes: .pairedSlopes
    case .boxPointsMean: .boxPointsMean
    case .forest: .forest
    case .waterfall: .waterfall
    case .dumbbell: .dumbbell
    case .heatmap: .heatmap
    case .shift: .shift
    case .flow: .flow
    case .smallMultiples: .smallMultiples
    }
  }
}

/// What a request may say of some kinds only.
enum FigureOption: String, Sendable, CaseIterable {
  case response, interval, comparisons, panels
}

/// What a figure needs and the study does not have.
struct FigureLack: Sendable {
  /// Such as `a reference range of 'hba1c'`.
  let needed: String

  func diagnostic(at request: FigureRequest) -> Diagnostic {
    .error(
      "figure-lacks", "figure '\(request.id)' of kind '\(request.kind.rawValue)' needs \(needed)",
      at: request.location)
  }
}
