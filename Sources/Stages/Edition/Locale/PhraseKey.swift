/// Every phrase the program itself needs. A locale without one of them is an error, not a blank.
package enum PhraseKey: String, CaseIterable, Sendable {
  // Columns and rows of tables
  case endpoint, visit, cohort, group, baseline, change, difference
  case allSubjects = "all-subjects"
  case allEndpoints = "all-endpoints"
  case value, summary
  case followUp = "follow-up"
  case n
  case nOfEligible = "n-of-eligible"
  case mean
  case meanSD = "mean-sd"
  case meanSE = "mean-se"
  case median
  case medianQuartiles = "median-quartiles"
  case geometricMean = "geometric-mean"
  case minimum, maximum
  case minimumMaximum = "minimum-maximum"
  case changeInterval = "change-interval"
  case percentChange = "percent-change"
  case pValue = "p-value"
  case test
  case unit
  case referenceRange = "reference-range"
  case endpointWithUnit = "endpoint-with-unit"
  case subjects, eligible, withValue = "with-value", withBoth = "with-both", leftOut = "left-out"
  case noBaseline = "no-baseline", noFollowUp = "no-follow-up", neitherVisit = "neither-visit"

  // Captions
  case captionChange = "caption-change"
  case captionArms = "caption-arms"
  case captionSummary = "caption-summary"
  case captionVisits = "caption-visits"
  case captionPopulation = "caption-population"
  case captionEndpoints = "caption-endpoints"
  case captionPlotted = "caption-plotted"

  // Notes below tables
  case notePairs = "note-pairs"
  case noteQuartiles = "note-quartiles"
  case noteNominal = "note-nominal"
  case noteMissing = "note-missing"
  case noteReach = "note-reach"
  case noteZeros = "note-zeros"
  case noteCoverage = "note-coverage"

  // Figures
  case figureMeanCaption = "figure-mean-caption"
  case figureSlopesCaption = "figure-slopes-caption"
  case figureBoxCaption = "figure-box-caption"
  case figureFinding = "figure-finding"
  case figureNoData = "figure-no-data"
  case intervalCI = "interval-ci", intervalSE = "interval-se", intervalSD = "interval-sd"
  case changeFromBaseline = "change-from-baseline"

  // Joining
  case listSeparator = "list-separator"
  case listLast = "list-last"
  case sentenceEnd = "sentence-end"
  case colon
  case bracketed
}
