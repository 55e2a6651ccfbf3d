/// How a data file seems to be laid out.
struct GuessedLayout {
  enum Shape {
    /// One row a value.
    case long(endpoint: String?, visit: String, value: String)
    /// One row a subject and visit.
    case columnPerEndpoint(visit: String)
    /// One row a subject.
    case columnPerVisit
  }

  let subject: String
  let shape: Shape
  let visits: [GuessedVisit]
  let endpoints: [GuessedEndpoint]
  /// Columns that describe the subject, by name.
  let attributes: [String]
}

struct GuessedVisit: Equatable {
  /// As the file spells it.
  let dataName: String
  let id: String
  let isBaseline: Bool
}

struct GuessedEndpoint: Equatable {
  /// As the file spells it: a name in a column, or the name of a column.
  let dataName: String
  let id: String
  let decimals: Int
  /// In files with a column a visit: the column of each visit's id.
  let columns: [(visit: String, column: String)]

  static func == (a: Self, b: Self) -> Bool {
    a.dataName == b.dataName && a.id == b.id && a.decimals == b.decimals
      && a.columns.elementsEqual(b.columns, by: ==)
  }
}

/// What the person says of the columns, where a guess would be wrong.
package struct ScaffoldHints: Sendable {
  package var subject: String?
  package var visit: String?
  package var endpoint: String?
  package var value: String?

  package init(
    subject: String? = nil, visit: String? = nil, endpoint: String? = nil, value: String? = nil
  ) {
    self.subject = subject
    self.visit = visit
    self.endpoint = endpoint
    self.value = value
  }
}

/// Why a file's layout cannot be guessed; the option that would say it.
struct LayoutUnknown: Error {
  let message: String
}

extension ScaffoldTable {
  /// The layout, by the names of the columns first and by what stands in them second.
  func guessLayout(_ hints: ScaffoldHints) throws(LayoutUnknown) -> GuessedLayout {
    guard
      let subject = hints.subject ?? named(["subject", "usubjid", "patient", "participant", "subj", "id"])
    else {
      throw LayoutUnknown(
        message: "no column looks like a subject's id among \(listed); name it with --subject")
    }
    let others = columns.filter { $0.name != subject }
    let visit =
      hints.visit
      ?? named(["timepoint", "visit", "avisit", "time", "week", "month"], among: others) {
        $0.texts.count <= 60
      }
    let isOneRowEach = column(subject).map { $0.texts.count == rowCount } ?? false
    guard let visit, !isOneRowEach else { return try columnPerVisit(subject, others) }
    let visits = orderedVisits(column(visit)?.texts ?? [])
    let value =
      hints.value ?? named(["value", "aval", "result", "measurement"], among: others) { $0.isNumeric }
    if let value {
      let endpoint =
        hints.endpoint
        ?? named(["endpoint", "paramcd", "param", "parameter", "test", "analyte", "variable"], among: others)
      return GuessedLayout(
        subject: subject, shape: .long(endpoint: endpoint, visit: visit, value: value), visits: visits,
        endpoints: longEndpoints(endpoint, value), attributes: [])
    }
    let measured = others.filter { $0.isNumeric && $0.name != visit && varies(within: subject, $0) }
    guard !measured.isEmpty else {
      throw LayoutUnknown(message: "no column of numbers was found among \(listed); name it with --value")
    }
    var ids = DistinctIDs()
    return GuessedLayout(
      subject: subject, shape: .columnPerEndpoint(visit: visit), visits: visits,
      endpoints: measured.map {
        GuessedEndpoint(
          dataName: $0.name, id: ids.id($0.name, fallback: "endpoint"), decimals: min($0.decimals ?? 2, 6),
          columns: [])
      }, attributes: [])
  }

  private var listed: String { columns.map { "'\($0.name)'" }.joined(separator: ", ") }

  /// The first column whose name is, or else contains, one of the words.
  private func named(
    _ words: [String], among candidates: [Column]? = nil, where fits: (Column) -> Bool = { _ in true }
  ) -> String? {
    let candidates = (candidates ?? columns).filter(fits)
    for word in words {
      if let exact = candidates.first(where: { $0.name.lowercased() == word }) { return exact.name }
    }
    for word in words where word.count > 2 {
      if let near = candidates.first(where: { $0.name.lowercased().contains(word) }) { return near.name }
    }
    return nil
  }

  private func longEndpoints(_ endpoint: String?, _ value: String) -> [GuessedEndpoint] {
    var ids = DistinctIDs()
    guard let endpoint, let names = column(endpoint), let values = column(value) else {
      return [
        GuessedEndpoint(
          dataName: value, id: ids.id(value, fallback: "endpoint"),
          decimals: min(column(value)?.decimals ?? 2, 6), columns: [])
      ]
    }
    return names.texts.map { name in
      let own = zip(names.cells, values.cells).filter { $0.0 == name }.map(\.1)
      let decimals = Column(name: name, cells: own, decimalMark: decimalMark).decimals ?? 2
      return GuessedEndpoint(
        dataName: name, id: ids.id(name, fallback: "endpoint"), decimals: min(decimals, 6), columns: [])
    }
  }

  /// Whether some subject has two different values: a measurement rather than an attribute.
  private func varies(within subject: String, _ candidate: Column) -> Bool {
    guard let subjects = column(subject) else { return true }
    var first: [String: String] = [:]
    for case (let id?, let value?) in zip(subjects.cells, candidate.cells) {
      if let known = first[id], known != value { return true }
      first[id] = first[id] ?? value
    }
    return false
  }

  private func columnPerVisit(_ subject: String, _ others: [Column]) throws(LayoutUnknown) -> GuessedLayout {
    let numeric = others.filter(\.isNumeric).map(\.name)
    guard let split = VisitColumns(numeric) else {
      throw LayoutUnknown(
        message: "no column tells the visit, and no columns are named for an endpoint and a visit, as"
          + " hba1c_baseline and hba1c_m6 are; name the column of the visit with --visit")
    }
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
      subject: subject, shape: .columnPerVisit, visits: visits, endpoints: endpoints,
      attributes: others.map(\.name).filter { name in !split.allColumns.contains(name) })
  }
}
