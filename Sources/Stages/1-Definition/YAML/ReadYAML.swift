package import Diagnostics

/// The tree of a small YAML file held against its shape, and everything wrong with it in the order of its lines: how
/// locales and journals are read, by the same rules as definitions. Nil when there is no tree at all.
package func readYAML(_ text: String, file: String, shape: Shape) -> (
  root: YAMLNode?, diagnostics: [Diagnostic]
) {
  let (checked, textProblems) = definitionText(Array(text.utf8), file: file)
  guard let checked else { return (nil, textProblems) }
  let (root, syntaxProblems) = composeYAML(checked, file: file)
  guard let root else { return (nil, syntaxProblems) }
  return (root, syntaxProblems + shape.problems(in: root, role: "the file"))
}
