import Tabular

/// The subjects and the place each has in the columns. Ids are text, compared without the blanks around them.
struct SubjectRegister {
  /// In the order of the subjects file, or of first appearance without one.
  private(set) var ids: [String] = []
  private var places: [String: Int32] = [:]
  /// With a subjects file, nobody else is let in.
  let isClosed: Bool
  /// Ids of the subjects file whose row its condition leaves out.
  private let leftOut: Set<String>

  /// Subjects that appear in the observations are added as they come.
  init() {
    isClosed = false
    leftOut = []
  }

  /// The subjects of a subjects file. Of an id that is there twice the first counts.
  init(ids: [String], leftOut: Set<String>) {
    isClosed = true
    self.ids = ids
    self.leftOut = leftOut
    places.reserveCapacity(ids.count)
    for (place, id) in ids.enumerated() where places[id] == nil { places[id] = Int32(place) }
  }

  /// For each text of a column the place of the subject, or why there is none.
  func places(of levels: TextLevels) -> [Int32] {
    var next = 0
    return (0..<levels.count).map { code in
      let id = trimmed(levels[code])
      // Most files keep the subjects in one order.
      if next < ids.count, ids[next] == id {
        next += 1
        return Int32(next - 1)
      }
      if id.isEmpty { return CodeFate.blank }
      if let place = places[id] {
        next = Int(place) + 1
        return place
      }
      if leftOut.contains(id) { return CodeFate.leftOut }
      return isClosed ? CodeFate.unknown : CodeFate.newSubject
    }
  }

  /// The place of a subject that may be new.
  mutating func enter(_ text: String) -> Int32 {
    let id = trimmed(text)
    if let place = places[id] { return place }
    let place = Int32(ids.count)
    ids.append(id)
    places[id] = place
    return place
  }
}

/// Without the spaces and tabs around it.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last else { return text }
  func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  if !isBlank(first), !isBlank(last) { return text }
  let rest = bytes.drop(while: isBlank)
  let kept = rest.prefix(rest.count - rest.reversed().prefix(while: isBlank).count)
  return String(decoding: Array(kept), as: UTF8.self)
}
