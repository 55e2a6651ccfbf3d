import Diagnostics
import StudyDefinition
import StudyEdition

extension FigureContext {
  /// What a request says that its kind does not take, or that does not exist.
  func problems(of request: FigureRequest) -> [Diagnostic] {
    let taken = request.takenOptions
    let kind = request.kind.map { "a figure of kind '\($0.rawValue)'" } ?? "a figure without a kind"
    let refused = request.options.filter { !taken.contains($0) }.map { option in
      let others = taken.map(\.rawValue).sorted().map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic.error(
        "figure-option",
        "\(kind) takes no '\(option.rawValue)'" + (others.isEmpty ? "" : "; it takes \(others)"),
        at: request.location)
    }
    let declared = study.comparisons.map(\.id.text)
    let unknown = (request.comparisons ?? []).filter { !declared.contains($0.text) }.map { id in
      Diagnostic.error(
        "unknown-comparison", "unknown comparison '\(id)'", at: request.location,
        suggestion: nearestName(to: id.text, among: declared))
    }
    let families = study.subgroups.map(\.id.text)
    let unknownSubgroups = (request.subgroups ?? []).filter { !families.contains($0.text) }.map { id in
      Diagnostic.error(
        "unknown-subgroups", "unknown subgroups '\(id)'", at: request.location,
        suggestion: nearestName(to: id.text, among: families))
    }
    return refused + unknown + unknownSubgroups + panelProblems(request)
  }

  private func panelProblems(_ request: FigureRequest) -> [Diagnostic] {
    var needed: [String] = []
    if request.panels == .groups, study.grouping == nil { needed.append("groups for its panels") }
    if request.of == .smallMultiples { needed.append("panels of another kind than 'small-multiples'") }
    return needed.map { FigureLack(needed: $0).diagnostic(at: request) }
  }
}

extension FigureRequest {
  /// What it may say: what its kind takes; of panels, also what the kind of the panels takes; without a kind, what every
  /// kind takes that the data's shape may choose.
  fileprivate var takenOptions: Set<FigureOption> {
    switch kind {
    case .smallMultiples: FigureDrawing.smallMultiples.options.union((of ?? .meanOverVisits).drawing.options)
    case .some(let kind): kind.drawing.options
    case nil: [.interval, .scale]
    }
  }

  /// The options given, in the order of their declaration.
  fileprivate var options: [FigureOption] {
    FigureOption.allCases.filter { option in
      switch option {
      case .response: response != nil
      case .interval: interval != nil
      case .scale: scale != nil
      case .comparisons: comparisons != nil
      case .subgroups: subgroups != nil
      case .panels: panels != nil
      case .of: of != nil
      }
    }
  }
}
