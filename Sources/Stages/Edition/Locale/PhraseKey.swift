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

  // Comparisons, responders, shifts
  case contrastPair = "contrast-pair"
  case marginMet = "margin-met"
  case marginNotMet = "margin-not-met"
  case comparedWith = "compared-with"
  case lsMeanSE = "ls-mean-se"
  case differenceInterval = "difference-interval"
  case adjustedPValue = "adjusted-p-value"
  case pDoseResponse = "p-dose-response"
  case pGroups = "p-groups"
  case pBaselineByGroup = "p-baseline-by-group"
  case anyDifference = "any-difference"
  case pGroupsOverVisits = "p-groups-over-visits"
  case pVisits = "p-visits"
  case pGroupsByVisits = "p-groups-by-visits"
  case averageOfVisits = "average-of-visits"
  case statisticF = "statistic-of-f"
  case statisticH = "statistic-of-h"
  case statisticT = "statistic-of-t"
  case statisticW = "statistic-of-w"
  case statisticZ = "statistic-of-z"
  case statisticSigns = "statistic-of-signs"
  case captionTestsOfChange = "caption-tests-of-change"
  case pAgainst = "p-against"
  case differenceSEAgainst = "difference-se-against"
  case intervalAgainst = "interval-against"
  case contrast
  case statistic
  case completeSubjects = "complete-subjects"
  case responders
  case responderPercent = "responder-percent"
  case beforeAfter = "before-after"
  case noneAtMost = "none-at-most"
  case categoryAtBaseline = "category-at-baseline"
  case shiftSymmetry = "shift-symmetry"
  case shiftOutOfRange = "shift-out-of-range"
  case testsMade = "tests-made"
  case expectedByChance = "expected-by-chance"
  case captionComparison = "caption-comparison"
  case captionResponders = "caption-responders"
  case captionShift = "caption-shift"
  case captionTests = "caption-tests"
  case noteReachChanged = "note-reach-changed"
  case noteReachMargins = "note-reach-margins"
  case noteSmallExpected = "note-small-expected"
  case noteNormality = "note-normality"
  case noteNormalityNone = "note-normality-none"
  case noteRaw = "note-raw"
  case testSignedRankByProfile = "signed-rank-by-profile"
  case testSignByProfile = "sign-by-profile"
  case captionSensitivity = "caption-sensitivity"
  case captionEffectSizes = "caption-effect-sizes"
  case imputedSubjects = "imputed-subjects"
  case completePairs = "complete-pairs"
  case noteShiftRows = "note-shift-rows"
  case noteFallback = "note-fallback"

  // Characteristics of the subjects
  case characteristic
  case notKnown = "not-known"
  case captionCharacteristics = "caption-characteristics"
  case captionDistribution = "caption-distribution"
  case notePercentOfKnown = "note-percent-of-known"

  // Published figures beside computed ones
  case captionPublished = "caption-published"
  case publishedFigure = "published-figure"
  case computedFigure = "computed-figure"
  case agreement
  case agrees, differs
  case notComparable = "not-comparable"
  case source, remark
  case noteAgreement = "note-agreement"
  case noteAgreementCounts = "note-agreement-counts"

  // Methods, from the definition
  case methodSummary = "method-summary"
  case methodTest = "method-test"
  case methodEffectSizes = "method-effect-sizes"
  case methodSensitivity = "method-sensitivity"
  case methodNominal = "method-nominal"
  case methodFamilies = "method-families"
  case methodTestCount = "method-test-count"
  case methodComparison = "method-comparison"
  case methodAdjusted = "method-adjusted"
  case methodDoseResponse = "method-dose-response"
  case methodAveragedVisits = "method-averaged-visits"
  case methodBaselineByVisit = "method-baseline-by-visit"
  case methodAtMeans = "method-at-means"
  case methodPairsHolm = "method-pairs-holm"
  case methodInFamilies = "method-in-families"
  case methodFamily = "method-family"
  case everyEndpoint = "every-endpoint"
  case baselineValue = "baseline-value"
  case clauseSeparator = "clause-separator"

  // Figures
  case figureFinding = "figure-finding"
  case figureNoData = "figure-no-data"
  case intervalCI = "interval-ci", intervalSE = "interval-se", intervalSD = "interval-sd",
    intervalQuartiles = "interval-quartiles"
  case changeFromBaseline = "change-from-baseline"

  // Joining
  case listSeparator = "list-separator"
  case listLast = "list-last"
  case sentenceEnd = "sentence-end"
  case colon
  case bracketed

  // What figures say of themselves
  case figureCaption = "figure-caption"
  case figureCaptionInterval = "figure-caption-interval"
  case figureCount = "figure-count"
  case figureMeanStatistic = "figure-mean-statistic"
  case figureBothStatistic = "figure-both-statistic"
  case figureSlopesStatistic = "figure-slopes-statistic"
  case figureBoxStatistic = "figure-box-statistic"
  case figureForestTitle = "figure-forest-title"
  case figureForestStatistic = "figure-forest-statistic"
  case figureStandardAxis = "figure-standard-axis"
  case figureDecrease = "figure-decrease"
  case figureIncrease = "figure-increase"
  case figurePair = "figure-pair"
  case figureDifferenceAxis = "figure-difference-axis"
  case figureDifferenceInterval = "figure-difference-interval"
  case figureDifferenceStatistic = "figure-difference-statistic"
  case figureDifferenceFinding = "figure-difference-finding"
  case figureAdjusted = "figure-adjusted"
  case figureFavours = "figure-favours"
  case figureFavoursFirst = "figure-favours-first"
  case figureWaterfallStatistic = "figure-waterfall-statistic"
  case figureDumbbellTitle = "figure-dumbbell-title"
  case figureDumbbellStatistic = "figure-dumbbell-statistic"
  case figureHeatmapTitle = "figure-heatmap-title"
  case figureHeatmapStatistic = "figure-heatmap-statistic"
  case figureHeatmapOwnUnits = "figure-heatmap-own-units"
  case figureShiftTitle = "figure-shift-title"
  case figureShiftStatistic = "figure-shift-statistic"
  case figureAlluvialStatistic = "figure-alluvial-statistic"
  case figureFlowTitle = "figure-flow-title"
  case figureFlowStatistic = "figure-flow-statistic"
  case figureFlowLine = "figure-flow-line"
  case figureFlowFollowed = "figure-flow-followed"
  case figurePanelsTitle = "figure-panels-title"
  case figureLargest = "figure-largest"
  case figureNotePairs = "figure-note-pairs"
  case figureNotePresent = "figure-note-present"
  case figureNoteOneScale = "figure-note-one-scale"
  case figureNoteOwnScales = "figure-note-own-scales"
  case figureNoteSquares = "figure-note-squares"
  case figureNoteAdjusted = "figure-note-adjusted"
  case figureNoteNominal = "figure-note-nominal"
  case figureNoteListed = "figure-note-listed"
  case figureNoteInteraction = "figure-note-interaction"
  case figureNoteBinned = "figure-note-binned"
  case figureNoteEqualDistances = "figure-note-equal-distances"
  case figureNotePart = "figure-note-part"
  case figureEachVisit = "figure-each-visit"
  case figureLogScale = "figure-log-scale"
  case figureInteraction = "figure-interaction"
  case rangeWord = "range-word"

  // Where the numbers of a page come from
  case numbersTitle = "numbers-title"
  case numbersNote = "numbers-note"
  case numbersOf = "numbers-of"
  case numbersPlace = "numbers-place"
  case numbersMethod = "numbers-method"
  case numbersHere = "numbers-here"
  case course
  case dataCut = "data-cut"
}
