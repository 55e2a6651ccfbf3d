import Glibc

/// What the text of a number cell turns out to be.
enum WrittenNumber: Sendable, Equatable {
  case missing
  case number(NumberCell)
  case wide(WideNumber)
  case notNumber
}

/// A number with more digits, or a larger or smaller exponent, than a `NumberCell` holds.
package struct WideNumber: Sendable, Hashable {
  /// `value`, or the relation of a limit.
  package let kind: NumberCell.Kind
  /// The nearest double, always finite.
  package let double: Double
  /// The number as recorded when it has at most 18 digits and no exponent beyond them.
  package let exact: RecordedNumber?
}

/// Reads the text of number cells with care for every form; the reading loop takes short plain numbers itself.
///
/// A number is: blanks, a relation (`<`, `<=`, `≤`, `>`, `>=`, `≥`), blanks, a sign (`+`, `-`, or U+2212), digits with
/// at most one decimal mark and at least one digit, an exponent (`e` or `E`, a sign, digits), blanks. `-0` is 0.
/// `NaN`, `Inf`, hexadecimal digits and thousands separators are no numbers. Neither is a number whose size no double
/// can hold.
struct NumberGrammar: Sendable {
  let decimalMark: UInt8
  private let missing: [[UInt8]]
  /// The cells that declared missing texts such as `-9` or `999` would give if they were read as numbers.
  let missingLookalikes: [NumberCell]

  init(_ format: TableFormat) {
    decimalMark = format.decimalMark.byte
    missing = format.missing.map { Array(trimmed(Array($0.utf8)[...])) }
    var plain = format
    plain.missing = []
    let numbers = format.missing.isEmpty ? nil : NumberGrammar(plain)
    missingLookalikes = missing.compactMap { token in
      guard case .number(let cell)? = numbers?.read(token[...]) else { return nil }
      return cell
    }
  }

  /// Reads the content of one field, without its quotes.
  func read(_ field: ArraySlice<UInt8>) -> WrittenNumber {
    var rest = trimmed(field)
    if rest.isEmpty || missing.contains(where: { $0.elementsEqual(rest) }) { return .missing }
    let kind = takeRelation(&rest)
    if kind != .value { rest = trimmed(rest) }
    guard let digits = takeDecimal(&rest), rest.isEmpty else { return .notNumber }
    return digits.number(kind)
  }

  /// What to do about a text that is no number, when its form tells; the end of a message.
  func hint(for text: String) -> String {
    let isPoint = decimalMark == UInt8(ascii: ".")
    guard text.utf8.contains(UInt8(ascii: isPoint ? "," : ".")),
      text.utf8.contains(where: { digitValue($0) != nil })
    else { return "" }
    return "; the decimal mark is a \(isPoint ? "point" : "comma"), and thousands are not separated"
  }

  private func takeRelation(_ rest: inout ArraySlice<UInt8>) -> NumberCell.Kind {
    if take("<=", &rest) || take("≤", &rest) { return .atMost }
    if take(">=", &rest) || take("≥", &rest) { return .atLeast }
    if take("<", &rest) { return .below }
    if take(">", &rest) { return .above }
    return .value
  }

  private func takeDecimal(_ rest: inout ArraySlice<UInt8>) -> WrittenDigits? {
    var number = WrittenDigits()
    if take("-", &rest) || take("\u{2212}", &rest) { number.isNegative = true } else { _ = take("+", &rest) }
    var afterMark = false
    var digitCount = 0
    while let byte = rest.first {
      if let digit = digitValue(byte) {
        number.append(digit, isDecimal: afterMark)
        digitCount += 1
      } else if byte == decimalMark, !afterMark {
        afterMark = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard digitCount > 0 else { return nil }
    if take("e", &rest) || take("E", &rest) {
      let isNegative = take("-", &rest)
      if !isNegative { _ = take("+", &rest) }
      var exponent: Int?
      while let byte = rest.first, let digit = digitValue(byte) {
        // Beyond a million the number is 0 or too large, whatever follows.
        exponent = min((exponent ?? 0) * 10 + Int(digit), 1_000_000)
        rest.removeFirst()
      }
      guard let exponent else { return nil }
      number.exponent = isNegative ? -exponent : exponent
    }
    return number
  }
}

/// The parts of a decimal number, as many digits as were written.
private struct WrittenDigits {
  var isNegative = false
  var exponent = 0
  private var digits: [UInt8] = []
  private var decimals = 0

  mutating func append(_ digit: UInt8, isDecimal: Bool) {
    if isDecimal { decimals += 1 }
    if digit != 0 || !digits.isEmpty { digits.append(digit) }
  }

  func number(_ kind: NumberCell.Kind) -> WrittenNumber {
    let recorded = exact
    if let recorded, abs(recorded.mantissa) <= NumberCell.largestMantissa,
      recorded.decimals <= NumberCell.mostDecimals
    {
      return .number(NumberCell(kind: kind, mantissa: recorded.mantissa, decimals: recorded.decimals))
    }
    guard let double = nearestDouble else { return .notNumber }
    return .wide(WideNumber(kind: kind, double: double, exact: recorded))
  }

  /// The number as mantissa and decimals, when 18 digits suffice for it.
  private var exact: RecordedNumber? {
    if digits.isEmpty { return RecordedNumber(mantissa: 0, decimals: min(max(0, decimals - exponent), 22)) }
    let zerosToAppend = max(0, exponent - decimals)
    guard digits.count + zerosToAppend <= 18 else { return nil }
    var mantissa: Int64 = 0
    for digit in digits { mantissa = mantissa * 10 + Int64(digit) }
    for _ in 0..<zerosToAppend { mantissa *= 10 }
    return RecordedNumber(mantissa: isNegative ? -mantissa : mantissa, decimals: max(0, decimals - exponent))
  }

  /// By the C library, which rounds correctly; nil when it is too large for a double, or too small and not 0.
  private var nearestDouble: Double? {
    var text: [CChar] = isNegative ? [CChar(bitPattern: UInt8(ascii: "-"))] : []
    text += digits.map { CChar(bitPattern: $0 + UInt8(ascii: "0")) }
    text += "e\(exponent - decimals)".utf8.map { CChar(bitPattern: $0) }
    text.append(0)
    return text.withUnsafeBufferPointer { buffer -> Double? in
      guard let start = buffer.baseAddress else { return nil }
      var end: UnsafeMutablePointer<CChar>?
      let double = strtod(start, &end)
      guard end == UnsafeMutablePointer(mutating: start) + (buffer.count - 1), double.isFinite, double != 0
      else {
        return nil
      }
      return double
    }
  }
}

private func digitValue(_ byte: UInt8) -> UInt8? {
  let digit = byte &- UInt8(ascii: "0")
  return digit <= 9 ? digit : nil
}

private func take(_ text: StaticString, _ rest: inout ArraySlice<UInt8>) -> Bool {
  text.withUTF8Buffer { wanted in
    guard rest.starts(with: wanted) else { return false }
    rest = rest.dropFirst(wanted.count)
    return true
  }
}

/// Without the spaces and tabs around it.
private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }
  var rest = bytes
  while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
  while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
  return rest
}
