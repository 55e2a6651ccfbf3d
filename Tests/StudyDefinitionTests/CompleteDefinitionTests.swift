import Diagnostics
import Expressions
import Testing

@testable import StudyDefinition

/// One definition that uses every key, checked field by field.
@Suite struct CompleteDefinitionTests {
  private func study() throws -> Study {
    let (study, diagnostics) = readStudy(
      text: try fixture("complete.yaml"), file: "study.yaml", id: "complete")
    #expect(diagnostics.map(\.text) == [])
    return try #require(study)
  }

  @Test func theStudyItself() throws {
    let study = try study()
    #expect(study.id.text == "complete")
    #expect(study.title.text(in: LanguageTag("zh-Hans")) == "完整研究")
    #expect(study.title.text(in: .english) == "A complete study")
    #expect(study.design?.text(in: .english) == "randomised, three arms")
    #expect(study.guideline == "CONSORT")
    #expect(study.languages.map(\.text) == ["en", "zh-Hans"])
    #expect(study.journal == "ama")
    #expect(study.alpha == 0.01)
    #expect(study.source?.text == "Author A. A paper. Journal 2020;1:2.")
    #expect(study.source?.doi == "10.2147/DMSO.S507801")
    #expect(study.source?.url == "https://example.org/paper")
    #expect(study.published?.path == "data/published.csv")
    #expect(study.showsSubjects)
    #expect(study.location.description == "study.yaml")
  }

  @Test func theAttributes() throws {
    let attributes = try study().attributes
    #expect(attributes.map(\.id.text) == ["sex", "age", "site", "stage"])
    #expect(attributes.map(\.column) == ["SEX", "age", "SITEGR1", "stage"])
    #expect(attributes.map(\.kind) == [.category, nil, .category, .category])
    #expect(attributes[0].label.text(in: LanguageTag("zh-Hans")) == "性别")
    #expect(attributes[0].levels.map(\.members) == [.text("F"), .text("M")])
    #expect(attributes[0].levels.map { $0.label.text(in: .english) } == ["Women", "M"])
    #expect(attributes[1].unit?.text(in: .english) == "years")
    #expect(attributes[1].decimals == 1)
    #expect(attributes[1].summary == .medianIQR)
    #expect(attributes[2].summary == .meanSD)
    #expect(attributes[3].derivation?.text == "baseline.glucose / 2")
    #expect(
      attributes[3].levels.map(\.members) == [
        .from(nil, below: 4), .from(4, below: 8.5), .from(8.5, below: nil),
      ])
  }

  @Test func theCharacteristics() throws {
    let study = try study()
    #expect(study.describedAttributes.map(\.id.text) == ["age", "sex"])
    #expect(study.describedEndpoints.isEmpty)
    #expect(study.describedCohorts.map(\.id.text) == ["all-followed"])
    #expect(study.cohorts.map { $0.comparator?.text } == [nil, nil, nil, "m6"])
    #expect(study.properNames == ["Humira"])
    let absence = try #require(study.absences.first)
    #expect(absence.reason.text(in: LanguageTag("zh-Hans")) == "试管破损")
    let (hba1c, m6, inflamed) = (EndpointID("hba1c"), TimePointID("m6"), CohortID("inflamed"))
    #expect(absence.concerns(hba1c, m6, inflamed, GroupID("high")))
    #expect(absence.concerns(hba1c, m6, inflamed, nil))
    #expect(!absence.concerns(hba1c, m6, inflamed, GroupID("placebo")))
    #expect(!absence.concerns(hba1c, m6, CohortID("late"), nil))
    #expect(study.endpoints.filter(\.isPrimary).map(\.id.text) == ["hba1c"])
  }

  @Test func theListings() throws {
    let listings = try study().listings
    let history = listings[0]
    #expect(listings.map(\.id.text) == ["history", "rest"])
    #expect(listings.map(\.place) == [.population, .end])
    #expect(listings.map(\.status) == [.published, nil])
    #expect(history.label.text(in: LanguageTag("zh-Hans")) == "既往史")
    #expect(history.file.path == "data/history.csv")
    #expect(history.dialect == FileDialect(delimiter: .semicolon, decimalMark: .point))
    #expect(history.note?.text(in: .english) == "As reported.")
    #expect(history.columns.map { $0.column.text(in: .english) } == ["id", "finding"])
    #expect(history.columns[1].column.text(in: LanguageTag("zh-Hans")) == "finding-zh")
    #expect(history.columns.map(\.link) == [nil, "anchor"])
  }

  @Test func theEvents() throws {
    let study = try study()
    let events = try #require(study.events)
    #expect(events.file.path == "data/events.tsv")
    #expect(events.dialect == FileDialect(delimiter: .tab, decimalMark: .point))
    #expect(events.subjectColumn == "id")
    #expect(events.eventColumn == "term")
    #expect(events.condition?.text == "related == 'Y'")
    #expect(events.kinds.map(\.id.text) == ["any", "death", "cancer"])
    #expect(events.kinds.map(\.dataNames) == [nil, ["death"], ["carcinoma", "lymphoma"]])
    #expect(events.kinds[0].label.text(in: LanguageTag("zh-Hans")) == "不良事件")
    #expect(study.eventCohorts.map(\.id.text) == ["late"])
  }

  @Test func theOrders() throws {
    let orders = try study().orders
    #expect(orders.map(\.lower.text) == ["glucose"])
    #expect(orders.map(\.upper.text) == ["insulin"])
    #expect(orders.map(\.ratio?.text) == ["homa-ir"])
  }

  @Test func theData() throws {
    let data = try study().data
    #expect(data.status == .simulated)
    #expect(data.cut == CalendarDate(year: 2022, month: 7, day: 31))
    #expect(data.notice?.text(in: .english) == "CC BY 4.0")
    #expect(data.missingTokens == ["", "ND", "-9"])
    #expect(data.duplicates == .mean)
    #expect(data.detectionLimit == .half)
    let subjects = try #require(data.subjects)
    #expect(subjects.file.path == "data/subjects.tsv")
    #expect(subjects.file.location.description == "study.yaml:18:20")
    #expect(subjects.idColumn == "USUBJID")
    #expect(subjects.dialect == FileDialect(delimiter: .tab, decimalMark: .point))
    #expect(subjects.condition?.text == "ITTFL == 'Y'")
    #expect(
      data.observations.map(\.file.path) == [
        "data/long.csv", "data/visits.csv", "data/one.csv", "data/wide.csv",
      ])
    #expect(data.observations.map(\.subjectColumn) == ["id", "id", "id", "id"])
    #expect(data.observations[0].dialect == FileDialect(delimiter: .semicolon, decimalMark: .comma))
    #expect(data.observations[0].condition?.text == "ANL01FL == 'Y'")
    #expect(data.observations[0].ignoredEndpoints == .others)
    #expect(data.observations[0].ignoredVisits == .listed(["UNSCHEDULED", "99"]))
    guard
      case .long(.column("PARAMCD"), .day(column: "ADY"), valueColumn: "AVAL") = data.observations[0].layout
    else {
      Issue.record("\(data.observations[0].layout)")
      return
    }
    guard case .columnPerEndpoint(.name(column: "VISIT")) = data.observations[1].layout else {
      Issue.record("\(data.observations[1].layout)")
      return
    }
    guard
      case .long(.fixed(EndpointID("glucose")), .name(column: "visit"), valueColumn: "mmol") =
        data.observations[2].layout
    else {
      Issue.record("\(data.observations[2].layout)")
      return
    }
    guard case .columnPerVisit = data.observations[3].layout else {
      Issue.record("\(data.observations[3].layout)")
      return
    }
  }

  @Test func visitsCohortsAndGroups() throws {
    let study = try study()
    #expect(study.timePoints.map(\.id.text) == ["baseline", "m6", "no"])
    #expect(study.timePoints.map(\.isBaseline) == [true, false, false])
    #expect(study.timePoints.map(\.day) == [1, 182, nil])
    #expect(study.timePoints.map(\.window) == [-7...1, 150...210, 300...400])
    #expect(study.timePoints.map(\.dataName) == ["0", "m6", "NO"])
    #expect(study.timePoints[2].label.text(in: .english) == "no")
    #expect(study.cohorts.map(\.id.text) == ["all-followed", "inflamed", "counted", "late"])
    #expect(
      study.cohorts.map { $0.condition?.text } == [
        "has(m6) or has(no)", "baseline.hscrp >= 1.5 and age > 60", nil, nil,
      ])
    #expect(study.cohorts.map { $0.timePoints?.map(\.text) } == [nil, ["m6"], nil, nil])
    #expect(study.cohorts.map { $0.endpoints?.map(\.text) } == [nil, ["hscrp", "hba1c"], [], nil])
    #expect(study.cohorts.map(\.role) == [nil, .main, .subgroup, nil])
    #expect(study.cohorts.map(\.isSplit) == [true, false, true, true])
    #expect(study.cohorts.map(study.isMain) == [true, true, false, true])
    #expect(study.cohorts[0].condition?.location.description == "study.yaml:56:12")
    let grouping = try #require(study.grouping)
    #expect(grouping.attribute == "TRT01P")
    #expect(grouping.reference.text == "placebo")
    #expect(grouping.groups.map(\.id.text) == ["placebo", "high"])
    #expect(grouping.groups.map(\.dataName) == ["Placebo", "high"])
    #expect(grouping.groups.map { $0.label.text(in: .english) } == ["Placebo arm", "high"])
    #expect(grouping.groups.map(\.dose) == [0, 81.5])
  }

  @Test func endpointsAndDomains() throws {
    let study = try study()
    #expect(study.domains.map(\.id.text) == ["glycaemic", "other"])
    #expect(study.domains.map { $0.label.text(in: .english) } == ["Glycaemic control", "Other"])
    #expect(study.endpoints.map(\.id.text) == ["hba1c", "glucose", "insulin", "homa-ir", "hscrp"])
    let hba1c = study.endpoints[0]
    #expect(hba1c.label.text(in: .english) == "HbA1c")
    #expect(hba1c.unit?.text(in: .english) == "%")
    #expect(hba1c.domain.text == "glycaemic")
    #expect(hba1c.decimals == 1)
    #expect(hba1c.better == .lower)
    #expect(hba1c.reference.map(\.range) == [ValueRange(low: 4, high: 5.6), ValueRange(low: nil, high: 6)])
    #expect(hba1c.reference.map { $0.condition?.text } == ["sex == 'F'", nil])
    #expect(hba1c.plausible == ValueRange(low: 2, high: 25))
    #expect(hba1c.summary == .meanSE)
    #expect(hba1c.tests == [.pairedT, .signedRank])
    #expect(hba1c.condition?.text == "age >= 18")
    #expect(hba1c.dataName == "HBA1C")
    #expect(hba1c.percentChange == .ofMeans)
    #expect(study.endpoints[1].dataName == "Glucose (mmol/L)")
    #expect(study.endpoints[1].reference.map(\.range) == [ValueRange(low: 3.9, high: nil)])
    #expect(study.endpoints[1].tests == [])
    #expect(study.endpoints[2].columns == [TimePointID("baseline"): "ins_0", TimePointID("m6"): "ins_6"])
    #expect(study.endpoints[2].tests == [.pairedTLog, .signedRank])
    #expect(study.endpoints[3].derivation?.text == "homa_ir(glucose, insulin)")
    #expect(study.endpoints[3].summary == .medianIQR)
    #expect(study.endpoints[3].tests == [.signedRank, .pairedT])
    #expect(study.endpoints[3].decimals == 2)
    #expect(study.endpoints[4].dataName == "hscrp")
    #expect(study.endpoints[4].summary == .meanSD)
    #expect(study.endpoints[4].better == .none)
    #expect(study.endpoints[4].percentChange == nil)
  }

  @Test func analysesAndFigures() throws {
    let study = try study()
    #expect(study.methods.quartileType == 7)
    #expect(study.methods.profile == .sas)
    #expect(study.methods.sensitivity == [.locf, .bocf])
    #expect(study.methods.proportionInterval == .clopperPearson)
    let ancova = study.comparisons[0]
    #expect(ancova.id.text == "primary")
    #expect(ancova.label.text(in: .english) == "Primary analysis")
    #expect(ancova.method == .ancova)
    #expect(ancova.endpoints.map(\.text) == ["hba1c"])
    #expect(ancova.timePoints.map(\.text) == ["m6", "no"])
    #expect(ancova.cohorts.map(\.text) == ["all-followed"])
    #expect(ancova.response == .value)
    #expect(ancova.covariates == ["baseline", "age"])
    #expect(ancova.factors == ["SITEGR1"])
    #expect(ancova.weights == .proportional)
    #expect(ancova.doseResponse)
    #expect(ancova.contrasts.map { $0.label.text(in: .english) } == ["high against placebo"])
    #expect(
      ancova.contrasts[0].weights == [
        .init(group: GroupID("placebo"), value: -1), .init(group: GroupID("high"), value: 1),
      ])
    #expect(ancova.margin?.kind == .nonInferiority)
    #expect(ancova.margin?.value == 0.4)
    let mixed = study.comparisons[1]
    #expect(mixed.method == .mmrm)
    #expect(mixed.covariance == .toeplitzHeterogeneous)
    #expect(mixed.groups?.attribute == "SEX")
    #expect(mixed.groups?.reference.text == "f")
    #expect(mixed.label.text(in: .english) == "over-time")
    let responder = study.responders[0]
    #expect(responder.id.text == "fall-30")
    #expect(responder.endpoint.text == "hscrp")
    #expect(responder.kind == .percent)
    #expect(responder.relation == .lessOrEqual)
    #expect(responder.value == -30)
    #expect(responder.missing == .nonResponder)
    #expect(responder.tests == [.fisher, .riskDifference])
    let family = study.multiplicity[0]
    #expect(family.id.text == "secondary")
    #expect(family.method == .benjaminiHochberg)
    #expect(family.endpoints.map(\.text) == ["glucose", "insulin"])
    #expect(family.timePoints.map(\.text) == ["m6"])
    #expect(family.cohorts.map(\.text) == ["inflamed"])
    #expect(study.figures.map(\.id.text) == ["forest", "course"])
    #expect(study.figures.map(\.kind) == [.forest, .meanOverVisits])
    #expect(study.figures[1].endpoints.map(\.text) == ["hba1c"])
    #expect(study.figures[1].timePoints.map(\.text) == ["m6"])
    #expect(study.figures[1].cohorts.map(\.text) == ["inflamed"])
    #expect(study.figures[1].response == .change)
    #expect(study.figures[1].interval == .standardError)
    #expect(study.figures[1].caption?.text(in: .english) == "The course of HbA1c.")
  }

  @Test func defaultsOfTheShortestDefinition() throws {
    let (read, diagnostics) = readStudy(text: minimal, file: "study.yaml", id: "s")
    #expect(diagnostics.map(\.text) == [])
    let study = try #require(read)
    #expect(study.languages == [.english])
    #expect(study.journal == "plain")
    #expect(study.alpha == 0.05)
    #expect(study.cohorts.map(\.id.text) == ["all"])
    #expect(study.cohorts[0].label.text(in: LanguageTag("zh-Hant")) == "全部受試者")
    #expect(study.domains.map(\.id.text) == ["endpoints"])
    #expect(study.methods.quartileType == 2)
    #expect(study.data.missingTokens == ["", "NA", "."])
    #expect(study.data.duplicates == .error)
    #expect(study.data.detectionLimit == .error)
    #expect(study.grouping == nil && study.figures.isEmpty && study.simulation == nil && !study.showsSubjects)
  }

  @Test func domainsOfTheEndpointsInTheirOrder() throws {
    let text = minimal.replacing(
      "label: HbA1c}", with: "label: HbA1c, domain: blood-lipids}\n  - {id: b, label: B, domain: a}")
    let study = try #require(readStudy(text: text, file: "f", id: "s").study)
    #expect(study.domains.map { $0.label.text(in: .english) } == ["Blood lipids", "A"])
  }
}
