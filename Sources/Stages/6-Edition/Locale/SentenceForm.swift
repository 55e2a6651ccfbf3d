/// The forms of the sentences the program writes. Each is a whole sentence or clause of its own in every language, so
/// that no language has to follow the word order of another.
package enum SentenceForm: String, CaseIterable, Sendable {
  // Where and when
  case when
  case whenFrom = "when-from"
  case itsBaseline = "its-baseline"
  case itsEarlier = "its-earlier"
  case cohortLed = "cohort-led"
  case inGroup = "in-group"
  case inNamedGroup = "in-named-group"
  case groupWord = "group-word"

  // Numbers with what belongs to them
  case quantity
  case quantityJoined = "quantity-joined"
  case quantityPoints = "quantity-points"
  case intervalAtLevel = "interval-at-level"
  case intervalName = "interval-name"
  case nIs = "n-is"
  case nIsOf = "n-is-of"
  case testClause = "test-clause"
  case testMissing = "test-missing"
  case meanChange = "mean-change"
  case hodgesLehmannChange = "hodges-lehmann-change"
  case hodgesLehmannNamed = "hodges-lehmann-named"
  case ratioNamed = "ratio-named"
  case centreMean = "centre-mean"
  case centreMedian = "centre-median"
  case centreGeometricMean = "centre-geometric-mean"
  case sentenceSpace = "sentence-space"

  // The change of one endpoint
  case resultFell = "result-fell"
  case resultRose = "result-rose"
  case resultUnclear = "result-unclear"
  case resultRatioFell = "result-ratio-fell"
  case resultRatioRose = "result-ratio-rose"
  case resultRatioUnclear = "result-ratio-unclear"
  case resultSingleFell = "result-single-fell"
  case resultSingleRose = "result-single-rose"
  case resultSingleUnchanged = "result-single-unchanged"
  case resultEveryFell = "result-every-fell"
  case resultEveryRose = "result-every-rose"
  case resultEveryUnchanged = "result-every-unchanged"
  case resultNoInterval = "result-no-interval"
  case resultNone = "result-none"
  case resultGap = "result-gap"
  case resultNobody = "result-nobody"
  case resultNotEstimable = "result-not-estimable"

  // Remarks behind it
  case remarkReach = "remark-reach"
  case remarkLevel = "remark-level"
  case remarkUnconfirmed = "remark-unconfirmed"
  case remarkDisagree = "remark-disagree"
  case remarkCoverage = "remark-coverage"

  // Values before and after
  case valuesSentence = "values-sentence"

  // Against the reference range
  case referenceOf = "reference-of"
  case referenceWithin = "reference-within"
  case referenceEntered = "reference-entered"
  case referenceLeftHigh = "reference-left-high"
  case referenceLeftLow = "reference-left-low"
  case referenceAbove = "reference-above"
  case referenceBelow = "reference-below"
  case referenceCrossed = "reference-crossed"

  // Subjects who meet a rule
  case safetyNone = "safety-none"
  case safetySome = "safety-some"
  case eventNone = "event-none"
  case eventSome = "event-some"

  // Between groups
  case comparisonChangeHigher = "comparison-change-higher"
  case comparisonChangeLower = "comparison-change-lower"
  case comparisonChangeUnclear = "comparison-change-unclear"
  case comparisonValueHigher = "comparison-value-higher"
  case comparisonValueLower = "comparison-value-lower"
  case comparisonValueUnclear = "comparison-value-unclear"
  case comparisonNoInterval = "comparison-no-interval"
  case comparisonNotEstimable = "comparison-not-estimable"
  case marginNotInferior = "margin-not-inferior"
  case marginInferiorityOpen = "margin-inferiority-open"
  case marginEquivalent = "margin-equivalent"
  case marginEquivalenceOpen = "margin-equivalence-open"

  // What was done with the data
  case noteFileCondition = "note-file-condition"
  case noteCohortCondition = "note-cohort-condition"
  case noteEndpointCondition = "note-endpoint-condition"
  case noteUngrouped = "note-ungrouped"
  case noteDerived = "note-derived"
  case noteUnderived = "note-underived"

  // Lists
  case keyNone = "key-none"
  case keyRule = "key-rule"
  case keyRuleNever = "key-rule-never"
  case keyRuleEvents = "key-rule-events"
  case keyRulePrimary = "key-rule-primary"
  case keyRuleClear = "key-rule-clear"
  case keyRuleSubgroups = "key-rule-subgroups"
  case keyRuleUnclear = "key-rule-unclear"
  case keyRuleUnclearAll = "key-rule-unclear-all"
}

extension Phrases {
  /// The form as the locale writes it, with its `{names}`.
  package func form(_ form: SentenceForm) -> String { entries[form.rawValue] ?? "[\(form.rawValue)]" }

  /// The form of a count: `key-one` for one where the language has it, `key` otherwise.
  package func countedForm(_ key: String, _ count: Int) -> String {
    (count == 1 ? entries["\(key)\(Phrases.singular)"] : nil) ?? entries[key] ?? "[\(key)]"
  }

  /// The ending of the keys of singular forms. Languages without a plural do not have them.
  static let singular = "-one"
}
