import Diagnostics
import StudyDefinition

/// How a kind of figure is made. Each kind has one file in `Kinds` and one line below.
struct FigureDrawing: Sendable {
  let scope: Scope
  /// What a request may say of it beside endpoints, visits, cohorts and caption.
  let options: Set<FigureOption>
  /// Why it cannot be drawn of this study; nil when it can.
  var lack: @Sendable (FigureContext, FigureSpecification) -> FigureLack? = { _, _ in nil }
  let draw: @Sendable (FigureContext, FigureSpecification) -> FigureContent?

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
    case .meansAndChanges: .meansAndChanges
    case .pairedSlopes: .pairedSlopes
    case .boxPointsMean: .boxPointsMean
    case .forest: .forest
    case .waterfall: .waterfall
    case .dumbbell: .dumbbell
    case .heatmap: .heatmap
    case .shift: .shift
    case .alluvial: .alluvial
    case .flow: .flow
    case .smallMultiples: .smallMultiples
    }
  }
}

/// What a request may say of some kinds only.
enum FigureOption: String, Sendable, CaseIterable {
  case response, interval, scale, comparisons, subgroups, panels, of
}

/// What a figure needs and the study does not have.
struct FigureLack: Sendable {
  /// Such as `a reference range of 'hba1c'`.
  let needed: String

  func diagnostic(at request: FigureRequest) -> Diagnostic {
    let kind = request.kind.map { " of kind '\($0.rawValue)'" } ?? ""
    return .error("figure-lacks", "figure '\(request.id)'\(kind) needs \(needed)", at: request.location)
  }
}
