/// What a node holds, if it is of the kind asked for. The shape has reported everything that is not.
extension YAMLNode {
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// As written, whatever it looks like; nil for nothing.
  package var text: String? { scalar.flatMap { $0.kind == .null ? nil : $0.text } }

  /// The elements of a list; anything else counts as a list of itself.
  var elements: [YAMLNode] {
    if case .sequence(let elements) = content { elements } else { [self] }
  }

  package var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  var label: LocalizedText? {
    if let text { return LocalizedText(text, at: location) }
    let translations = entries.compactMap { entry in
      entry.value.text.map { text in
        // A tag that was refused says nothing of the language; the text stands for any.
        let tag = TextPattern.languageTag.matches(entry.key) ? LanguageTag(entry.key) : nil
        return LocalizedText.Entry(language: tag, text: text)
      }
    }
    return translations.isEmpty ? nil : LocalizedText(entries: translations, at: location)
  }

  /// `[low, high]`, null for an open end.
  var valueRange: ValueRange? {
    guard case .sequence(let ends) = content, ends.count == 2 else { return nil }
    return ValueRange(low: ends[0].scalar?.number, high: ends[1].scalar?.number)
  }

  // MARK: Values of keys

  package func text(_ key: String) -> String? { self[key]?.text }
  func label(_ key: String) -> LocalizedText? { self[key]?.label }
  package func number(_ key: String) -> Double? { self[key]?.scalar?.number }
  package func integer(_ key: String) -> Int? { self[key]?.scalar?.integer }
  package func boolean(_ key: String) -> Bool? { self[key]?.scalar?.boolean }
  package func elements(_ key: String) -> [YAMLNode] { self[key]?.elements ?? [] }
  package func texts(_ key: String) -> [String] { elements(key).compactMap(\.text) }

  func choice<Choice: RawRepresentable<String>>(_ key: String, _: Choice.Type) -> Choice? {
    text(key).flatMap { Choice(rawValue: $0) }
  }

  func choices<Choice: RawRepresentable<String>>(_ key: String, _: Choice.Type) -> [Choice] {
    texts(key).compactMap { Choice(rawValue: $0) }
  }
}
