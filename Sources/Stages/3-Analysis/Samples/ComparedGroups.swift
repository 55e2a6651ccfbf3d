import StudyData
import StudyDefinition
import StudyResults

/// The groups that a comparison compares, and which of them each subject is in.
struct ComparedGroups {
  /// In the order of the report; empty for a comparison over visits without groups.
  let groups: [GroupID]
  /// For a dose-response, as declared.
  let doses: [Double?]
  /// Every two groups compared, as indexes.
  let pairs: [(group: Int, other: Int)]
  /// For each subject an index into `groups`; -1 without a group.
  let codes: [Int]

  /// The groups the comparison declares, or the study's.
  init(_ comparison: Comparison, _ study: Study, _ dataset: Dataset) {
    guard let own = comparison.groups else {
      self.init(study.grouping, codes: dataset.groups)
      return
    }
    var places: [String: Int] = [:]
    // Blanks round a name mean nothing, in the definition as in the file.
    for (place, group) in own.groups.enumerated() { places[trimmed(group.dataName)] = place }
    let texts = dataset.attributes.first { $0.name == own.attribute }?.texts
    self.init(
      own, codes: texts?.map { $0.flatMap { places[$0] } ?? -1 } ?? dataset.subjects.map { _ in -1 })
  }

  init(_ grouping: Grouping?, codes: [Int]) {
    groups = grouping?.groups.map(\.id) ?? []
    doses = grouping?.groups.map(\.dose) ?? []
    pairs = grouping?.pairs ?? []
    self.codes = codes
  }

  /// The name of a pair in keys.
  func contrast(_ pair: (group: Int, other: Int)) -> ContrastID {
    .pair(groups[pair.group], minus: groups[pair.other])
  }
}
