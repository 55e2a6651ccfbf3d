package import Diagnostics

/// A condition or a formula that a definition contains: what was written, where, and what it means.
///
/// The language has numbers, texts and booleans, and a value may be missing when it is computed. In order of
/// increasing binding:
///
///     or    and    not
///     ==  !=  <  <=  >  >=   in [a, b]   not in [a, b]   is missing   is not missing
///     +  -    *  /    - (sign)    ^
///
/// A name is a letter followed by letters, digits, `_` and hyphens between those: `homa-ir` is one name, `a - b` is a
/// subtraction. A value of a visit is written `baseline.hscrp`; a name with other characters stands in backquotes.
/// Texts stand in single or double quotes; the quote itself is written twice.
package struct Expression: Sendable {
  /// As written.
  package let text: String
  package let origin: Origin
  package let root: ExpressionNode

  /// Where the expression starts.
  package var location: SourceLocation { origin.location }

  /// The expression a text stands for, or what is wrong with it and where. Total: any text gives one or the other.
  package static func parse(
    _ text: String, at origin: Origin
  ) -> (expression: Expression?, diagnostics: [Diagnostic]) {
    do throws(SyntaxProblem) {
      var parser = try Parser(text)
      return (Expression(text: text, origin: origin, root: try parser.wholeExpression()), [])
    } catch {
      return (nil, [error.diagnostic(at: origin)])
    }
  }

  /// Every name it reads, each once, in the order of first use.
  package var names: [NamePath] {
    var found: [NamePath] = []
    root.visit { node in
      if case .name(let path) = node.kind, !found.contains(path) { found.append(path) }
    }
    return found
  }

  /// Every visit asked for by `has`, each once, in the order of first use.
  package var visits: [String] {
    var found: [String] = []
    root.visit { node in
      if case .has(let visit) = node.kind, !found.contains(visit) { found.append(visit) }
    }
    return found
  }
}

/// Where the text of an expression starts in its file.
package struct Origin: Sendable, Hashable {
  package let location: SourceLocation
  /// Whether each character of the expression is one character of the file, on one line, from `location` on. Only
  /// then can a place inside the expression be named; otherwise every problem is reported at its start.
  package let isExact: Bool

  package init(_ location: SourceLocation, isExact: Bool) {
    self.location = location
    self.isExact = isExact
  }

  /// The place `offset` Unicode scalars into the expression.
  package func location(at offset: Int) -> SourceLocation {
    guard isExact, let column = location.column else { return location }
    return SourceLocation(file: location.file, line: location.line, column: column + offset)
  }
}
