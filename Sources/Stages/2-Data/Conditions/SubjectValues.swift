import Diagnostics
import Expressions
import StudyDefinition

/// What expressions about subjects may ask for: attributes, values at visits, and whether there was a visit.
struct SubjectValues {
  let study: Study
  let attributes: [SubjectAttribute]
  let subjects: Int
  /// `[endpoint][timePoint]`; of a derived endpoint that is not computed yet, nothing.
  var columns: [[MeasurementColumn]]
  /// For each visit, whether each subject has any value then.
  private let present: [[Bool]]

  /// - Parameter columns: those of the endpoints that were read; presence at a visit is decided by them.
  init(_ study: Study, attributes: [SubjectAttribute], subjects: Int, columns: [[MeasurementColumn]]) {
    self.study = study
    self.attributes = attributes
    self.subjects = subjects
    self.columns = columns
    let asked = Set(study.cohorts.compactMap(\.condition).flatMap(\.visits))
      .union(study.attributes.compactMap(\.derivation).flatMap(\.visits))
      .union(
        study.endpoints.flatMap { endpoint in
          ([endpoint.condition, endpoint.derivation] + endpoint.reference.map(\.condition))
            .compactMap { $0 }.flatMap(\.visits)
        })
    present = study.timePoints.indices.map { visit in
      asked.contains(study.timePoints[visit].id.text)
        ? anyValue(in: columns, at: visit, subjects: subjects) : []
    }
  }

  /// The expression made ready for every subject; nil, with the reasons reported, when it does not fit.
  /// - Parameter atVisit: whether an endpoint's name alone stands for its value at the visit that is looked at.
  func prepare(
    _ expression: Expression, expecting type: ValueType, atVisit: Bool, _ diagnostics: inout [Diagnostic]
  ) -> PreparedExpression? {
    let typing = ColumnTyping(expression)
    let used = Set(expression.names.map(\.description))
    let known = attributes.map { attribute in
      (name: attribute.name, type: used.contains(attribute.name) ? typing.type(of: attribute) : .undetermined)
    }
    let vocabulary =
      atVisit ? study.derivationVocabulary(attributes: known) : study.subjectVocabulary(attributes: known)
    let (program, problems) = expression.compile(with: vocabulary, expecting: type)
    diagnostics += problems.map { $0.code == "expression-type" ? $0.noting(oddTexts(used)) : $0 }
    guard let program else { return nil }
    return PreparedExpression(
      program: program,
      slots: program.names.map { slot($0, typing: typing, atVisit: atVisit) },
      visits: program.visits.map { visit in
        study.timePoints.firstIndex { $0.id.text == visit }.map { present[$0] } ?? []
      })
  }

  /// Of columns that would be numbers but for a few texts, the first of those: a word among ages, most likely.
  private func oddTexts(_ used: Set<String>) -> [String] {
    attributes.filter { used.contains($0.name) && $0.numbers == nil }.compactMap { attribute in
      let texts = attribute.texts.compactMap { $0 }
      guard let odd = texts.first(where: { Double($0) == nil }), texts.contains(where: { Double($0) != nil })
      else { return nil }
      return "the column '\(attribute.name)' is text, since '\(odd)' is no number"
    }
  }

  private func slot(_ path: NamePath, typing: ColumnTyping, atVisit: Bool) -> PreparedExpression.Slot {
    if path.parts.count == 2,
      let visit = study.timePoints.firstIndex(where: { $0.id.text == path.parts[0] }),
      let endpoint = study.endpoints.firstIndex(where: { $0.id.text == path.parts[1] })
    {
      return columns[endpoint].indices.contains(visit) ? .column(columns[endpoint][visit]) : .nothing
    }
    let name = path.description
    if atVisit, let endpoint = study.endpoints.firstIndex(where: { $0.id.text == name }) {
      return .visitColumns(columns[endpoint])
    }
    guard let attribute = attributes.first(where: { $0.name == name }) else { return .nothing }
    if typing.type(of: attribute) == .number, let numbers = attribute.numbers { return .numbers(numbers) }
    return .texts(attribute.texts)
  }
}

extension Diagnostic {
  fileprivate func noting(_ further: [String]) -> Diagnostic {
    Diagnostic(severity, code, message, at: location, suggestion: suggestion, notes: notes + further)
  }
}

extension ColumnTyping {
  fileprivate func type(of attribute: SubjectAttribute) -> ValueType {
    type(
      of: attribute.name, isNumeric: attribute.numbers != nil,
      isEmpty: attribute.texts.allSatisfy { $0 == nil })
  }
}

/// For each subject whether any of the columns of a visit holds a value.
private func anyValue(in columns: [[MeasurementColumn]], at visit: Int, subjects: Int) -> [Bool] {
  var present = [Bool](repeating: false, count: subjects)
  for endpoint in columns where endpoint.indices.contains(visit) {
    let column = endpoint[visit]
    for subject in 0..<min(subjects, column.count) where column.isPresent(subject) {
      present[subject] = true
    }
  }
  return present
}
