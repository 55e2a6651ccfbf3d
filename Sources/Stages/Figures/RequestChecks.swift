import Diagnostics
import StudyDefinition
import StudyEdition

extension FigureContext {
  /// What a request says that its kind does not take, or that does not exist.
  func problems(of request: FigureRequest) -> [Diagnostic] {
    let taken = request.kind.drawing.options
    let refused = request.options.filter { !taken.contains($0) }.map { option in
      let others = taken.map(\.rawValue).sorted().map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic.error(
        "figure-option",
        "a figure of kind '\(request.kind.rawValue)' takes no '\(option.rawValue)'"
          + (others.isEmpty ? "" : "; it takes \(others)"), at: request.location)
    }
    let declared = study.comparisons.map(\.id.text)
    let unknown = (request.comparisons ?? []).filter { !declared.contains($0.text) }.map { id in
      Diagnostic.error(
        "unknown-comparison", "unknown comparison '\(id)'", at: request.location,
        suggestion: nearestName(to: id.text, among: declared))
    }
    let panels = request.panels == .groups && study.grouping == nil
    let grouping =
      panels ? [FigureLack(needed: "groups for its panels").diagnostic(at: request)] : []
    return refused + unknown + grouping
  }
}

extension FigureRequest {
  /// The options given, in the order of their declaration.
  fileprivate var options: [FigureOption] {
    FigureOption.allCases.filter { option in
      switch option {
      case .response: response != nil
      case .interval: interval != nil
      case .comparisons: comparisons != nil
      case .panels: panels != nil
      }
    }
  }
}
