import Diagnostics
package import Expressions

extension Study {
  /// What a condition on subjects may name: attributes of the subjects, values at visits, visits. Without knowledge of
  /// the attributes (`nil`), any plain name may be one if there is a subjects file.
  package func subjectVocabulary(attributes: [(name: String, type: ValueType)]?) -> Vocabulary {
    Vocabulary(
      names: (attributes ?? []).map { (NamePath($0.name), $0.type) } + visitValues,
      visits: timePoints.map(\.id.text),
      isOpen: attributes == nil && data.subjects != nil)
  }

  /// What a derived endpoint may name: endpoints at the same visit, then as in `subjectVocabulary`.
  package func derivationVocabulary(attributes: [(name: String, type: ValueType)]?) -> Vocabulary {
    let sameVisit = endpoints.map { (NamePath($0.id.text), ValueType.number) }
    return Vocabulary(
      names: sameVisit + (attributes ?? []).map { (NamePath($0.name), $0.type) } + visitValues,
      visits: timePoints.map(\.id.text), isOpen: attributes == nil && data.subjects != nil)
  }

  private var visitValues: [(path: NamePath, type: ValueType)] {
    timePoints.flatMap { visit in
      endpoints.map { (NamePath(visit: visit.id.text, $0.id.text), ValueType.number) }
    }
  }
}

/// Names, types and calls of every expression, as far as they can be judged without the data.
func expressionNames(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  let subjects = study.subjectVocabulary(attributes: nil)
  let derivations = study.derivationVocabulary(attributes: nil)
  let columns = Vocabulary(names: [], isOpen: true)
  var problems: [Diagnostic] = []
  func check(_ expression: Expression?, _ vocabulary: Vocabulary, _ type: ValueType) {
    problems += expression?.check(against: vocabulary, expecting: type) ?? []
  }
  check(study.data.subjects?.condition, columns, .boolean)
  check(study.events?.condition, columns, .boolean)
  for file in study.data.observations { check(file.condition, columns, .boolean) }
  for cohort in study.cohorts { check(cohort.condition, subjects, .boolean) }
  for endpoint in study.endpoints {
    check(endpoint.derivation, derivations, .number)
    check(endpoint.condition, subjects, .boolean)
    for range in endpoint.reference { check(range.condition, subjects, .boolean) }
  }
  for attribute in study.attributes { check(attribute.derivation, subjects, .number) }
  return problems
}
