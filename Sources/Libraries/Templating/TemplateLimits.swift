/// Bounds that keep a hostile or mistaken template from taking all memory, all time or the stack.
package struct TemplateLimits: Sendable, Hashable {
  /// UTF-8 bytes of one template or partial.
  package var templateBytes = 1 << 20
  /// UTF-8 bytes of what one rendering may produce.
  package var outputBytes = 64 << 20
  /// Turns of all loops of one rendering, with each include counted as one.
  package var iterations = 1_000_000
  /// How many includes may be open in one another.
  package var includeDepth = 32
  /// How many `for` and `if` blocks may be open in one another, those of the including templates counted in.
  package var blockDepth = 100
  /// How deep brackets of one expression may nest, and how many steps a path may have.
  package var expressionDepth = 64
  /// Errors listed of one file, one check or one rendering.
  package var errors = 50
  /// Includes that one check follows. A partial is followed again only where other names are in scope.
  package var checkedIncludes = 10_000

  package init() {}
}
