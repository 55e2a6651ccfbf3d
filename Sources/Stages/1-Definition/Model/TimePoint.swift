package import Diagnostics

/// A visit of the study's plan.
package struct TimePoint: Sendable {
  package let id: TimePointID
  package let label: LocalizedText
  package let isBaseline: Bool
  /// The planned study day; the distance on a time axis, and the target of the visit window.
  package let day: Int?
  /// The study days, both included, that count as this visit when the data give a day instead of a name.
  package let window: ClosedRange<Int>?
  /// How the data files spell this visit; the id unless the definition says otherwise.
  package let dataName: String
  package let location: SourceLocation

  package init(
    id: TimePointID, label: LocalizedText, isBaseline: Bool, day: Int?, window: ClosedRange<Int>?,
    dataName: String, location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.isBaseline = isBaseline
    self.day = day
    self.window = window
    self.dataName = dataName
    self.location = location
  }
}
