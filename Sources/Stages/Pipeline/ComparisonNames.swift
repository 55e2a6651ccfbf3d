import ReviewComparison
import StudyDefinition
import StudyDocument
import StudyEdition
import StudyResults

extension Edition {
  /// The words of this language for a comparison, with the study's labels in the place of ids.
  var comparisonWords: ComparisonWords {
    var names: [Dimension: [String: String]] = [:]
    func name(_ dimension: Dimension, _ id: String, _ label: String) {
      names[dimension, default: [:]][id] = names[dimension]?[id] ?? label
    }
    for endpoint in study.endpoints { name(.endpoint, endpoint.id.text, text(endpoint.label)) }
    for visit in study.timePoints { name(.timepoint, visit.id.text, text(visit.label)) }
    for cohort in study.cohorts { name(.cohort, cohort.id.text, text(cohort.label)) }
    for grouping in [study.grouping] + study.comparisons.map(\.groups) {
      for group in grouping?.groups ?? [] { name(.group, group.id.text, text(group.label)) }
    }
    for comparison in study.comparisons {
      name(.measure, comparison.id.text, text(comparison.label))
      for contrast in contrasts(of: comparison) { name(.contrast, contrast.id.text, contrast.label) }
    }
    for rule in study.responders { name(.measure, rule.id.text, text(rule.label)) }
    let phrases = phrases
    for statistic in Statistic.allCases { name(.statistic, statistic.rawValue, statisticText(statistic)) }
    return ComparisonWords(language: language.text, phrases: phrases.entries) { [names] dimension, id in
      names[dimension]?[id] ?? (dimension == .measure ? phrases.measureText(id) : nil)
        ?? (dimension == .contrast ? id.split(separator: "-").joined(separator: " ") : nil)
    }
  }
}

extension Phrases {
  /// A measure that is none of the study's own: `change`, or a test.
  fileprivate func measureText(_ id: String) -> String? { phrase("measure", id) ?? phrase("test", id) }
}
