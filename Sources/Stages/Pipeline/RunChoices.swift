import StudyDefinition
package import StudyPublishing

/// What the command line decides about a run, beside which studies.
package struct RunChoices: Sendable {
  /// Replaces the journal of every study.
  package var journal: String?
  /// Publishes a study even when a cohort selects nobody.
  package var allowsEmpty: Bool
  package var versions: ToolVersions

  package init(journal: String? = nil, allowsEmpty: Bool = false, versions: ToolVersions) {
    self.journal = journal
    self.allowsEmpty = allowsEmpty
    self.versions = versions
  }

  /// The choices that change what is published, by name.
  package var options: [ReportInputs.Option] {
    journal.map { [ReportInputs.Option(name: "journal", value: $0)] } ?? []
  }

  /// The study with what the command line changes in it.
  func applied(to study: Study?) -> Study? {
    guard var study, let journal else { return study }
    study.journal = journal
    study.journalLocation = nil
    return study
  }
}
