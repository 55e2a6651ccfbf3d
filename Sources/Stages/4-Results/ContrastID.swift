package import StudyDefinition

/// Names a difference between groups, a shift between categories, or a term of a model.
package typealias ContrastID = Identifier<Contrast>

extension Identifier where Named == Contrast {
  /// One group less another, in this order: `high-vs-placebo`.
  package static func pair(_ group: GroupID, minus other: GroupID) -> ContrastID {
    ContrastID("\(group)-vs-\(other)")
  }

  /// Whether a difference is another in each of several subgroups: `high-vs-placebo-by-sex`.
  package static func interaction(_ pair: ContrastID, by family: Identifier<SubgroupFamily>) -> ContrastID {
    ContrastID("\(pair)-by-\(family)")
  }

  /// The contrasts a definition declares, counted from 0.
  package static func declared(_ index: Int) -> ContrastID { ContrastID("contrast-\(index + 1)") }

  /// Any difference between the groups.
  package static let groups = ContrastID("groups")
  /// Over all visits of a mixed model: any difference between groups on their average, between visits, and whether the
  /// differences between groups are not the same at every visit.
  package static let groupsOverVisits = ContrastID("groups-over-visits")
  package static let visits = ContrastID("visits")
  package static let groupsByVisits = ContrastID("groups-by-visits")
  /// What is about one group on the average of the visits.
  package static let overVisits = ContrastID("over-visits")

  /// The same contrast on the average of the visits.
  package var onAverageOfVisits: ContrastID { ContrastID("\(text)-over-visits") }

  /// The doses as a number.
  package static let doseResponse = ContrastID("dose-response")
  /// Whether the slope on the baseline differs between groups.
  package static let baselineByGroup = ContrastID("baseline-by-group")

  /// From one category to another, such as `normal-to-high`.
  package static func shift(from before: String, to after: String) -> ContrastID {
    ContrastID("\(before)-to-\(after)")
  }

  /// A category of an attribute.
  package static func level(_ id: Identifier<Attribute.Level>) -> ContrastID { ContrastID("level-\(id)") }

  /// In or out of the reference range at baseline, and the same at follow-up.
  package static func passage(isInside before: Bool, isInside after: Bool) -> ContrastID {
    shift(from: before ? "inside" : "outside", to: after ? "inside" : "outside")
  }

  /// Whether moves in the two directions are equally frequent.
  package static let symmetry = ContrastID("symmetry")
  /// In against outside the reference range.
  package static let outOfRange = ContrastID("out-of-range")
}
