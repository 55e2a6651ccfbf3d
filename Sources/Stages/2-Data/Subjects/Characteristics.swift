import Diagnostics
import Expressions
import StudyDefinition

/// An attribute of the definition, subject by subject.
package enum Characteristic: Sendable {
  /// Nil where missing.
  case numbers([Double?])
  /// Index into the attribute's levels; -1 where missing.
  case levels([Int])
}

/// Reads the attributes that a definition declares: their columns have to be there, their texts to be declared levels
/// where there are any, and what has ranges has to be numbers.
struct Characteristics {
  private let values: SubjectValues
  private let file: String?
  /// One for each declared attribute.
  private(set) var read: [Characteristic] = []
  /// The attributes with the levels that they leave to the data.
  private(set) var attributes: [Attribute] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// More levels than this are no categories; the column is more likely a name or an amount.
  private static let mostLevelsOfData = 64

  /// - Parameter file: the subjects file, as messages name it.
  init(_ values: SubjectValues, file: String?) {
    self.values = values
    self.file = file
    for attribute in values.study.attributes {
      var attribute = attribute
      read.append(characteristic(&attribute))
      attributes.append(attribute)
    }
  }

  private var nothing: Characteristic { .levels(Array(repeating: -1, count: values.subjects)) }

  private mutating func characteristic(_ attribute: inout Attribute) -> Characteristic {
    if let derivation = attribute.derivation { return derived(attribute, derivation) }
    guard let column = values.attributes.first(where: { $0.name == attribute.column }) else {
      let place = file.map { "in '\($0)'" } ?? "because the definition names no subjects file"
      diagnostics.append(
        .error(
          "unknown-attribute", "no column '\(attribute.column)' for the attribute '\(attribute.id)' \(place)",
          at: attribute.location,
          suggestion: nearestName(to: attribute.column, among: values.attributes.map(\.name))))
      return nothing
    }
    if attribute.levels.isEmpty, attribute.kind != .category, let numbers = column.numbers {
      return .numbers(numbers)
    }
    if attribute.kind == .number || attribute.levels.contains(where: \.isRange) {
      guard let numbers = column.numbers else {
        diagnostics.append(
          .error(
            "text-attribute", "the attribute '\(attribute.id)' is not a number for every subject",
            at: attribute.location))
        return nothing
      }
      return inRanges(attribute, numbers)
    }
    if attribute.levels.isEmpty {
      attribute.levels = levels(of: column, attribute)
      diagnostics += LevelSpellings(column.texts).diagnostics(
        .warning, column: column.name, remedy: "name both under 'levels' of the attribute '\(attribute.id)'",
        at: { _ in attribute.location })
    }
    return byText(attribute, column)
  }

  private mutating func derived(_ attribute: Attribute, _ derivation: Expression) -> Characteristic {
    guard
      let expression = values.prepare(derivation, expecting: .number, atVisit: false, &diagnostics)
    else { return nothing }
    let numbers = (0..<values.subjects).map { subject -> Double? in
      guard case .number(let number) = expression.evaluate(subject: subject, visit: 0) else { return nil }
      return number
    }
    return attribute.levels.isEmpty ? .numbers(numbers) : inRanges(attribute, numbers)
  }

  /// A number in no range is told: a category that leaves subjects out would hide them.
  private mutating func inRanges(_ attribute: Attribute, _ numbers: [Double?]) -> Characteristic {
    var outside = 0
    let codes = numbers.map { number -> Int in
      guard let number else { return -1 }
      let place = attribute.levels.firstIndex { $0.holds(number) }
      if place == nil { outside += 1 }
      return place ?? -1
    }
    if outside > 0 {
      diagnostics.append(
        .error(
          "outside-levels",
          "the values of \(subjects(outside)) lie in no level of '\(attribute.id)'", at: attribute.location))
    }
    return .levels(codes)
  }

  private mutating func levels(of column: SubjectAttribute, _ attribute: Attribute) -> [Attribute.Level] {
    let texts = orderedLevels(Set(column.texts.compactMap { $0 }))
    guard texts.count <= Self.mostLevelsOfData else {
      diagnostics.append(
        .error(
          "too-many-levels",
          "column '\(column.name)' has \(texts.count) different texts; expected at most \(Self.mostLevelsOfData) levels",
          at: attribute.location))
      return []
    }
    return zip(levelIdentifiers(texts, word: "level"), texts).map { id, text in
      Attribute.Level(
        id: Identifier(id), label: LocalizedText(text), members: .text(text), location: attribute.location)
    }
  }

  private mutating func byText(_ attribute: Attribute, _ column: SubjectAttribute) -> Characteristic {
    var places: [String: Int] = [:]
    for (place, level) in attribute.levels.enumerated() {
      if case .text(let text) = level.members { places[trimmed(text)] = place }
    }
    var unknown = ListedProblems()
    var told: Set<String> = []
    let codes = column.texts.map { text -> Int in
      guard let text else { return -1 }
      if let place = places[text] { return place }
      if told.insert(text).inserted {
        unknown.add {
          .error(
            "unknown-level",
            "the attribute '\(attribute.id)' has no level '\(text)', which column"
              + " '\(column.name)' has", at: attribute.location,
            suggestion: nearestName(to: text, among: Array(places.keys).sorted()))
        }
      }
      return -1
    }
    // Without levels there were too many, which was told.
    if !attribute.levels.isEmpty { diagnostics += unknown.diagnostics() }
    return .levels(codes)
  }
}

extension Attribute.Level {
  fileprivate var isRange: Bool { if case .from = members { true } else { false } }

  fileprivate func holds(_ number: Double) -> Bool {
    guard case .from(let low, let high) = members else { return false }
    return (low.map { number >= $0 } ?? true) && (high.map { number < $0 } ?? true)
  }
}
