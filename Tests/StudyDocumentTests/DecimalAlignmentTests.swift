import StudyDefinition
import StudyResults
import Testing

@testable import StudyDocument

@Suite("Alignment of decimals")
struct DecimalAlignmentTests {
  private func cell(_ numbers: String..., words: [String] = []) -> Table.Cell {
    let key = ResultKey(
      CellKey(
        endpoint: Identifier("e"), timePoint: Identifier("t"), cohort: Identifier("c"), group: nil,
        measure: .change), .mean)
    var parts: [Table.Part] = []
    for (index, number) in numbers.enumerated() {
      parts.append(.result(key: key, text: number))
      if words.indices.contains(index) { parts.append(.words(words[index])) }
    }
    return Table.Cell(parts)
  }

  @Test("nothing is added to an empty column")
  func empty() {
    #expect(DecimalAlignment([]).padding(of: .empty) == "")
  }

  @Test(
    "missing decimals are made up with spaces as wide as a figure, a missing point with one as wide as a point"
  )
  func decimals() {
    let cells = [cell("12.345"), cell("−1.2"), cell("7")]
    let alignment = DecimalAlignment(cells)
    #expect(cells.map(alignment.padding) == ["", "\u{2007}\u{2007}", "\u{2008}\u{2007}\u{2007}\u{2007}"])
  }

  @Test("an interval counts as a tail, so that estimates stand below one another")
  func intervals() {
    let words = [" (", " to ", ")"]
    let cells = [
      cell("−0.701", "−0.880", "−0.522", words: words), cell("0.1", "0.0", "0.2", words: words),
    ]
    let alignment = DecimalAlignment(cells)
    #expect(alignment.padding(of: cells[0]) == "")
    #expect(alignment.padding(of: cells[1]).count == 8)
  }

  @Test("marks for missing numbers, and cells of another form, are left alone")
  func others() {
    let cells = [cell("1.25"), cell("1.5"), cell("—"), cell("3", "4", words: [" of "])]
    let alignment = DecimalAlignment(cells)
    #expect(alignment.padding(of: cells[2]) == "")
    #expect(alignment.padding(of: cells[3]) == "")
    #expect(alignment.padding(of: cells[1]) == "\u{2007}")
  }
}
