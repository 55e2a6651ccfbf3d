internal import CYaml

/// The version of libyaml that is used.
package var yamlVersion: String { String(cString: yaml_get_version_string()) }

/// What libyaml found next in a text. Its events are read directly, since ready-made trees hide aliases and stop at the
/// first duplicate key.
enum YAMLEvent {
  case streamStart, streamEnd, documentEnd, collectionEnd
  case documentStart(hasTagDirectives: Bool)
  case alias
  case scalar(text: String, isPlain: Bool, Properties)
  case sequenceStart(Properties)
  case mappingStart(Properties)

  struct Properties {
    let hasAnchor: Bool
    let hasTag: Bool
  }
}

/// A place in the text: line and column from 1, and the number of Unicode scalars before it.
struct YAMLMark {
  let line: Int
  let column: Int
  let index: Int

  init(_ mark: yaml_mark_t) {
    line = Int(mark.line) + 1
    column = Int(mark.column) + 1
    index = Int(mark.index)
  }
}

/// Why libyaml cannot read on, in its own words.
struct YAMLSyntaxError: Error {
  let problem: String
  let context: String
  let mark: YAMLMark
  /// Where the construct starts that could not be finished.
  let contextMark: YAMLMark
}

/// The events of a text, in order.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Reads from `bytes`, which must outlive it. Nil when there is no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Nothing may be asked for after the end of the stream or an error.
  mutating func next() throws(YAMLSyntaxError) -> (event: YAMLEvent, start: YAMLMark, end: YAMLMark) {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&raw) }
    return (event(raw), YAMLMark(raw.start_mark), YAMLMark(raw.end_mark))
  }

  private func event(_ raw: yaml_event_t) -> YAMLEvent {
    switch raw.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let directives = raw.data.document_start.tag_directives
      return .documentStart(hasTagDirectives: directives.start != directives.end)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(
        text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        .init(hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil))
    case YAML_SEQUENCE_START_EVENT:
      let start = raw.data.sequence_start
      return .sequenceStart(.init(hasAnchor: start.anchor != nil, hasTag: start.tag != nil))
    case YAML_MAPPING_START_EVENT:
      let start = raw.data.mapping_start
      return .mappingStart(.init(hasAnchor: start.anchor != nil, hasTag: start.tag != nil))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    default: return .streamEnd
    }
  }

  private func syntaxError() -> YAMLSyntaxError {
    let state = parser.pointee
    return YAMLSyntaxError(
      problem: state.problem.map { String(cString: $0) } ?? "out of memory",
      context: state.context.map { String(cString: $0) } ?? "", mark: YAMLMark(state.problem_mark),
      contextMark: YAMLMark(state.context_mark))
  }
}
