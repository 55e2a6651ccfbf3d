import Synchronization

/// A column of the subjects file. Its cells are read when they are first asked for: most columns of most files are not.
package struct SubjectAttribute: Sendable {
  package let name: String
  private let cells: Cells

  package init(name: String, texts: [String?], numbers: [Double?]?) {
    self.init(name: name) { (texts, numbers) }
  }

  init(name: String, reading: @escaping @Sendable () -> Cells.Content) {
    self.name = name
    cells = Cells(reading)
  }

  /// As written; nil where missing.
  package var texts: [String?] { cells.content.texts }

  /// Nil when some present cell is not a number.
  package var numbers: [Double?]? { cells.content.numbers }

  final class Cells: Sendable {
    typealias Content = (texts: [String?], numbers: [Double?]?)

    private let read = Mutex<Content?>(nil)
    private let reading: @Sendable () -> Content

    init(_ reading: @escaping @Sendable () -> Content) { self.reading = reading }

    var content: Content {
      read.withLock { read in
        if let read { return read }
        let content = reading()
        read = content
        return content
      }
    }
  }
}
