import Diagnostics

/// The error for a character that starts nothing in this language, with the sign that was most likely meant.
func unexpectedSign(_ scalar: Unicode.Scalar, followedBy next: Unicode.Scalar?, at offset: Int)
  -> SyntaxProblem
{
  for (sign, replacement) in foreignSigns where sign.unicodeScalars.first == scalar {
    if sign.unicodeScalars.count == 2, sign.unicodeScalars.last != next { continue }
    return SyntaxProblem("unexpected '\(sign)', write \(replacement)", at: offset)
  }
  return SyntaxProblem("unexpected character '\(visible(String(scalar)))'", at: offset)
}

/// Signs of other languages and of word processors, longer ones first.
private let foreignSigns: [(sign: String, replacement: String)] = [
  ("=>", "'>='"), ("=", "'==' to compare"),
  ("&&", "'and'"), ("&", "'and'"), ("||", "'or'"), ("|", "'or'"), ("!", "'not'"),
  ("≥", "'>='"), ("≤", "'<='"), ("≠", "'!='"), ("×", "'*'"), ("·", "'*'"), ("÷", "'/'"),
  ("−", "'-'"), ("–", "'-'"), ("—", "'-'"),
  ("‘", "straight quotes"), ("’", "straight quotes"), ("“", "straight quotes"), ("”", "straight quotes"),
  ("（", "'('"), ("）", "')'"), ("，", "','"),
  (".", "a digit before the point, such as 0.5"), ("{", "'[' around a list"), ("}", "']' around a list"),
  ("%", "a division by 100"), (";", "',' between arguments"),
]
