import StudyDefinition
import StudyEdition

extension Edition {
  /// The abbreviations this report uses, of those the language explains: in labels, units, summaries, tests and the
  /// headings of its tables.
  var usedAbbreviations: [Abbreviation] {
    var texts: Set<String> = [
      phrases(.changeInterval, ["level": confidenceLevel]), phrases(.n),
      phrases(.intervalCI, ["level": confidenceLevel]), phrases.form(.intervalName),
    ]
    texts.formUnion(
      study.endpoints.flatMap { endpoint in
        [text(endpoint.label)] + (endpoint.unit.map { [text($0)] } ?? [])
          + [phrases.phrase("summary", endpoint.summary.rawValue) ?? ""]
          + endpoint.tests.map { testName($0.rawValue) }
      })
    texts.formUnion(study.cohorts.map { text($0.label) })
    texts.formUnion(study.comparisons.map { testName($0.method.rawValue) })
    texts.formUnion((study.grouping?.groups ?? []).map { text($0.label) })
    return phrases.abbreviations.filter { abbreviation in texts.contains { abbreviation.stands(in: $0) } }
  }
}
