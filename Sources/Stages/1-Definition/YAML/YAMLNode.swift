package import Diagnostics

/// A part of a definition file as it was written, with its place; not yet held against any expectation.
package struct YAMLNode: Sendable {
  package let content: Content
  package let location: SourceLocation

  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// In the order written, every key once.
    case mapping([Entry])
    /// Something that was reported already, such as an alias; fits everywhere, so that one mistake is one message.
    case unreadable
  }

  package struct Entry: Sendable {
    package let key: String
    package let location: SourceLocation
    package let value: YAMLNode
  }

  /// The value of a key of a mapping.
  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// As an error message names it.
  var found: String {
    switch content {
    case .scalar(let scalar) where scalar.kind == .null: "nothing"
    case .scalar(let scalar): "'\(scalar.text.count > 60 ? scalar.text.prefix(60) + "…" : scalar.text)'"
    case .sequence: "a list"
    case .mapping: "keys and values"
    case .unreadable: "something unreadable"
    }
  }
}
