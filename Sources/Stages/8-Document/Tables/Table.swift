package import StudyResults

/// A table as content: what stands in which cell, and which numbers those are. How it looks is each format's matter.
package struct Table: Sendable {
  /// Unique in the report; lower case with hyphens. Becomes the anchor.
  package var id: String
  package var caption: String
  /// The first column names the rows; further header columns follow in order.
  package var columns: [Column]
  /// Headings above groups of neighbouring columns, left to right; empty for a single header row.
  package var spans: [Span]
  package var rows: [Row]
  package var notes: [Note]

  package init(
    id: String, caption: String, columns: [Column], spans: [Span] = [], rows: [Row], notes: [Note] = []
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.spans = spans
    self.rows = rows
    self.notes = notes
  }

  package struct Column: Sendable {
    package var title: String
    package var alignment: Alignment

    package init(_ title: String, _ alignment: Alignment = .number) {
      self.title = title
      self.alignment = alignment
    }
  }

  package enum Alignment: String, Sendable {
    case text, number, picture
  }

  /// A heading over `count` columns; an empty title leaves those columns with their own heading only.
  package struct Span: Sendable {
    package var title: String
    package var count: Int

    package init(_ title: String, count: Int) {
      self.title = title
      self.count = count
    }
  }

  package enum Row: Sendable {
    /// A heading across the whole table.
    case heading(String)
    case cells(header: String, [Cell], indented: Bool)

    package static func cells(_ header: String, _ cells: [Cell]) -> Row {
      .cells(header: header, cells, indented: false)
    }
  }

  /// Plain text made of numbers and words between them.
  package struct Cell: Sendable {
    package var parts: [Part]
    /// Marks of notes, in order.
    package var marks: [String]

    package init(_ parts: [Part], marks: [String] = []) {
      self.parts = parts
      self.marks = marks
    }

    package static func words(_ text: String) -> Cell { Cell([.words(text)]) }
    package static let empty = Cell([])

    package var text: String { parts.map(\.text).joined() }
  }

  package enum Part: Sendable {
    case words(String)
    /// A number of the results store, printed.
    case result(key: ResultKey, text: String)
    /// What stands between two sentences: a blank, in scripts that have one.
    case between(String)
    /// What a definition or a file writes, letter by letter.
    case code(String)
    /// Words that lead to a part of the report by its anchor; formats without anchors print the words.
    case link(anchor: String, text: String)
    /// A small drawing with its title and description inside; formats that cannot show it leave it out.
    case picture(svg: String)

    package var text: String {
      switch self {
      case .words(let text), .between(let text), .result(_, let text), .code(let text), .link(_, let text):
        text
      case .picture: ""
      }
    }
  }

  package struct Note: Sendable {
    /// Nil for a note to the whole table.
    package var mark: String?
    package var text: String
    /// Whether it explains the pictures, and goes where they go.
    package var isOfPictures: Bool

    package init(mark: String? = nil, _ text: String, isOfPictures: Bool = false) {
      self.mark = mark
      self.text = text
      self.isOfPictures = isOfPictures
    }
  }
}
