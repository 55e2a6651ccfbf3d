import Diagnostics

extension YAMLSyntaxError {
  /// The error in words for a person who does not know how YAML is scanned. `character` is what stands at the place.
  func diagnostic(file: String, character: Unicode.Scalar?) -> Diagnostic {
    let (message, note, mark) = explanation(character)
    let location = SourceLocation(file: file, line: mark.line, column: mark.column)
    let code = problem.hasPrefix(Self.tooDeep) ? "yaml-depth" : "yaml-syntax"
    return .error(code, message, at: location, notes: note.map { [$0] } ?? [])
  }

  /// How the scanner says that lists or groups nest too deeply for itself, before there is a tree.
  private static let tooDeep = "Maximum nesting level reached"

  private func explanation(_ character: Unicode.Scalar?) -> (message: String, note: String?, mark: YAMLMark) {
    switch problem {
    case "found character that cannot start any token" where character == "\t",
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return ("a tab indents this line, expected spaces", nil, mark)
    case "found character that cannot start any token":
      let sign = character.map { visible(String($0)) } ?? ""
      return ("a text cannot start with '\(sign)'", "put the text in quotes", mark)
    case "mapping values are not allowed in this context":
      return (
        "unexpected ':'", "a text with ': ' in it stands in quotes; otherwise check the indentation", mark
      )
    case "could not find expected ':'":
      return ("expected ':' after a key", nil, contextMark.line > 0 ? contextMark : mark)
    case "did not find expected key":
      return (
        "expected a key here", "check the indentation, and that texts with ':' or quotes stand in quotes",
        mark
      )
    case "did not find expected ',' or '}'":
      return (
        "expected ',' or '}' in the group that starts in line \(contextMark.line)",
        "inside { } a text with , [ ] { } or quotes in it stands in quotes", mark
      )
    case "did not find expected ',' or ']'":
      return (
        "expected ',' or ']' in the list that starts in line \(contextMark.line)",
        "inside [ ] a text with , [ ] { } or quotes in it stands in quotes", mark
      )
    case "did not find expected '-' indicator":
      return ("expected '- ' and an element of the list that starts in line \(contextMark.line)", nil, mark)
    case "block sequence entries are not allowed in this context":
      return ("unexpected '- '", "the elements of a list stand on lines of their own", mark)
    case "found unexpected end of stream":
      return ("the quote that opens here is never closed", nil, contextMark)
    case "found unknown escape character":
      return ("unknown escape in double quotes", "write '\\\\' for a backslash, or use single quotes", mark)
    case "did not find expected <document start>":
      return ("unexpected text after the end of the definition", "check the indentation", mark)
    case "did not find expected node content": return ("expected a value", nil, mark)
    case let problem where problem.hasPrefix(Self.tooDeep):
      return ("more than \(DefinitionLimits.depth) levels of nesting", nil, mark)
    default:
      return ("not YAML: \(visible(context.isEmpty ? problem : "\(context), \(problem)"))", nil, mark)
    }
  }
}
