import Markdown
import StudyDefinition
import StudyEdition

/// The data cut in a text: as the language writes it, and on a page for machines as well.
struct PrintedDate {
  /// What templates know it by.
  static let kind = "date"

  private let day: CalendarDate?
  private let words: Phrases

  init(_ edition: Edition) {
    day = edition.study.data.cut
    words = edition.phrases
  }

  var text: String { day.map { words.date($0) } ?? "" }

  var replacement: Replacement {
    guard let day else { return .text("") }
    return .inline(
      html: "<time datetime=\"\(day.description)\">\(text)</time>", markdown: escapeMarkdown(text),
      plain: text)
  }
}
