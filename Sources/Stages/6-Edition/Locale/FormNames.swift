/// The `{names}` that the program fills in, by the key of a phrase: what a form may say, in whatever order its language
/// has, and must not leave out. A name that is not here would be printed with its braces.
package enum FormNames {
  /// In the order of the English form; nil for a phrase that the program does not fill in.
  package static func names(of key: String) -> [String]? { table[key] }

  /// The keys of all forms with names, sorted.
  package static var keys: [String] { table.keys.sorted() }

  private static let table: [String: [String]] = {
    // As bytes: this is done at every start.
    let entries = forms.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line -> (String, [String])? in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let names = line[colon...].dropFirst().split(separator: UInt8(ascii: " "))
      return (String(Substring(line[..<colon])), names.map { String(Substring($0)) })
    }
    return Dictionary(entries) { first, _ in first }
  }()

  private static let forms = """
    change-from: from
    n-of-eligible: n eligible
    note-change-picture: limit
    note-cut: count
    caption-subjects: names
    change-interval: level
    p-value: p-symbol
    endpoint-with-unit: endpoint unit
    caption-change: domain from cohort
    caption-tests-of-change: domain from cohort
    caption-arms: endpoint from visit cohort
    caption-summary: from visit cohort
    caption-visits: domain cohort
    caption-population: cohort
    caption-plotted: figure
    caption-range: from visit cohort
    caption-further-tests: alpha cohort
    note-further-tests: count
    other-endpoints: count
    caption-coverage: cohort
    note-quartiles: type
    note-nominal: p-symbol
    note-missing: reason
    note-reach: n p-symbol p
    note-normality: w p
    note-normality-none: reason
    note-percent-undefined: n
    note-coverage: level
    unless-marked: text
    note-not-collected: visit
    because-of: reason
    note-reported-for: cohorts endpoints
    figure-finding: endpoint estimate visit change level interval n
    figure-finding-no-interval: endpoint estimate visit change n reason
    figure-finding-none: endpoint visit n reason
    interval-ci: level
    change-from-baseline: endpoint
    bracketed: text
    test-sign-mid-p: p-symbol
    methods-nominal: p-symbol
    contrast-pair: group other
    difference-interval: level
    adjusted-p-value: p-symbol
    p-dose-response: p-symbol
    p-groups: p-symbol
    p-baseline-by-group: p-symbol
    p-groups-over-visits: p-symbol
    p-visits: p-symbol
    p-groups-by-visits: p-symbol
    statistic-of-f: df1 df2 f
    statistic-of-h: df h
    statistic-of-t: df t
    statistic-of-w: w
    statistic-of-z: z
    statistic-of-signs: up down
    p-against: p-symbol other
    difference-se-against: other
    interval-against: level other
    responder-percent: level
    none-at-most: limit level
    category-at-baseline: from
    caption-comparison: comparison cohort
    caption-responders: cohort
    caption-shift: endpoint from visit cohort
    caption-tests: p-symbol
    caption-sensitivity: cohort
    caption-effect-sizes: cohort
    note-reach-changed: n p-symbol p
    note-reach-margins: p-symbol p
    note-raw: p-symbol
    variant-mcnemar-mid-p: p-symbol
    note-fallback: covariance
    method-summary: endpoints summary
    method-percent-change: endpoints definition
    method-test: endpoints test
    method-further-test: endpoints test
    method-effect-sizes: sizes
    method-sensitivity: imputations
    method-nominal: p-symbol alpha level
    method-families: p-symbol alpha level
    method-test-count: tests expected alpha
    method-comparison: label text
    method-adjusted: variables
    method-pairs-holm: p-symbol
    method-in-families: p-symbol families
    method-family: label p-symbol method
    remaining-endpoints: count
    method-margin-non-inferiority: margin
    method-margin-equivalence: margin
    margin-not-inferior: margin
    margin-inferiority-open: margin
    margin-equivalent: margin
    margin-equivalence-open: margin
    responder-of-change: endpoint relation value
    responder-of-percent: endpoint relation value
    responder-of-threshold: endpoint relation value
    figure-caption: statistic population n
    figure-caption-interval: statistic interval population n
    figure-count: n
    figure-mean-statistic: centre
    figure-both-statistic: left interval right
    figure-slopes-statistic: baseline visit centre
    figure-box-statistic: response visit centre
    figure-forest-title: visit
    figure-forest-statistic: visit
    figure-pair: group other
    figure-difference-axis: endpoint
    figure-difference-interval: level
    figure-difference-statistic: comparison
    figure-difference-finding: pair visit difference
    figure-adjusted: p-symbol
    figure-favours: group
    figure-waterfall-statistic: visit
    figure-dumbbell-title: baseline visit
    figure-dumbbell-statistic: baseline visit
    figure-shift-title: endpoint
    figure-shift-statistic: range baseline visit
    figure-alluvial-statistic: range baseline visit
    figure-flow-title: endpoint
    figure-flow-statistic: endpoint
    figure-flow-line: label n
    figure-flow-followed: visit
    figure-largest: count finding
    figure-note-adjusted: p-symbol
    figure-note-nominal: p-symbol
    figure-note-listed: count
    figure-note-interaction: p-symbol
    figure-note-part: part count
    figure-log-scale: title
    figure-interaction: p-symbol
    numbers-of: endpoint
    when: visit
    when-from: from visit
    cohort-led: cohort sentence
    in-group: group
    in-named-group: group
    quantity: number unit
    quantity-joined: number unit
    quantity-points: number
    interval-at-level: level after low to high
    interval-name: level
    n-is: n
    n-is-of: n eligible
    test-clause: test n p
    test-missing: n p-symbol test reason
    mean-change: size
    hodges-lehmann-change: size
    hodges-lehmann-named: interval
    ratio-named: from ratio
    result-fell: endpoint size when group interval test
    result-rose: endpoint size when group interval test
    result-unclear: endpoint when group estimate test interval-name low high
    result-ratio-fell: endpoint ratio its when group interval test
    result-ratio-rose: endpoint ratio its when group interval test
    result-ratio-unclear: endpoint when group estimate test interval-name low high
    result-single-fell: endpoint size when group n
    result-single-rose: endpoint size when group n
    result-single-unchanged: endpoint when group n
    result-every-fell: endpoint size when group test
    result-every-rose: endpoint size when group test
    result-every-unchanged: endpoint when group test
    result-no-interval: endpoint when group estimate test reason
    result-none: endpoint from at group eligible
    result-gap: endpoint when group gap
    result-nobody: endpoint from at group
    result-not-estimable: endpoint when group n reason
    remark-reach: n p
    remark-level: p-symbol alpha
    remark-unconfirmed: p-symbol alpha
    remark-disagree: p-symbol alpha
    remark-coverage: level achieved
    values-sentence: endpoint centre before from after at group n
    reference-within: centre range before after
    reference-of: endpoint when group sentence
    reference-entered: centre range before after
    reference-left-high: centre range before after
    reference-left-low: centre range before after
    reference-above: centre range before after
    reference-below: centre range before after
    reference-crossed: centre range before after
    safety-none: event n cohort limit level
    safety-some: event responders n cohort percent interval events
    event-none: rule n when group limit level
    event-some: rule responders n when group percent interval
    comparison-change-higher: endpoint when size group other comparison interval test
    comparison-change-lower: endpoint when size group other comparison interval test
    comparison-change-unclear: endpoint when group other comparison estimate test interval-name low high
    comparison-value-higher: endpoint when size group other comparison interval test
    comparison-value-lower: endpoint when size group other comparison interval test
    comparison-value-unclear: endpoint when group other comparison estimate test interval-name low high
    comparison-not-estimable: endpoint when group other comparison reason
    comparison-no-interval: endpoint when group other estimate comparison test reason
    key-none: level
    key-rule: rules
    key-rule-never: p-symbol
    key-rule-primary: shown found
    key-rule-clear: shown found
    key-rule-subgroups: shown found
    key-rule-unclear: shown found
    key-rule-unclear-all: shown found
    note-rows-read: count
    note-rows-filtered: count
    note-rows-ignored: count
    note-rows-outside-windows: count
    note-rows-farther-from-target: count
    note-missing-cells: count
    note-file-condition: file condition
    note-cohort-condition: cohort condition
    note-endpoint-condition: endpoint condition
    note-detection-half: count
    note-detection-limit: count
    note-detection-zero: count
    note-detection-missing: count
    note-duplicates-first: count
    note-duplicates-last: count
    note-duplicates-mean: count
    note-ungrouped: count
    note-derived: derived formula
    note-underived: count derived
    caption-listing: listing status
    verdict-count: count verdict
    check-rows-found: rows left
    check-one-value-warning: count
    check-plausible-passed: count
    check-ordered-passed: count
    check-counts-found: count
    check-order-failed: lower upper excess
    check-ratio-failed: ratio printed
    check-ratio-warning: ratio printed
    check-ratio-direction-warning: first second before after
    check-level-warning: p low high alpha
    check-attainable-failed: p
    check-attainable-warning: p exact alpha
    check-granularity-warning: printed n
    check-percent-change-warning: printed low high
    caption-every-subject: domain cohort
    events-at-most: count limit
    note-events: level interval
    caption-distribution: attribute
    note-agreement-counts: agree differ rest
    changes-title: study
    changes-versions: old new summary
    changes-same: count
    changes-against-before: summary
    changes-not-comparable: reason
    changes-changed: list
    changes-conclusions: count
    changes-values: count
    changes-subjects: count
    changes-structure: count
    changes-texts: count
    changes-drawings: count
    changes-below-display: count
    changes-count: count
    changes-input-added: cause name
    changes-input-removed: cause name
    changes-input-changed: cause name
    changes-input-from-to: cause name old new
    changes-causes: list
    changes-alarm: count
    changes-place-number: statistic cell
    changes-place-interval: cell
    changes-place-interval-of: statistic cell
    changes-place-subjects: cell
    changes-place-results: cell
    changes-place-test: place
    changes-place-best-arm: cell
    changes-place-cell: measure endpoint visit further
    changes-place-whereabouts: endpoint visit further
    changes-place-arm: arm
    changes-place-part: part name
    changes-place-wording: wording part name
    changes-place-figure: path
    changes-place-page: path
    changes-place-table: caption
    changes-place-text: section
    changes-place-table-under: section
    changes-place-figure-under: section
    changes-place-section: section
    changes-rank: number
    changes-rows: count
    changes-caption: class count
    changes-largest: size
    changes-not-listed: count
    changes-left-out: count
    changes-left-out-all: count link
    changes-no-figure: version
    changes-figures-left-out: list
    """
}
