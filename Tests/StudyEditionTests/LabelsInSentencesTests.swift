import StudyDefinition
import StudyEdition
import Testing

@Suite struct LabelsInSentencesTests {
  private func phrases(lowers: Bool) -> Phrases {
    Phrases(
      language: .english, name: "English", decimalMark: nil, dateForm: "", monthNames: [],
      entries: ["sentence-end": "."], lowersLabels: lowers, properNames: ["Apgar"])
  }

  @Test(arguments: [
    ("", ""), ("Month 6", "month 6"), ("Waist-hip ratio", "waist-hip ratio"), ("HbA1c", "HbA1c"),
    ("C-reactive protein", "C-reactive protein"), ("LDL cholesterol", "LDL cholesterol"),
    ("Apgar score", "Apgar score"), ("Humira 40 mg", "Humira 40 mg"), ("eGFR", "eGFR"),
    ("6 months", "6 months"),
    ("基线", "基线"),
  ])
  func onlyOrdinaryWordsLoseTheirCapital(label: String, inside: String) {
    #expect(phrases(lowers: true).inSentence(label, properNames: ["Humira"]) == inside)
    #expect(phrases(lowers: false).inSentence(label, properNames: []) == label)
  }

  @Test(arguments: [
    ("no value", "No value."), ("eGFR was lost", "eGFR was lost."), ("pH", "pH."), ("6 tubes", "6 tubes."),
  ])
  func aSentenceBeginsWithACapital(clause: String, sentence: String) {
    #expect(phrases(lowers: true).sentence(clause) == sentence)
  }
}
