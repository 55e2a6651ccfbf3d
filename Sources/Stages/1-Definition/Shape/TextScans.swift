// The scans that stand in for the expressions of `TextPattern`; tests hold each against its expression.

/// Letters and digits in parts with one hyphen between them, the first a letter.
func isIdentifier(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return (parts.first?.first).map(isLowerCase) ?? false
    && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { isLowerCase($0) || isDigit($0) } }
}

/// Two or three letters, then parts of two to eight letters and digits behind hyphens.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(isLetter) else {
    return false
  }
  return parts.dropFirst().allSatisfy { part in
    (2...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
  }
}

/// Names of folders and a file between slashes, none of them empty, `.` or `..`, without control characters and
/// backslashes.
func isRelativePath(_ text: String) -> Bool {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x5C: return false
    default: continue
    }
  }
  let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return names.allSatisfy { name in
    !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
  }
}

private func isLowerCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { isLowerCase(byte | 0x20) }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
