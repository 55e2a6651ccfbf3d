package import StudyDefinition

/// What was described, estimated or tested.
package struct Measure: Hashable, Sendable {
  private let name: Name

  package init(_ text: String) { name = Name(text) }

  /// The word in a key: lower case with hyphens.
  package var text: String { name.text }

  /// All values present at the visit, paired or not.
  package static let value = Measure("value")
  /// An attribute of the subjects; its id stands where the endpoint's does.
  package static let characteristic = Measure("characteristic")
  /// Subjects with an event; the id of its kind stands where the endpoint's does.
  package static let events = Measure("events")
  /// Baseline of the subjects who have both visits.
  package static let baseline = Measure("baseline")
  /// Follow-up of the subjects who have both visits.
  package static let followUp = Measure("follow-up")
  /// Follow-up minus baseline.
  package static let change = Measure("change")
  /// Individual percent changes, 100 × change ÷ baseline.
  package static let percentChange = Measure("percent-change")
  /// Follow-up ÷ baseline on the logarithmic scale.
  package static let ratio = Measure("ratio")

  /// Whether it is the ratio, after whichever imputation.
  package var isRatio: Bool { Self.ratios.contains(self) }

  private static let ratios = [ratio] + Imputation.allCases.map { ratio.imputed(by: $0) }

  /// Category against the reference range, baseline to follow-up.
  package static let shift = Measure("shift")
  /// The change in standard deviations.
  package static let effectSize = Measure("effect-size")

  /// A comparison that the definition declares.
  package static func comparison(_ id: Identifier<Comparison>) -> Measure { Measure(id.text) }

  /// A responder rule that the definition declares.
  package static func responder(_ id: Identifier<ResponderRule>) -> Measure { Measure(id.text) }

  /// A test of a responder rule that is named beside the default one.
  package static func responder(_ id: Identifier<ResponderRule>, _ test: ProportionTest) -> Measure {
    Measure("\(id)-\(test.rawValue)")
  }

  /// The same measure after an imputation, which never mixes with the main one.
  package func imputed(by imputation: Imputation) -> Measure { Measure("\(text)-\(imputation.rawValue)") }

  /// A test of the change within one group.
  package static func test(_ test: WithinGroupTest) -> Measure { Measure(test.rawValue) }

  /// The same after an imputation.
  package static func test(_ test: WithinGroupTest, after imputation: Imputation) -> Measure {
    .test(test).imputed(by: imputation)
  }
}
