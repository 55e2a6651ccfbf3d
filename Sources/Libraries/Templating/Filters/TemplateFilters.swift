import Diagnostics

/// The filters that a template may use, by name.
package struct TemplateFilters: Sendable {
  private var byName: [String: TemplateFilter] = [:]

  /// A later filter takes the place of an earlier one of the same name.
  package init(_ filters: [TemplateFilter]) {
    for filter in filters { byName[filter.name] = filter }
  }

  /// The filters that come with the language. None of them formats a number.
  package static let standard = TemplateFilters(missingFilters + textFilters + listFilters)

  package func adding(_ filters: [TemplateFilter]) -> TemplateFilters {
    var all = self
    for filter in filters { all.byName[filter.name] = filter }
    return all
  }

  package subscript(_ name: String) -> TemplateFilter? { byName[name] }

  /// Sorted.
  package var names: [String] { byName.keys.sorted() }

  func nearest(to name: String) -> String? { nearestName(to: name, among: names) }
}
