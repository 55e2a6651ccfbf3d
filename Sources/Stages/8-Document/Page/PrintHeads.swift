import StudyDefinition
import StudyEdition

/// Rules that head and foot every printed page: study and status above, data cut and page numbers below. Browsers that
/// know no margin boxes print without them.
func printHeads(_ edition: Edition) -> String {
  let study = edition.study
  let words = edition.phrases
  let status = words.phrase("status", study.data.status.rawValue) ?? study.data.status.rawValue
  let cut = study.data.cut.map { words(.dataCut) + words(.colon) + words.date($0) } ?? ""
  return """
    @page{@top-left{content:\(quoted(study.id.text))}@top-right{content:\(quoted(status))}\
    @bottom-left{content:\(quoted(cut))}@bottom-right{content:counter(page) " / " counter(pages)}}

    """
}

/// Text as a string of a style sheet: whatever could end the string, the rule or the element is written as its code.
func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20, 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xA1...: out.unicodeScalars.append(scalar)
    default: out += "\\" + String(scalar.value, radix: 16) + " "
    }
  }
  return out + "\""
}
