import StudyDefinition
import StudyEdition
import StudyResults

/// What goes without saying in a table: the summary and the test that most of its endpoints have. Notes name them once;
/// a cell that is otherwise bears a mark. Of several as frequent, the first endpoint's counts.
struct TableConventions {
  let summary: Summary?
  let test: WithinGroupTest?
  private let endpoints: [Endpoint]

  init(_ endpoints: [Endpoint] = []) {
    self.endpoints = endpoints
    summary = mostFrequent(endpoints.map(\.summary))
    test = mostFrequent(endpoints.compactMap(\.tests.first))
  }

  /// The notes of a table that shows values, where `values` is true, and changes with their tests.
  func notes(_ edition: Edition, values: Bool, changes: Bool) -> [Table.Note] {
    let words = edition.phrases
    func note(_ title: PhraseKey, _ text: String?, _ isMixed: Bool) -> [Table.Note] {
      guard let text else { return [] }
      let said = isMixed ? words(.unlessMarked, ["text": text]) : text
      return [Table.Note(words(title) + words(.colon) + said + words(.sentenceEnd))]
    }
    let estimates = Set(endpoints.map(\.summary.estimate))
    var notes: [Table.Note] = []
    if values {
      notes += note(.values, summary.flatMap(edition.valueText), Set(endpoints.map(\.summary)).count > 1)
      if endpoints.contains(where: { $0.summary == .medianIQR }) {
        notes.append(Table.Note(words(.noteQuartiles, ["type": String(edition.study.methods.quartileType)])))
      }
    }
    guard changes else { return notes }
    notes += note(.changes, summary.map(\.estimate).flatMap(edition.estimateText), estimates.count > 1)
    let tests = Set(endpoints.compactMap(\.tests.first))
    notes += note(.pValue, test.flatMap { edition.words(of: $0) }, tests.count > 1)
    if test != nil {
      notes.append(Table.Note(words(edition.study.multiplicity.isEmpty ? .noteNominal : .noteRaw)))
    }
    return notes
  }
}

/// Nil without any; of several as frequent, the first.
private func mostFrequent<Kind: Hashable>(_ kinds: [Kind]) -> Kind? {
  var counts: [Kind: Int] = [:]
  for kind in kinds { counts[kind, default: 0] += 1 }
  let most = counts.values.max()
  return kinds.first { counts[$0] == most }
}

/// How a change is estimated.
enum ChangeEstimate: String, Hashable {
  case mean
  case hodgesLehmann = "hodges-lehmann"
  case ratio
}

extension Summary {
  var estimate: ChangeEstimate {
    switch self {
    case .meanSD, .meanSE: .mean
    case .medianIQR: .hodgesLehmann
    case .geometric: .ratio
    }
  }
}

extension Edition {
  /// What a value cell shows: `mean (SE)`.
  func valueText(_ summary: Summary) -> String? { phrases.phrase("value", summary.rawValue) }

  /// What a change cell shows.
  func estimateText(_ estimate: ChangeEstimate) -> String? {
    phrases.phrase("estimate", estimate.rawValue)
  }
}
