import Wording
import StudyDefinition
import StudyEdition
import StudyResults

/// Values for the `{names}` of a form.
typealias SentenceValues = [String: [Table.Part]]

extension Edition {
  /// A form of this language with its names filled in.
  func parts(_ form: SentenceForm, _ values: SentenceValues = [:]) -> [Table.Part] {
    parts(of: phrases.form(form), values)
  }

  /// The form for a count, which may be the singular one.
  func parts(_ form: SentenceForm, _ values: SentenceValues, count: Int) -> [Table.Part] {
    parts(of: phrases.countedForm(form.rawValue, count), values)
  }

  /// A form with its names filled in, one pass. Neighbouring words become one part.
  func parts(of form: String, _ values: SentenceValues) -> [Table.Part] {
    var out: [Table.Part] = []
    func append(_ part: Table.Part) {
      if case .words(let words) = part {
        guard !words.isEmpty else { return }
        if case .words(let before)? = out.last {
          out[out.count - 1] = .words(before + words)
          return
        }
      }
      out.append(part)
    }
    forEachPiece(of: form) { piece in
      switch piece {
      case .words(let words): append(.words(String(words)))
      case .name(let name):
        for part in values[String(name)] ?? [.words("{\(name)}")] { append(part) }
      }
    }
    return out
  }

  /// Sentences one after the other.
  func following(_ first: [Table.Part], _ others: [[Table.Part]]) -> [Table.Part] {
    others.reduce(first) { $0 + [.between(phrases.betweenSentences)] + $1 }
  }

  /// With the capital that begins a sentence, where the words have lost it.
  func capitalised(_ parts: [Table.Part]) -> [Table.Part] {
    guard phrases.lowersLabels, case .words(let first)? = parts.first else { return parts }
    return [.words(phrases.capitalised(first))] + parts.dropFirst()
  }

  func words(_ text: String) -> [Table.Part] { [.words(text)] }

  func number(_ cell: CellKey, _ statistic: Statistic) -> [Table.Part] { [printed(cell, statistic).part] }

  /// A number without its sign, for words that give the direction. It keeps the key of the signed one.
  func magnitude(_ cell: CellKey, _ statistic: Statistic) -> [Table.Part] {
    let printed = printed(cell, statistic)
    return [.result(key: printed.key, text: format.magnitude(printed.text))]
  }

  /// A value of the endpoint with its unit.
  func quantity(_ number: [Table.Part], of endpoint: Endpoint) -> [Table.Part] {
    guard let unit = endpoint.unit.map({ text($0) }) else { return number }
    let joined = unit == "%" || unit.unicodeScalars.first.map(\.isHan) ?? false
    return parts(joined ? .quantityJoined : .quantity, ["number": number, "unit": words(unit)])
  }

  /// A difference of two values of the endpoint with its unit: of percentages it is percentage points, never percent.
  func differenceQuantity(_ number: [Table.Part], of endpoint: Endpoint) -> [Table.Part] {
    guard endpoint.unit.map({ text($0) }) == "%" else { return quantity(number, of: endpoint) }
    return parts(.quantityPoints, ["number": number])
  }

  /// `95% CI 0.10 to 0.40`.
  ///
  /// - Parameter level: nil for the study's own.
  func interval(_ low: [Table.Part], _ high: [Table.Part], level: [Table.Part]? = nil) -> [Table.Part] {
    let journal = format.journal
    let mark = format.rangeMark(low.map(\.text).joined(), high.map(\.text).joined())
    return parts(
      .intervalAtLevel,
      [
        "level": level ?? words(confidenceLevel), "after": words(journal.interval.afterLevel), "low": low,
        "to": words(mark), "high": high,
      ])
  }

  /// `n = 218`, or `n = 218 of 301` when some were left out.
  func size(_ cell: CellKey, available: CellKey? = nil) -> [Table.Part] {
    let available = available ?? cell
    let n = number(cell, .n)
    guard let used = results.count(cell, .n), let eligible = results.count(available, .eligible),
      eligible > used
    else { return parts(.nIs, ["n": n]) }
    return parts(.nIsOf, ["n": n, "eligible": number(available, .eligible)])
  }

  /// `p = 0.032`, with the journal's symbol.
  func probability(_ cell: CellKey, _ statistic: Statistic) -> [Table.Part] {
    let printed = printed(cell, statistic)
    let (symbol, value) = format.probabilityWords(printed.text)
    return [.words(symbol), .result(key: printed.key, text: value)]
  }

  /// Parts one after the other with the language's comma between them.
  func joined(_ lists: [[Table.Part]]) -> [Table.Part] {
    lists.reduce(into: []) { out, list in
      if !out.isEmpty { out += words(phrases(.listSeparator)) }
      out += list
    }
  }

  /// A label such as `{group} group`, unless it says already what it is.
  func groupWords(_ group: Group?) -> [Table.Part] {
    guard let group else { return [] }
    let label = inSentence(group.label)
    let named = label.lowercased().hasSuffix(phrases.form(.groupWord).lowercased())
    return parts(named ? .inNamedGroup : .inGroup, ["group": words(label)])
  }
}
