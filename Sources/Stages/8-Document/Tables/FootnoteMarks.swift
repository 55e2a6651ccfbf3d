/// Hands out footnote marks: the same note keeps its mark, a new one gets the next.
struct FootnoteMarks {
  private let marks: [String]
  private(set) var notes: [Table.Note] = []

  init(marks: [String]) { self.marks = marks.isEmpty ? ["*"] : marks }

  /// Marks in the order of their notes.
  func inOrder(_ given: [String]) -> [String] {
    func place(_ mark: String) -> Int { notes.firstIndex { $0.mark == mark } ?? notes.count }
    return given.sorted { place($0) < place($1) }
  }

  /// The mark of a note, new or already given.
  mutating func mark(for text: String) -> String {
    if let known = notes.first(where: { $0.text == text })?.mark { return known }
    let round = notes.count / marks.count + 1
    let mark = String(repeating: marks[notes.count % marks.count], count: round)
    notes.append(Table.Note(mark: mark, text))
    return mark
  }
}
