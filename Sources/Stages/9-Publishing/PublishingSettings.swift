/// What a run decides about publishing, beside the reports.
package struct PublishingSettings: Sendable {
  /// How many earlier versions of each report are kept.
  package var keep: Int
  package var versions: ToolVersions
  /// The time that `SOURCE_DATE_EPOCH` gives; the clock is never asked. Nil when it is not set.
  package var date: SourceDate?
  /// How the person typed the studies' and the templates' folder. Records name the folders `studies` and `templates`
  /// instead, so that a report does not depend on where it was made.
  package var studiesShownAs: String
  package var templatesShownAs: String
  /// Called as each step of publishing is reached. What it throws ends that step as a fault of the system would.
  var atStep: @Sendable (PublishingStep) throws(PublishingFault) -> Void

  package init(
    keep: Int = 5, versions: ToolVersions, date: SourceDate? = nil, studiesShownAs: String = "studies",
    templatesShownAs: String = "templates"
  ) {
    self.keep = max(0, keep)
    self.versions = versions
    self.date = date
    self.studiesShownAs = studiesShownAs
    self.templatesShownAs = templatesShownAs
    atStep = { _ throws(PublishingFault) in }
  }
}

/// The moments of publishing one report, in their order; between any two of them a run may die.
enum PublishingStep: Sendable, Hashable {
  case writing(path: String)
  case staged, flushed, verified, exchanged, versionKept, stateCleared
  case writingIndex
}
