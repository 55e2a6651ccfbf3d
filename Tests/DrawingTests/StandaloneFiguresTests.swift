import Drawing
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Figures in files of their own")
struct StandaloneFiguresTests {
  @Test("are well-formed, with their styles and both colour schemes inside and nothing from elsewhere")
  func alone() {
    for (name, figure) in GalleryTests.figures {
      let file = figure.svg(for: .standalone)
      let reader = XMLParser(data: Data(file.utf8))
      let seen = Seen()
      reader.delegate = seen
      #expect(reader.parse(), "\(name): \(reader.parserError.map { "\($0)" } ?? "")")
      #expect(seen.names.first == "svg" && seen.names.contains("style"), "\(name)")
      #expect(file.contains("@media (prefers-color-scheme:dark)"))
      #expect(!file.contains("var(--") && !file.contains("@import") && !file.contains("url("))
      for address in file.components(separatedBy: "http").dropFirst() {
        #expect(address.hasPrefix("://www.w3.org/2000/svg"), "\(name)")
      }
    }
  }

  @Test("keep text as text: no forced lengths, a generic family last")
  func text() {
    #expect(FigureText.fontFamily.hasSuffix("sans-serif"))
    for (name, figure) in GalleryTests.figures {
      let file = figure.svg(for: .standalone)
      #expect(!file.contains("textLength") && !file.contains("lengthAdjust"), "\(name)")
      // A sparkline has no text.
      #expect(!file.contains("<text") || file.contains("font-family=\"\(FigureText.fontFamily)\""), "\(name)")
    }
  }

  private final class Seen: NSObject, XMLParserDelegate {
    var names: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      names.append(name)
    }
  }
}
