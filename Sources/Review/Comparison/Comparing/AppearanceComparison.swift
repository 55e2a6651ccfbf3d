/// Figures and pages. A figure is compared by its bytes, never by its pixels; its numbers are told by the results.
struct AppearanceComparison {
  let old: ReportVersion
  let new: ReportVersion
  /// Of the language that is compared.
  let folder: String

  /// Figures whose drawing differs, by path.
  var figures: [ReportComparison.FigurePair] {
    let paths = Set(old.figures.keys).union(new.figures.keys)
    return paths.filter { ReportFileNames.isFigure($0, in: folder) }.sorted().compactMap { path in
      let pair = ReportComparison.FigurePair(
        path: path, old: old.figures[path], new: new.figures[path], plotted: plotted(path))
      return pair.old == pair.new ? nil : pair
    }
  }

  /// - Parameter hasOtherChanges: whether something else differs; the page then differs for that, and is not told.
  func changes(_ figures: [ReportComparison.FigurePair], hasOtherChanges: Bool) -> [Change] {
    // A version without its files, such as a results file by itself, tells nothing of figures.
    guard old.hasFiles, new.hasFiles else { return [] }
    let renamed = renamedFigures(figures)
    var changes: [Change] = []
    for pair in figures {
      let place = Place(pair.path, .figure(path: pair.path))
      if let former = renamed[pair.path] {
        changes.append(Change(.renamed, place, old: .text(former), new: .text(pair.path)))
      } else if renamed.values.contains(pair.path) {
        continue
      } else if pair.old == nil {
        changes.append(Change(.added, place, old: nil, new: .text(pair.path)))
      } else if pair.new == nil {
        changes.append(Change(.removed, place, old: .text(pair.path), new: nil))
      } else {
        changes.append(Change(.figureRedrawn, place, old: nil, new: nil))
      }
    }
    if !hasOtherChanges, changes.isEmpty { changes += pages }
    return changes
  }

  /// The keys of the numbers that either drawing shows. Languages draw the same figures.
  private func plotted(_ path: String) -> [String] {
    let name = ReportFileNames.figures + path.dropFirst(folder.count)
    let before = old.results.plotted[name] ?? []
    let after = new.results.plotted[name] ?? []
    return after + before.filter { !after.contains($0) }
  }

  /// The new path and the former one of figures that are the same drawing under another name.
  private func renamedFigures(_ figures: [ReportComparison.FigurePair]) -> [String: String] {
    var renamed: [String: String] = [:]
    for pair in figures where pair.old == nil {
      let former = figures.first { $0.new == nil && $0.old == pair.new && !renamed.values.contains($0.path) }
      if let former { renamed[pair.path] = former.path }
    }
    return renamed
  }

  private var pages: [Change] {
    guard let before = old.inputs?.outputs, let after = new.inputs?.outputs else { return [] }
    return before.keys.filter { ReportFileNames.isPage($0) && after[$0] != nil && after[$0] != before[$0] }
      .sorted()
      .map { Change(.pageRewritten, Place($0, .page(path: $0)), old: nil, new: nil) }
  }
}
