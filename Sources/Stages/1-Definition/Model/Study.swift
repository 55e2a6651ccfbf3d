package import Diagnostics

/// What a `study.yaml` says: everything a run needs to know beside the data themselves.
package struct Study: Sendable {
  /// The name of the study's folder; appears in every key, page and manifest.
  package let id: StudyID
  package let title: LocalizedText
  /// Such as `single-arm registry`; free text.
  package let design: LocalizedText?
  /// The reporting guideline the study follows, such as STROBE.
  package let guideline: String?
  /// At least one; the first is the language of `index.html`.
  package let languages: [LanguageTag]
  /// The name of a file in `templates/journals`.
  package var journal: String
  /// Where the definition names it; nil where it does not, or where the command line does.
  package var journalLocation: SourceLocation?
  /// Where the definition names each language.
  package let languageLocations: [LanguageTag: SourceLocation]
  /// Two-sided significance level; intervals have the level 1 − alpha.
  package let alpha: Double
  /// The paper the study comes from, when there is one.
  package let source: Citation?
  package let data: DataReference
  /// In the order of the study; exactly one is the baseline.
  package let timePoints: [TimePoint]
  /// Analysis sets, at least one; a definition without any has `all`.
  package let cohorts: [Cohort]
  /// In the order of the report.
  package let domains: [Domain]
  /// In the order of the report.
  package let endpoints: [Endpoint]
  /// What is known of the subjects beside the endpoints, in the order of the report.
  package var attributes: [Attribute]
  package let characteristics: CharacteristicsTable
  /// Why values are missing, where that is known.
  package let absences: [Absence]
  /// Words of labels that keep their capital within sentences.
  package let properNames: [String]
  /// The arms, when the study compares any.
  package var grouping: Grouping?
  package let methods: MethodChoices
  /// Between-group and many-visit analyses, in the order of the report.
  package var comparisons: [Comparison]
  package let responders: [ResponderRule]
  /// Families of p-values adjusted together.
  package let multiplicity: [MultiplicityFamily]
  /// Cohorts between which differences are compared.
  package let subgroups: [SubgroupFamily]
  /// Figures asked for by name; empty means those that suit the data's shape.
  package let figures: [FigureRequest]
  /// Figures of the source paper, set beside the computed ones.
  package let published: FileReference?
  /// Pairs of endpoints of which one is never above the other.
  package let orders: [ValueOrder]
  /// What happened to subjects, when there is a file of it.
  package let events: Events?
  /// Rows of files that the report shows as they are.
  package let listings: [Listing]
  /// Whether values of single subjects may be published.
  package let showsSubjects: Bool
  /// How to make data where there are none yet.
  package let simulation: Simulation?
  /// The file the definition was read from.
  package let location: SourceLocation

  package init(
    id: StudyID, title: LocalizedText, design: LocalizedText?, guideline: String?, languages: [LanguageTag],
    journal: String, alpha: Double, source: Citation?, data: DataReference, timePoints: [TimePoint],
    cohorts: [Cohort], domains: [Domain], endpoints: [Endpoint], grouping: Grouping?, methods: MethodChoices,
    comparisons: [Comparison], responders: [ResponderRule], multiplicity: [MultiplicityFamily],
    figures: [FigureRequest], published: FileReference?, showsSubjects: Bool, location: SourceLocation,
    simulation: Simulation? = nil, attributes: [Attribute] = [],
    characteristics: CharacteristicsTable = CharacteristicsTable(), subgroups: [SubgroupFamily] = [],
    absences: [Absence] = [], properNames: [String] = [], listings: [Listing] = [], events: Events? = nil,
    orders: [ValueOrder] = [], journalLocation: SourceLocation? = nil,
    languageLocations: [LanguageTag: SourceLocation] = [:]
  ) {
    self.id = id
    self.title = title
    self.design = design
    self.guideline = guideline
    self.languages = languages
    self.journal = journal
    self.journalLocation = journalLocation
    self.languageLocations = languageLocations
    self.alpha = alpha
    self.source = source
    self.data = data
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.domains = domains
    self.endpoints = endpoints
    self.grouping = grouping
    self.methods = methods
    self.comparisons = comparisons
    self.responders = responders
    self.multiplicity = multiplicity
    self.subgroups = subgroups
    self.figures = figures
    self.published = published
    self.showsSubjects = showsSubjects
    self.location = location
    self.simulation = simulation
    self.attributes = attributes
    self.characteristics = characteristics
    self.absences = absences
    self.properNames = properNames
    self.listings = listings
    self.events = events
    self.orders = orders
  }
}

extension Study {
  /// Index of the study's baseline in `timePoints`.
  package var baselineIndex: Int { timePoints.firstIndex { $0.isBaseline } ?? 0 }

  /// Index of the visit that the changes of a cohort are counted from: the baseline, unless the cohort has another.
  package func comparator(of cohort: Cohort) -> Int {
    cohort.comparator.flatMap { id in timePoints.firstIndex { $0.id == id } } ?? baselineIndex
  }

  /// Indexes of the visits that a cohort is reported at: every one but the baseline, or those behind its own
  /// comparator.
  package func followUps(of cohort: Cohort) -> [Int] {
    let comparator = comparator(of: cohort)
    return timePoints.indices.filter { visit in
      visit != baselineIndex && visit != comparator && (comparator == baselineIndex || visit > comparator)
        && cohort.timePoints?.contains(timePoints[visit].id) ?? true
    }
  }

  /// Whether a cohort is one of those that the study is about: as declared, else when it is reported for more than half
  /// of the endpoints.
  package func isMain(_ cohort: Cohort) -> Bool {
    switch cohort.role {
    case .main: true
    case .subgroup: false
    case nil: 2 * endpoints.count { cohort.reports($0.id) } > endpoints.count
    }
  }
}

/// Where the study was published before.
package struct Citation: Sendable {
  package let text: String
  package let doi: String?
  package let url: String?

  package init(text: String, doi: String?, url: String?) {
    self.text = text
    self.doi = doi
    self.url = url
  }
}
