/// The level that tests are held against where a version records none.
private let usualAlpha = 0.05

/// What a comparison lists one by one, beyond what it always does.
package struct ComparisonListing: OptionSet, Sendable, Hashable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Every value that differs below display.
  package static let belowDisplay = ComparisonListing(rawValue: 1)
  /// The keys of unchanged results that a conclusion rests on.
  package static let unchanged = ComparisonListing(rawValue: 2)
}

/// Compares two versions of a report by their results, their text and their figures.
///
/// - Parameters:
///   - tolerances: How far values may be apart and count as the same.
///   - listing: What is listed although it is usually counted only.
///   - text: The path of the Markdown whose text is compared, one of several languages.
///   - figures: The folder of that language's figures.
package func compare(
  _ old: ReportVersion, _ new: ReportVersion, tolerances: Tolerances = .exact,
  listing: ComparisonListing = [], text: String = ReportFileNames.markdown,
  figures folder: String = ReportFileNames.figures
) -> ReportComparison {
  var alignment = Alignment(old.results, new.results)
  let renaming = RenamingSearch(old: old.results, new: new.results)
    .search(removed: alignment.removed, added: alignment.added)
  alignment.pair(renaming.pairs)
  let replaced = replacedTests(old.results, new.results, removed: alignment.removed, added: alignment.added)
  alignment.pair(replaced.pairs)

  let alpha = (old: old.alpha, new: new.alpha)
  var cells = CellComparison(
    old.results, new.results, tolerances: tolerances, alpha: alpha,
    listsBelowDisplay: listing.contains(.belowDisplay), listsUnchanged: listing.contains(.unchanged))
  cells.compare(alignment.pairs)
  let structure = StructureComparison(
    old: old.results, new: new.results, alignment: alignment, renamings: renaming.renamings,
    tests: replaced.tests)

  let arms = BestArmComparison(old: old.results, new: new.results, renamings: renaming.renamings)
  var changes = cells.takeChanges()
  let texts =
    old.hasFiles && new.hasFiles
    ? TextComparison(old.markdown(text), new.markdown(text), file: text, values: changes).changes : []
  changes += arms.changes + structure.changes + texts
  let appearance = AppearanceComparison(old: old, new: new, folder: folder)
  let figures = appearance.figures
  changes += appearance.changes(figures, hasOtherChanges: !changes.isEmpty || cells.belowDisplay.count > 0)

  let causes = causes(from: old.inputs, to: new.inputs)
  if let causes {
    let all = Set(causes.map(\.kind)).sorted()
    let reachingValues = Set(causes.filter(\.reachesValues).map(\.kind)).sorted()
    for index in changes.indices {
      let kinds = changes[index].kind.isOfValue ? reachingValues : all
      changes[index].causes = kinds
      changes[index].isUnexplained = kinds.isEmpty
    }
  }
  return ReportComparison(
    old, new, changes: changes, causes: causes, belowDisplay: cells.belowDisplay, unchanged: cells.unchanged,
    figures: figures)
}

extension ReportVersion {
  /// The level that the report's tests are held against.
  var alpha: Double { results.alpha ?? inputs?.alpha ?? usualAlpha }
}
