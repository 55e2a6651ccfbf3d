extension ScaffoldTable {
  /// The layout, by the names of the columns first and by what stands in them second.
  func guessLayout(_ hints: ScaffoldHints) throws(LayoutUnknown) -> GuessedLayout {
    let visit = hints.visit ?? visitColumn
    let day = hints.day ?? (visit == nil ? dayColumn : nil)
    let subject = hints.subject ?? named(subjectWords)
    let isOneRowEach = subject.map { column($0)?.texts.count == rowCount } ?? true
    guard visit != nil || day != nil, !isOneRowEach else { return try columnPerVisit(subject) }
    guard let subject else {
      throw LayoutUnknown(
        message: "no column looks like a subject's id among \(listed); name it with --subject")
    }
    let source: GuessedLayout.VisitSource =
      if let day { .day(column: day) } else { .name(column: visit ?? "") }
    let visits =
      day.map { guessedDays($0, subject: subject) } ?? orderedVisits(column(visit ?? "")?.texts ?? [])
    let others = columns.filter { $0.name != subject && $0.name != visit && $0.name != day }
    let value =
      hints.value
      ?? named(
        ["value", "aval", "result", "measurement", "wert", "valeur", "valor", "结果", "結果", "数值", "數值"],
        among: others
      ) {
        $0.isNumeric
      }
    if let value {
      let endpoint = hints.endpoint ?? named(endpointWords, among: others.filter { $0.name != value })
      let unit = unitColumn(among: others, of: endpoint)
      return GuessedLayout(
        subject: .column(subject), shape: .long(endpoint: endpoint, value: value), visitSource: source,
        visits: visits, endpoints: longEndpoints(endpoint, value, unit),
        attributes: attributes(
          among: others.filter { ![value, endpoint, unit].contains($0.name) }, constantWithin: subject))
    }
    let measured = others.filter { $0.isNumeric && varies(within: subject, $0) }
    guard !measured.isEmpty else {
      throw LayoutUnknown(message: "no column of numbers was found among \(listed); name it with --value")
    }
    var ids = DistinctIDs()
    return GuessedLayout(
      subject: .column(subject), shape: .columnPerEndpoint, visitSource: source, visits: visits,
      endpoints: measured.map {
        GuessedEndpoint(
          dataName: $0.name, id: ids.id($0.name, fallback: "endpoint"), decimals: min($0.decimals ?? 2, 6),
          columns: [])
      },
      attributes: attributes(
        among: others.filter { column in !measured.contains { $0.name == column.name } },
        constantWithin: subject))
  }

  private var listed: String { columns.map { "'\($0.name)'" }.joined(separator: ", ") }

  private var visitColumn: String? {
    named([
      "timepoint", "visit", "avisit", "zeitpunkt", "visite", "time", "week", "month", "访视", "訪視", "时间点",
      "時間點",
    ]) {
      $0.texts.count <= 60
    }
  }

  private var dayColumn: String? {
    named(["day", "studyday", "study_day", "ady", "dy", "relday", "tag", "jour", "dia"]) {
      $0.decimals == 0
    }
  }

  /// The first column whose name is, or else contains, one of the words.
  func named(
    _ words: [String], among candidates: [Column]? = nil, where fits: (Column) -> Bool = { _ in true }
  ) -> String? {
    let candidates = (candidates ?? columns).filter(fits)
    for word in words {
      if let exact = candidates.first(where: { $0.name.lowercased() == word }) { return exact.name }
    }
    for word in words where word.count > 3 {
      if let near = candidates.first(where: { $0.name.lowercased().contains(word) }) { return near.name }
    }
    return nil
  }

  /// A column of units, where every endpoint has one and the same.
  private func unitColumn(among others: [Column], of endpoint: String?) -> String? {
    guard let name = named(["unit", "units", "avalu", "einheit", "unité", "单位", "單位"], among: others),
      let units = column(name), !units.isNumeric
    else { return nil }
    return endpoint.map { !varies(within: $0, units) } ?? (units.texts.count == 1) ? name : nil
  }

  private func longEndpoints(_ endpoint: String?, _ value: String, _ unit: String?) -> [GuessedEndpoint] {
    let units = unit.flatMap { column($0) }
    var ids = DistinctIDs()
    guard let endpoint, let names = column(endpoint), let values = column(value) else {
      return [
        GuessedEndpoint(
          dataName: value, id: ids.id(value, fallback: "endpoint"),
          decimals: min(column(value)?.decimals ?? 2, 6), unit: units?.texts.first, columns: [])
      ]
    }
    return names.texts.map { name in
      let own = zip(names.cells, values.cells).filter { $0.0 == name }.map(\.1)
      let decimals = Column(name: name, cells: own, decimalMark: decimalMark).decimals ?? 2
      return GuessedEndpoint(
        dataName: name, id: ids.id(name, fallback: "endpoint"), decimals: min(decimals, 6),
        unit: units.flatMap { units in
          zip(names.cells, units.cells).first { $0.0 == name && $0.1 != nil }?.1
        }, columns: [])
    }
  }

  private func columnPerVisit(_ named: String?) throws(LayoutUnknown) -> GuessedLayout {
    let numeric = columns.filter { $0.isNumeric && $0.name != named }.map(\.name)
    guard let split = VisitColumns(numeric) else { return try singleVisit(named) }
    let subject = named ?? distinctColumn(outside: split.allColumns)
    let visits = orderedVisits(split.visits)
    var ids = DistinctIDs()
    let endpoints = split.endpoints.map { endpoint in
      let columns = visits.compactMap { visit in
        split.column(of: endpoint, at: visit.dataName).map { (visit: visit.id, column: $0) }
      }
      let decimals = columns.compactMap { column($0.column)?.decimals }.max() ?? 2
      return GuessedEndpoint(
        dataName: endpoint, id: ids.id(endpoint, fallback: "endpoint"), decimals: min(decimals, 6),
        columns: columns)
    }
    return GuessedLayout(
      subject: subject.map { .column($0) } ?? .rowNumber, shape: .columnPerVisit, visitSource: .columns,
      visits: visits, endpoints: endpoints,
      attributes: attributes(
        among: columns.filter { $0.name != subject && !split.allColumns.contains($0.name) },
        constantWithin: nil))
  }

  /// A row a subject and every number once: a study of one visit, which describes and compares nothing over time.
  private func singleVisit(_ named: String?) throws(LayoutUnknown) -> GuessedLayout {
    let subject = named ?? distinctColumn(outside: [])
    let measured = columns.filter { $0.isNumeric && $0.name != subject }
    guard !measured.isEmpty, subject != nil else {
      throw LayoutUnknown(
        message: "no column tells the visit, and no columns are named for an endpoint and a visit, as"
          + " hba1c_baseline and hba1c_m6 are; name the column of the visit with --visit, or of study days with --day"
      )
    }
    var ids = DistinctIDs()
    return GuessedLayout(
      subject: subject.map { .column($0) } ?? .rowNumber, shape: .columnPerVisit, visitSource: .columns,
      visits: [GuessedVisit(dataName: "Baseline", id: "baseline", isBaseline: true)],
      endpoints: measured.map {
        GuessedEndpoint(
          dataName: $0.name, id: ids.id($0.name, fallback: "endpoint"), decimals: min($0.decimals ?? 2, 6),
          columns: [(visit: "baseline", column: $0.name)])
      },
      attributes: attributes(
        among: columns.filter { column in
          column.name != subject && !measured.contains { $0.name == column.name }
        }, constantWithin: nil))
  }

  /// The first column that has another text in every row, none of them a number with decimals.
  private func distinctColumn(outside taken: Set<String>) -> String? {
    columns.first { column in
      !taken.contains(column.name) && column.texts.count == rowCount && column.decimals ?? 0 == 0
    }?.name
  }
}

private let subjectWords = [
  "subject", "usubjid", "patient", "participant", "proband", "volunteer", "subj", "id", "pid", "sujet",
  "paciente",
  "pat-nr", "nr", "受试者", "受試者", "患者", "编号", "編號",
]

private let endpointWords = [
  "endpoint", "paramcd", "param", "parameter", "test", "analyte", "variable", "messung", "merkmal",
  "指标", "指標", "项目", "項目",
]
