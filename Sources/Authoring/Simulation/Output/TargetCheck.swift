package import StudyDefinition

/// One target with what the simulated values came to.
package struct TargetCheck: Sendable {
  /// The endpoint or attribute, with whose values.
  package let name: String
  package let visit: TimePointID?
  package let figure: TargetFigure
  /// Nil when the values do not have the statistic.
  package let achieved: Double?
  package let isMet: Bool

  init(_ target: Target, achieved: Double?) {
    name = target.name
    visit = target.visit
    figure = target.figure
    self.achieved = achieved
    isMet = target.goal.miss(achieved) == 0
  }
}
