/// Which of an endpoint's reference ranges holds for each subject.
package enum ReferenceChoice: Sendable, Hashable {
  /// The endpoint has none.
  case none
  /// One range holds for all: its index in `Endpoint.reference`.
  case everyone(Int)
  /// The index for each subject; -1 for those whom no range names.
  case each([Int8])

  /// The index of a subject's range in `Endpoint.reference`; nil without one.
  package func range(of subject: Int) -> Int? {
    switch self {
    case .none: nil
    case .everyone(let index): index
    case .each(let indexes):
      indexes.indices.contains(subject) && indexes[subject] >= 0 ? Int(indexes[subject]) : nil
    }
  }
}
