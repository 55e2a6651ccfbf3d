import Diagnostics
import StudyDefinition

/// A declared group that no subject belongs to may be planned; more likely its spelling is not that of the data.
///
/// - Parameter texts: the attribute of every subject.
func unusedLevels(_ grouping: Grouping, _ texts: [String?]) -> [Diagnostic] {
  let present = Set(texts.compactMap { $0 })
  let declared = Set(grouping.groups.map { trimmed($0.dataName) })
  guard !present.isEmpty else { return [] }
  return grouping.groups.filter { !present.contains(trimmed($0.dataName)) }.map { group in
    .warning(
      "empty-group",
      "no subject has the '\(grouping.attribute)' of the group '\(group.id)', '\(group.dataName)'",
      at: group.location,
      suggestion: nearestName(to: group.dataName, among: present.subtracting(declared).sorted()))
  }
}
