package import StudyData
package import StudyDefinition
package import StudyPublished
package import StudyResults
import Wording

/// One language's report of one study: the results with the words and the number format to print them.
/// Tables, sentences and template names are all made from an edition. It never changes, and all of them share it.
package final class Edition: Sendable {
  package let study: Study
  package let results: ResultStore
  package let account: DataAccount
  package let files: [InputFile]
  package let phrases: Phrases
  package let format: NumberFormat
  /// Figures of the source paper beside the computed ones; empty when the study names none.
  package let published: [PublishedComparison]
  /// What published figures were held against by themselves.
  package let publishedChecks: [PublishedCheck]
  /// The values of single subjects, where the study may show them; nil otherwise, so that no page can.
  package let dataset: Dataset?
  /// Rows shown as they are, by listing.
  package let listings: [ListedRows]
  /// Every number of `results.rows` as text, formatted once for all uses; nil where there is no number.
  let printedTexts: [String?]
  /// What has adjusted p-values beside its raw ones.
  package let adjustedMeasures: Set<Measure>
  private let statisticTexts: [Statistic: String]

  package init(
    study: Study, results: ResultStore, account: DataAccount, files: [InputFile], phrases: Phrases,
    journal: Journal, published: [PublishedComparison] = [], listings: [ListedRows] = [],
    publishedChecks: [PublishedCheck] = [], dataset: Dataset? = nil
  ) {
    self.study = study
    self.results = results
    self.account = account
    self.files = files
    self.published = published
    self.listings = listings
    self.publishedChecks = publishedChecks
    self.dataset = study.showsSubjects ? dataset : nil
    let phrases = phrases.writing(probability: journal.probability.symbol)
    self.phrases = phrases
    statisticTexts = Dictionary(
      uniqueKeysWithValues: Statistic.allCases.map { statistic in
        let words = phrases.phrase("statistic", statistic.rawValue)
        return (statistic, words ?? statistic.rawValue.split(separator: "-").joined(separator: " "))
      })
    let format = NumberFormat(
      journal: journal, languageDecimalMark: phrases.decimalMark, rangeWord: phrases(.rangeWord))
    self.format = format
    var decimals: [EndpointID: Int] = [:]
    for endpoint in study.endpoints { decimals[endpoint.id] = endpoint.decimals }
    for attribute in study.attributes { decimals[attribute.keyed] = attribute.decimals }
    for kind in study.events?.kinds ?? [] { decimals[kind.keyed] = 0 }
    var estimateDecimals: [Measure: Int] = [:]
    for comparison in study.comparisons {
      let measure = Measure.comparison(comparison.id)
      let measures = [measure] + study.methods.sensitivity.map { measure.imputed(by: $0) }
      for measure in measures { estimateDecimals[measure] = comparison.decimals }
    }
    adjustedMeasures = Set(
      results.rows.lazy.filter { $0.key.statistic == .adjustedP }.map(\.key.cell.measure))
    printedTexts = results.rows.map { row in
      decimals[row.key.cell.endpoint].flatMap {
        format.text(
          row, ofValuesWith: $0, alpha: study.alpha,
          estimateDecimals: estimateDecimals[row.key.cell.measure])
      }
    }
  }

  package var language: LanguageTag { phrases.language }
  package var followUps: [TimePoint] { study.timePoints.filter { !$0.isBaseline } }
  package var baseline: TimePoint? { study.timePoints.first { $0.isBaseline } }

  /// A statistic in words; its word in keys where this language has none.
  package func statisticText(_ statistic: Statistic) -> String {
    statisticTexts[statistic] ?? statistic.rawValue
  }

  /// A label in this language. Reading a definition demands every declared language, so there is always one.
  package func text(_ label: LocalizedText) -> String {
    label.text(in: language) ?? label.entries.first?.text ?? ""
  }

  /// A label as it stands within a sentence.
  package func inSentence(_ label: LocalizedText) -> String {
    phrases.inSentence(text(label), properNames: study.properNames)
  }

  /// The reason that the definition gives for missing values of an endpoint at a visit; nil without any.
  package func absence(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> String? {
    study.absences.first { $0.concerns(endpoint.id, timePoint.id, cohort.id, group?.id) }.map {
      text($0.reason)
    }
  }

  package func followUps(of cohort: Cohort) -> [TimePoint] {
    study.followUps(of: cohort).map { study.timePoints[$0] }
  }

  /// The visit that the changes of a cohort are counted from.
  package func comparator(of cohort: Cohort) -> TimePoint? {
    let index = study.comparator(of: cohort)
    return study.timePoints.indices.contains(index) ? study.timePoints[index] : nil
  }

  package func endpoints(in domain: DomainID) -> [Endpoint] { study.endpoints.filter { $0.domain == domain } }

  /// `HbA1c (%)`, or the label alone when there is no unit.
  package func labelWithUnit(_ endpoint: Endpoint) -> String { label(endpoint.label, endpoint.unit) }

  package func labelWithUnit(_ attribute: Attribute) -> String { label(attribute.label, attribute.unit) }

  private func label(_ label: LocalizedText, _ unit: LocalizedText?) -> String {
    guard let unit else { return text(label) }
    let form = format.journal.endpointWithUnit ?? phrases(.endpointWithUnit)
    return fill(form, ["endpoint": text(label), "unit": text(unit)])
  }

  /// The unit of what a cell is about, an endpoint or an attribute; nil for a pure number or a category.
  package func unit(_ cell: CellKey) -> String? {
    let unit =
      study.endpoints.first { $0.id == cell.endpoint }?.unit
      ?? study.attributes.first { $0.keyed == cell.endpoint }?.unit
    return unit.map { text($0) }
  }

  /// A category in words; nil when the contrast is none of the attribute's.
  package func levelText(_ contrast: ContrastID, of attribute: Attribute) -> String? {
    attribute.levels.first { .level($0.id) == contrast }.map { text($0.label) }
  }

  package func cell(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group? = nil, _ measure: Measure
  ) -> CellKey {
    CellKey(
      endpoint: endpoint.id, timePoint: timePoint.id, cohort: cohort.id, group: group?.id, measure: measure)
  }

  /// The groups of the study; nil stands for all subjects together.
  package var groups: [Group?] { study.grouping.map { $0.groups.map(Optional.some) } ?? [nil] }

  /// The groups a table of a cohort has rows or columns for; nil stands for all of its subjects together.
  package func groups(of cohort: Cohort) -> [Group?] { cohort.isSplit ? groups : [nil] }

  /// The level of intervals as words: `95%`.
  package var confidenceLevel: String {
    // 1 − 0.07 is 0.9299999999999999 in binary; the level is 93%.
    let level = (1e8 - (study.alpha * 1e8).rounded()) / 1e6
    return format.plain(level) + "%"
  }
}
