import Testing

@testable import Markdown

@Suite struct PlaceholderTests {
  @Test func textWithoutPlaceholdersIsOnePiece() {
    #expect(placeholderPieces("") == [.text("")])
    #expect(placeholderPieces("Größe 糖 😀") == [.text("Größe 糖 😀")])
  }

  @Test func piecesInOrder() {
    #expect(
      placeholderPieces("a\(placeholder(0))\(placeholder(12))b")
        == [.text("a"), .placeholder(0), .placeholder(12), .text("b")])
  }

  @Test(arguments: [
    "\u{E000}", "\u{E001}", "\u{E000}x\u{E001}", "\u{E000}01\u{E001}", "\u{E000}-1\u{E001}", "\u{F8FF}",
    "\u{E000}\u{E001}", "\u{E000}٣\u{E001}", "\u{F0000}", "\u{E000}99999999999999999999\u{E001}",
  ])
  func otherPrivateUseIsStray(_ text: String) {
    let strays = placeholderPieces(text).filter { if case .stray = $0 { true } else { false } }
    #expect(!strays.isEmpty)
    #expect(!placeholderPieces(text).contains { if case .placeholder = $0 { true } else { false } })
  }
}
