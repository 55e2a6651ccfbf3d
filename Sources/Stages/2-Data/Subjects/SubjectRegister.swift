import Tabular

/// The subjects and the place each has in the columns. Ids are text, compared without the blanks around them.
struct SubjectRegister {
  /// In the order of the subjects file, or of first appearance without one.
  private(set) var ids: [String] = []
  /// The place of each id; made when it is first needed, since files mostly keep the subjects in one order.
  private var places: [String: Int32]?
  /// With a subjects file, nobody else is let in.
  let isClosed: Bool
  /// Ids of the subjects file whose row its condition leaves out.
  private let leftOut: Set<String>
  /// Whether a text that is let in may be that of a subject who is there.
  private var mayRepeat = false

  /// Subjects that appear in the observations are added as they come.
  init() {
    isClosed = false
    leftOut = []
  }

  /// The subjects of a subjects file, each once.
  init(ids: [String], leftOut: Set<String>) {
    isClosed = true
    self.ids = ids
    self.leftOut = leftOut
  }

  /// Takes in the texts of a column that came since the last time: for each the place of the subject, or why there is
  /// none.
  mutating func extend(_ places: inout [Int32], to levels: TextLevels) {
    if !ids.isEmpty { mayRepeat = true }
    // Files mostly keep the order of the subjects.
    var next = places.last.map { Int($0) + 1 } ?? 0
    for code in places.count..<max(places.count, levels.count) {
      let place = place(ofText: levels[code], likely: next)
      if place >= 0 { next = Int(place) + 1 }
      places.append(place)
    }
  }

  private mutating func place(ofText text: String, likely next: Int) -> Int32 {
    let id = trimmed(text)
    // Two texts of a column differ, but not always without the blanks around them.
    if id.utf8.count < text.utf8.count { mayRepeat = true }
    if ids.indices.contains(next), ids[next] == id { return Int32(next) }
    if id.isEmpty { return CodeFate.blank }
    if !ids.isEmpty, let place = place(of: id) { return place }
    if leftOut.contains(id) { return CodeFate.leftOut }
    return isClosed ? CodeFate.unknown : CodeFate.newSubject
  }

  /// The place of a subject that may be new.
  mutating func enter(_ text: String) -> Int32 {
    let id = trimmed(text)
    if mayRepeat, let place = place(of: id) { return place }
    let place = Int32(ids.count)
    ids.append(id)
    places?[id] = place
    return place
  }

  private mutating func place(of id: String) -> Int32? {
    if let places { return places[id] }
    var made: [String: Int32] = [:]
    made.reserveCapacity(ids.count)
    for (place, id) in ids.enumerated() { made[id] = Int32(place) }
    places = made
    return made[id]
  }
}

/// Without the spaces and tabs around it.
package func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last else { return text }
  func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  if !isBlank(first), !isBlank(last) { return text }
  let rest = bytes.drop(while: isBlank)
  let kept = rest.prefix(rest.count - rest.reversed().prefix(while: isBlank).count)
  return String(decoding: Array(kept), as: UTF8.self)
}
