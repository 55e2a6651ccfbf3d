package import StudyDefinition

extension Dataset {
  /// The definition with the groups and levels that it leaves to the data filled in. All later stages work with this one.
  package func completing(_ study: Study) -> Study {
    var completed = study
    completed.grouping = grouping ?? study.grouping
    if !described.isEmpty { completed.attributes = described }
    for index in study.comparisons.indices {
      guard let groups = study.comparisons[index].groups else { continue }
      let texts = attributes.first { $0.name == groups.attribute }?.texts ?? []
      completed.comparisons[index].groups = groups.filled(from: texts).grouping
    }
    return completed
  }
}
