/// A finished figure: a drawing with what a reader needs who cannot see it.
package struct Figure: Sendable, Hashable {
  /// Unique within a page; every id of the figure begins with it. Letters, digits and hyphens.
  package let key: String
  /// What is shown.
  package let title: String
  /// What is to be seen in it, with numbers.
  package let description: String
  /// The BCP 47 tag of the language of its words; nil where it is that of the page.
  package let language: String?
  package let panel: Panel

  package init(key: String, title: String, description: String, language: String? = nil, panel: Panel) {
    self.key = key
    self.title = title
    self.description = description
    self.language = language
    self.panel = panel
  }

  package enum Destination: Sendable, Hashable {
    /// Written into an HTML page that has `FigureStyle.page` in its style sheet.
    case page
    /// A file of its own, with its styles, both colour schemes and a ground of its own.
    case standalone
  }

  /// Above this, the figure should be split.
  package static let elementLimit = 1500
  /// Subjects that are drawn one by one; more are counted, whether or not their marks are elements of their own.
  package static let markLimit = 1500

  /// Whether the figure is too wide to be shrunk to a narrow screen with its text still legible. A page must set it in a
  /// region that scrolls, is named and can be focused; its class keeps it from shrinking.
  package var isWide: Bool { panel.width > FigureText.figureWidth + 0.5 }

  /// The elements of the figure as written into a page.
  package var elementCount: Int { element(for: .page).elementCount }

  /// The figure as text, ending in a line feed. Equal figures give equal bytes.
  package func svg(for destination: Destination) -> String {
    let head = destination == .standalone ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
    return head + element(for: destination).text + "\n"
  }

  private func element(for destination: Destination) -> SVGElement {
    let ids = (title: "\(key)-1", description: "\(key)-2")
    // A little larger than its units, so that the text of a figure is near that of the page around it.
    let enlargement = 1.2
    var root = SVGElement("svg")
    // A page knows the namespace by the element's name.
    if destination == .standalone { root = root.with(["xmlns": "http://www.w3.org/2000/svg"]) }
    root = root.with(
      [
        "class": .text(isWide ? "fig fig-wide" : "fig"),
        "viewBox": .text("0 0 \(coordinate(panel.width)) \(coordinate(panel.height))"),
        "width": .number(panel.width * enlargement), "height": .number(panel.height * enlargement),
        "role": "img", "aria-labelledby": .text("\(ids.title) \(ids.description)"),
      ])
    if let language {
      root = root.with([destination == .page ? "lang" : "xml:lang": .text(language)])
    }
    var parts = [
      SVGElement("title", ["id": .text(ids.title)], text: title),
      SVGElement("desc", ["id": .text(ids.description)], text: description),
    ]
    if destination == .standalone {
      parts.append(SVGElement("style", text: FigureStyle.standalone))
      let ground = SVGElement.rectangle(x: 0, y: 0, width: panel.width, height: panel.height)
      parts.append(ground.painted(.paper))
    }
    if panel.content.contains(where: \.hasText) {
      let content = SVGElement.group(
        ["font-family": .text(FigureText.fontFamily), "font-size": .number(FigureText.size)], panel.content)
      parts.append(content.painted(.text))
    } else {
      parts += panel.content
    }
    root.children = parts.map(SVGElement.Child.element)
    return root
  }
}
