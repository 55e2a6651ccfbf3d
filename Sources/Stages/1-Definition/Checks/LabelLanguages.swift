import Diagnostics

/// A label that is translated is translated into every language the study is published in; and into no other, since
/// that is most likely a mistyped tag.
func labelLanguages(_ draft: DefinitionDraft) -> [Diagnostic] {
  let languages = draft.study.languages
  return draft.study.labels.flatMap { label -> [Diagnostic] in
    guard let place = label.location, label.entries.allSatisfy({ $0.language != nil }) else { return [] }
    let present = label.entries.compactMap(\.language)
    let missing = languages.filter { !present.contains($0) }.map { language in
      Diagnostic.error(
        "label-language", "the label has no text in '\(language)', a language of the study", at: place)
    }
    let surplus = present.filter { !languages.contains($0) }.map { language in
      Diagnostic.warning(
        "label-language", "the label has a text in '\(language)', which is no language of the study",
        at: place,
        suggestion: nearestName(to: language.text, among: languages.map(\.text)))
    }
    return missing + surplus
  }
}

extension Study {
  /// Every text that may be translated.
  fileprivate var labels: [LocalizedText] {
    var labels = [title] + [design, data.notice].compactMap { $0 }
    labels += timePoints.map(\.label) + cohorts.map(\.label) + domains.map(\.label)
    labels += endpoints.flatMap { [$0.label] + [$0.unit].compactMap { $0 } }
    labels += attributes.flatMap { [$0.label] + [$0.unit].compactMap { $0 } + $0.levels.map(\.label) }
    labels += (events?.kinds ?? []).map(\.label)
    labels += listings.flatMap { listing in
      [listing.label] + [listing.note].compactMap { $0 } + listing.columns.flatMap { [$0.label, $0.column] }
    }
    labels += absences.map(\.reason)
    labels += (grouping?.groups ?? []).map(\.label)
    labels += comparisons.flatMap {
      [$0.label] + ($0.groups?.groups ?? []).map(\.label) + $0.contrasts.map(\.label)
    }
    labels += responders.map(\.label) + multiplicity.map(\.label) + figures.compactMap(\.caption)
    return labels
  }
}
