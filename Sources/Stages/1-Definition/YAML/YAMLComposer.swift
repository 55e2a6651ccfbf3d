import Diagnostics

/// The tree of a definition file, and everything wrong with it as YAML: syntax, duplicate keys, and the parts of YAML
/// that a definition does without (anchors, aliases, tags, merge keys, several documents). Nil when there is no tree.
func composeYAML(_ text: String, file: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
  var text = text
  return text.withUTF8 { bytes in
    guard let events = YAMLEvents(bytes) else {
      return (nil, [.error("yaml-syntax", "out of memory", at: SourceLocation(file: file))])
    }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var composer = YAMLComposer(events: events, scalars: scalars, file: file)
    let root = composer.document()
    return (root, composer.diagnostics)
  }
}

/// Builds nodes from events.
private struct YAMLComposer: ~Copyable {
  private var events: YAMLEvents
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var nodes = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(events: consuming YAMLEvents, scalars: [Unicode.Scalar], file: String) {
    self.events = events
    self.scalars = scalars
    self.file = file
  }

  /// Ends the reading after a problem that was reported.
  private struct Stop: Error {}

  private typealias Item = (event: YAMLEvent, start: YAMLMark, end: YAMLMark)

  mutating func document() -> YAMLNode? {
    var root: YAMLNode?
    do throws(Stop) {
      while true {
        let item = try next()
        switch item.event {
        case .streamEnd: return root
        case .documentStart(let hasTagDirectives):
          if root != nil {
            report(
              "yaml-documents", "a second document starts here, expected one definition a file", item.start)
            return nil
          }
          if hasTagDirectives { report("yaml-tag", "tag directives are not read", item.start) }
          root = try node(try next(), depth: 1)
        default: continue
        }
      }
    } catch {
      return nil
    }
  }

  private mutating func next() throws(Stop) -> Item {
    do throws(YAMLSyntaxError) {
      return try events.next()
    } catch {
      let character = error.mark.index < scalars.count ? scalars[error.mark.index] : nil
      diagnostics.append(error.diagnostic(file: file, character: character))
      throw Stop()
    }
  }

  private mutating func node(_ item: Item, depth: Int) throws(Stop) -> YAMLNode {
    nodes += 1
    if depth > DefinitionLimits.depth {
      report("yaml-depth", "more than \(DefinitionLimits.depth) levels of nesting", item.start)
      throw Stop()
    }
    if nodes > DefinitionLimits.nodes {
      report("yaml-nodes", "more than \(DefinitionLimits.nodes) values in one definition", item.start)
      throw Stop()
    }
    switch item.event {
    case .scalar(let text, let isPlain, let properties):
      refuse(properties, item.start)
      let offset = offsetOfText(text, isPlain: isPlain, from: item.start, to: item.end)
      return node(.scalar(YAMLScalar(text: text, isPlain: isPlain, offsetOfText: offset)), item.start)
    case .sequenceStart(let properties):
      refuse(properties, item.start)
      return node(.sequence(try elements(depth: depth)), item.start)
    case .mappingStart(let properties):
      refuse(properties, item.start)
      return node(.mapping(try entries(depth: depth)), item.start)
    case .alias:
      report("yaml-alias", "aliases are not read, write the value out", item.start)
      return node(.unreadable, item.start)
    default: return node(.unreadable, item.start)
    }
  }

  private mutating func elements(depth: Int) throws(Stop) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    while true {
      let item = try next()
      if case .collectionEnd = item.event { return elements }
      elements.append(try node(item, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(Stop) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      let item = try next()
      if case .collectionEnd = item.event { return entries }
      let key = try node(item, depth: depth + 1)
      let value = try node(try next(), depth: depth + 1)
      guard let name = name(of: key) else { continue }
      if let line = lines[name] {
        report("duplicate-key", "the key '\(name)' is given twice, first in line \(line)", item.start)
        continue
      }
      lines[name] = item.start.line
      entries.append(YAMLNode.Entry(key: name, location: key.location, value: value))
    }
  }

  /// The text of a key; nil for what cannot be one, which is reported.
  private mutating func name(of key: YAMLNode) -> String? {
    switch key.content {
    case .scalar(let scalar) where scalar.isPlain && scalar.text == "<<":
      diagnostics.append(
        .error("yaml-merge", "merge keys are not read, write the keys out", at: key.location))
      return nil
    case .scalar(let scalar) where scalar.kind == .null:
      diagnostics.append(.error("yaml-key", "expected a key before ':'", at: key.location))
      return nil
    case .scalar(let scalar): return scalar.text
    case .unreadable: return nil
    case .sequence, .mapping:
      diagnostics.append(.error("yaml-key", "a key must be a text, found \(key.found)", at: key.location))
      return nil
    }
  }

  private mutating func refuse(_ properties: YAMLEvent.Properties, _ mark: YAMLMark) {
    if properties.hasAnchor {
      report("yaml-anchor", "anchors are not read, write the value out where it is used", mark)
    }
    if properties.hasTag { report("yaml-tag", "tags are not read, quotes make a value a text", mark) }
  }

  /// See `YAMLScalar.offsetOfText`.
  private func offsetOfText(_ text: String, isPlain: Bool, from start: YAMLMark, to end: YAMLMark) -> Int? {
    guard start.line == end.line, start.index <= end.index, end.index <= scalars.count else { return nil }
    let raw = scalars[start.index..<end.index]
    if isPlain { return raw.elementsEqual(text.unicodeScalars) ? 0 : nil }
    guard raw.count >= 2, raw.first == raw.last else { return nil }
    return raw.dropFirst().dropLast().elementsEqual(text.unicodeScalars) ? 1 : nil
  }

  private func node(_ content: YAMLNode.Content, _ mark: YAMLMark) -> YAMLNode {
    YAMLNode(content: content, location: SourceLocation(file: file, line: mark.line, column: mark.column))
  }

  private mutating func report(_ code: String, _ message: String, _ mark: YAMLMark) {
    let location = SourceLocation(file: file, line: mark.line, column: mark.column)
    diagnostics.append(.error(code, message, at: location))
  }
}
