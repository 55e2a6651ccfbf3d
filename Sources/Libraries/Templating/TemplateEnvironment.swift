/// What a template may use besides its values: filters and tags, and the limits it is held to.
package struct TemplateEnvironment: Sendable {
  package let filters: TemplateFilters
  package let tags: [TagSignature]
  package let limits: TemplateLimits

  package init(
    filters: TemplateFilters = .standard, tags: [TagSignature] = [], limits: TemplateLimits = TemplateLimits()
  ) {
    self.filters = filters
    self.tags = tags
    self.limits = limits
  }

  func tag(_ name: String) -> TagSignature? {
    tags.first { $0.name == name }
  }
}

/// A tag of the caller as it is written, before any value is known.
package struct WrittenTag: Sendable {
  package let name: String
  /// Nil for an argument that is no literal.
  package let positional: [TemplateValue?]
  /// The arguments given by name; nil for one that is no literal.
  package let named: [String: TemplateValue?]

  package init(name: String, positional: [TemplateValue?], named: [String: TemplateValue?]) {
    self.name = name
    self.positional = positional
    self.named = named
  }
}

/// A tag that the caller adds to the language: `{% figure endpoint.figure, width: 400 %}`.
///
/// It has no body. Arguments by position come first, then those by name. What it prints is the caller's.
package struct TagSignature: Sendable, Hashable {
  package let name: String
  package let positional: [TemplateParameter]
  package let named: [TemplateParameter]

  package init(_ name: String, positional: [TemplateParameter] = [], named: [TemplateParameter] = []) {
    self.name = name
    self.positional = positional
    self.named = named
  }
}
