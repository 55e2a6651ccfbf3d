package import Diagnostics
package import StudyDefinition

extension Grouping {
  /// More groups than this are no arms; the column is more likely an age or a site.
  private static let mostGroupsOfData = 32

  /// The grouping with the groups that the data have, for a definition that lists none: numbers in ascending order,
  /// other texts in the order of their characters. The id of a group is its text in lower case with hyphens.
  ///
  /// - Parameter texts: the attribute of every subject.
  /// - Returns: the grouping, and what is wrong: no such reference, or too many groups.
  package func filled(from texts: [String?]) -> (grouping: Grouping, diagnostics: [Diagnostic]) {
    guard groups.isEmpty else { return (self, []) }
    let distinct = orderedLevels(Set(texts.compactMap { $0 }))
    guard distinct.count <= Self.mostGroupsOfData else {
      let problem = Diagnostic.error(
        "too-many-groups",
        "column '\(attribute)' has \(distinct.count) different texts; expected at most \(Self.mostGroupsOfData) groups",
        at: location)
      return (self, [problem])
    }
    let ids = levelIdentifiers(distinct, word: "group")
    guard let place = distinct.firstIndex(of: reference.text) ?? ids.firstIndex(of: reference.text) else {
      let problem = Diagnostic.error(
        "unknown-group",
        "unknown group '\(reference)'; the data have \(ids.isEmpty ? "none" : ids.joined(separator: ", "))",
        at: location, suggestion: nearestName(to: reference.text, among: ids))
      return (self, [problem])
    }
    let found = zip(ids, distinct).map { id, text in
      Group(
        id: GroupID(id), label: LocalizedText(text), dataName: text,
        dose: Double(text).flatMap { $0.isFinite ? $0 : nil },
        location: location)
    }
    let grouping = Grouping(
      attribute: attribute, groups: found, reference: GroupID(ids[place]), location: location)
    return (grouping, [])
  }
}
