package import StudyResults
import Wording

/// A number of the store as this edition prints it, or the mark for a missing one and why.
package struct PrintedResult: Sendable {
  package let key: ResultKey
  package let text: String
  /// Why there is no number, in this edition's words; nil when there is one.
  package let reason: String?
}

extension Edition {
  /// Never empty: a number that is not in the store prints as missing with the reason "not computed".
  package func printed(_ cell: CellKey, _ statistic: Statistic) -> PrintedResult {
    let key = ResultKey(cell, statistic)
    guard let index = results.index(of: key) else { return missing(key, Reason("not-computed")) }
    return printed(rowAt: index)
  }

  /// The printed form of a row of the store.
  package func printed(rowAt index: Int) -> PrintedResult {
    let row = results.rows[index]
    guard let text = printedTexts[index] else {
      return missing(row.key, row.value.reason ?? Reason("not-computed"))
    }
    return PrintedResult(key: row.key, text: text, reason: nil)
  }

  /// The text alone of a row's printed form.
  package func printedText(ofRow index: Int) -> String { printedTexts[index] ?? format.journal.missing }

  /// A form with what stands between these limits in the place of `{to}`. Where neither limit is estimable the first
  /// stands for both: `2.20 (—)`.
  package func limitsForm(_ form: String, _ low: PrintedResult, _ high: PrintedResult) -> String {
    guard let reason = low.reason, reason == high.reason else {
      return fill(form, ["to": format.rangeMark(low.text, high.text)])
    }
    var single = ""
    var isBehindMark = false
    forEachPiece(of: form) { piece in
      switch piece {
      case .words(let words): single += words
      case .name("to"): isBehindMark = true
      case .name(let name):
        if !isBehindMark { single += "{\(name)}" }
        isBehindMark = false
      }
    }
    return single
  }

  private func missing(_ key: ResultKey, _ reason: Reason) -> PrintedResult {
    PrintedResult(
      key: key, text: format.journal.missing, reason: phrases.phrase("reason", reason.code) ?? reason.code)
  }
}
