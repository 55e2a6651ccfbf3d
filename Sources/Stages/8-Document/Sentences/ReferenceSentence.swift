import StudyDefinition
import StudyEdition

extension SentenceKind {
  /// Whether the centre of the pairs stayed within the reference range, came into it, left it or stayed outside. Said
  /// of the centre only: single subjects are counted by the shift tables.
  static let reference = SentenceKind(
    name: "reference", summary: "where the centre stood against the reference range, before and after",
    needs: [], basis: .range
  ) { edition, subject in
    switch ReferencePassage.of(subject, edition) {
    case .nothing(let reason): return .nothing(because: reason)
    case .passage(let passage):
      var values = edition.placeValues(subject)
      values["sentence"] = passage.clause
      return .sentence(Sentence(edition.parts(.referenceOf, values)))
    }
  }
}

/// How the centre of the pairs moved against the reference range.
struct ReferencePassage {
  /// Whole but for the endpoint, the visit and the capital: `the mean stayed within …`.
  let clause: [Table.Part]

  enum Outcome {
    case passage(ReferencePassage)
    case nothing(because: String)
  }

  static func of(_ subject: SentenceSubject, _ edition: Edition) -> Outcome {
    guard let reference = subject.endpoint.reference.first else {
      return .nothing(because: "the endpoint has no reference range")
    }
    guard subject.endpoint.reference.count == 1, reference.condition == nil,
      let text = edition.referenceText(subject.endpoint)
    else { return .nothing(because: "the reference range is not the same for all subjects") }
    let centre = BeforeAndAfter(edition, subject)
    guard let before = centre.before, let after = centre.after else {
      return .nothing(because: centre.lack ?? "no subject has both visits")
    }
    var values = centre.values
    values["range"] = edition.quantity(edition.words(text), of: subject.endpoint)
    return .passage(
      ReferencePassage(clause: edition.parts(reference.range.passage(from: before, to: after), values)))
  }
}

extension ValueRange {
  /// How a value moved against the range, both ends of which belong to it.
  func passage(from before: Double, to after: Double) -> SentenceForm {
    func isAbove(_ value: Double) -> Bool { high.map { value > $0 } ?? false }
    switch (contains(before), contains(after)) {
    case (true, true): return .referenceWithin
    case (false, true): return .referenceEntered
    case (true, false): return isAbove(after) ? .referenceLeftHigh : .referenceLeftLow
    case (false, false):
      guard isAbove(before) == isAbove(after) else { return .referenceCrossed }
      return isAbove(after) ? .referenceAbove : .referenceBelow
    }
  }
}
