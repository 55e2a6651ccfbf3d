import Diagnostics
import StudyDefinition
import Tabular

/// The steps from files to a dataset, in their order. Each goes on as far as it can, so that one run tells everything.
struct DatasetAssembly {
  let study: Study
  let folder: StudyFolder
  let allowEmpty: Bool
  /// How many rows of measurements are in memory at a time.
  let window: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var account = DataAccount()
  private var files: [InputFile] = []

  /// Columns beyond this many cells would take gigabytes; a study of that size is more likely a mistake.
  private static let mostCells = 250_000_000

  init(study: Study, folder: StudyFolder, allowEmpty: Bool, window: Int) {
    self.study = study
    self.folder = folder
    self.allowEmpty = allowEmpty
    self.window = window
  }

  mutating func run() -> Dataset? {
    let list = readSubjects()
    if study.data.subjects != nil, list == nil {
      // Without the subjects, every row would be told to be unknown; the files themselves are checked all the same.
      _ = readObservations { [window] file, problems in file.read(window: window, &problems) }
      return nil
    }
    var register = list.map { SubjectRegister(ids: $0.ids, leftOut: $0.leftOut) } ?? SubjectRegister()
    guard let read = collect(&register) else { return nil }
    let attributes = list?.attributes(subjectRules) ?? []
    var values = SubjectValues(study, attributes: attributes, subjects: register.ids.count, columns: read)
    account.underived = DerivedEndpoints(study: study).compute(into: &values, &diagnostics)
    diagnostics += ImplausibleDerivations(study: study).diagnostics(values.columns)
    let orders = OrderedValues(values)
    diagnostics += orders.diagnostics
    account.orderedPairs = orders.compared.reduce(0, +)
    let members = CohortMembers(values, &diagnostics)
    let references = ReferenceRanges(values, &diagnostics)
    diagnostics += ComparisonAttributes(study: study).diagnostics(attributes)
    let characteristics = Characteristics(values, file: list?.file.shownPath)
    diagnostics += characteristics.diagnostics
    let listings = readListings()
    let events = readEvents(register)
    let arms = groups(attributes, list, subjects: register.ids.count)
    account.ungrouped = ungrouped(arms.codes, members.cohorts)
    let dataset = Dataset(
      subjects: register.ids, attributes: attributes, columns: values.columns, cohorts: members.cohorts,
      groups: arms.codes, applicable: members.applicable,
      files: files, account: account, references: references.choices, grouping: arms.grouping,
      characteristics: characteristics.read, described: characteristics.attributes,
      listings: listings, events: events)
    // What is missing because of an error is no finding of its own.
    if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += EmptySelections(study: study, allowEmpty: allowEmpty).diagnostics(dataset)
    }
    return dataset
  }

  /// Looks at all that needs the columns of the subjects file, and at no measurement.
  mutating func checkColumns() {
    guard let list = readSubjects() else { return }
    let attributes = list.attributes(subjectRules)
    var values = SubjectValues(
      study, attributes: attributes, subjects: list.ids.count,
      columns: Array(repeating: [], count: study.endpoints.count))
    _ = DerivedEndpoints(study: study).compute(into: &values, &diagnostics)
    _ = CohortMembers(values, &diagnostics)
    _ = ReferenceRanges(values, &diagnostics)
    diagnostics += ComparisonAttributes(study: study).diagnostics(attributes)
    diagnostics += Characteristics(values, file: list.file.shownPath).diagnostics
    _ = groups(attributes, list, subjects: list.ids.count)
  }

  private var subjectRules: CellRules {
    CellRules(
      dialect: study.data.subjects?.dialect ?? FileDialect(delimiter: .comma, decimalMark: .point),
      missing: study.data.missingTokens)
  }

  private mutating func readSubjects() -> SubjectList? {
    guard let source = study.data.subjects,
      let file = StudyFile.open(source.file, in: folder, &diagnostics)
    else { return nil }
    let list = SubjectList.read(source, from: file, rules: subjectRules, &diagnostics)
    record(file, rows: list?.table.rowCount ?? 0)
    return list
  }

  /// Opens one file of measurements after the other, and has each read. Those that cannot be are left out.
  private mutating func readObservations(
    _ read: (inout PlacedFile, inout [Diagnostic]) -> Void
  ) -> [PlacedFile] {
    study.data.observations.compactMap { source in
      guard let file = StudyFile.open(source.file, in: folder, &diagnostics) else { return nil }
      var placed = PlacedFile(ObservationReader(study: study, source: source, file: file))
      read(&placed, &diagnostics)
      record(file, rows: placed.last?.rowsRead ?? 0)
      return placed.last == nil ? nil : placed
    }
  }

  private mutating func readEvents(_ register: SubjectRegister) -> [[Int]] {
    guard let events = study.events, let file = StudyFile.open(events.file, in: folder, &diagnostics) else {
      return []
    }
    let rules = CellRules(dialect: events.dialect, missing: study.data.missingTokens)
    let counted = CountedEvents(events, from: file, subjects: register, rules: rules, &diagnostics)
    record(file, rows: counted?.rows ?? 0)
    return counted?.counts ?? []
  }

  private mutating func readListings() -> [ListedRows] {
    study.listings.compactMap { listing -> ListedRows? in
      guard let file = StudyFile.open(listing.file, in: folder, &diagnostics) else { return nil }
      let rules = CellRules(dialect: listing.dialect, missing: study.data.missingTokens)
      let rows = ListedRows(listing, from: file, rules: rules, &diagnostics)
      record(file, rows: rows?.rows.count ?? 0)
      return rows
    }
  }

  private mutating func record(_ file: StudyFile, rows: Int) {
    guard let entry = file.record(rows: rows, &diagnostics) else { return }
    if !files.contains(where: { $0.path == entry.path }) { files.append(entry) }
  }

  /// The columns of all endpoints, those of derived ones empty; nil when there is no room for them.
  ///
  /// Rows are placed while their file is read. Without a list of subjects all are read before the first is placed, as
  /// only they tell for how many subjects there has to be room.
  private mutating func collect(_ register: inout SubjectRegister) -> [[MeasurementColumn]]? {
    var files = register.isClosed ? [] : readObservations { file, problems in file.read(&problems) }
    let most =
      register.isClosed
      ? register.ids.count : files.reduce(0) { $0 + ($1.last?.subject.levels.count ?? 0) }
    guard var store = makeStore(subjects: most) else {
      if register.isClosed {
        _ = readObservations { [window] file, problems in file.read(window: window, &problems) }
      }
      diagnostics.append(
        .error(
          "too-many-values",
          "\(most) subjects, \(study.endpoints.count) endpoints and \(study.timePoints.count) visits are too many;"
            + " expected at most \(Self.mostCells) values", at: study.data.location))
      return nil
    }
    if register.isClosed {
      files = readObservations { [window] file, problems in
        file.place(window: window, into: &store, &register, &problems)
      }
    } else {
      for index in files.indices { files[index].placeRead(into: &store, &register) }
    }
    for file in files { account(for: file, register) }
    account.duplicates = store.duplicates
    account.rowsFartherFromTarget = store.rowsFartherFromTarget
    store.averageRepeats()
    diagnostics += RepeatedValues(study: study).diagnostics(store, files)
    diagnostics += ImplausibleValues(study: study).diagnostics(store, files)
    return store.columns(subjects: register.ids.count)
  }

  /// Nil when there are more cells than allowed, or than the system has memory for.
  private func makeStore(subjects: Int) -> CellStore? {
    let (cells, overflow) = (study.endpoints.count * study.timePoints.count).multipliedReportingOverflow(
      by: subjects)
    guard !overflow, cells <= Self.mostCells else { return nil }
    return CellStore(
      endpoints: study.endpoints.count, visits: study.timePoints.count, subjects: subjects,
      rule: study.data.duplicates, hasDistances: study.data.observations.contains { $0.layout.isByDay })
  }

  private mutating func account(for file: PlacedFile, _ register: SubjectRegister) {
    guard let last = file.last else { return }
    account.rowsRead += last.rowsRead
    for (order, tally) in file.tallies.enumerated() {
      account.missingCells += tally.missing
      account.beyondDetectionLimit += tally.beyondLimit
      diagnostics += DetectionLimits().diagnostics(tally, column: last.values[order].numbers.name, in: last)
      // The same rows pass for every column of a wide file; they are counted once.
      guard order == 0 else { continue }
      account.rowsFiltered += tally.filtered
      account.rowsIgnored += tally.ignored
      account.rowsOutsideWindows += tally.outsideWindows
      diagnostics += UnplacedNames(study: study, register: register)
        .diagnostics(tally, in: last, visits: file.visits)
    }
  }

  /// Subjects without a group, of those whose cohort has a column a group.
  private func ungrouped(_ codes: [Int], _ cohorts: [[Bool]]) -> Int {
    guard study.grouping != nil else { return 0 }
    let split = zip(study.cohorts, cohorts).filter { $0.0.isSplit }.map(\.1)
    return codes.indices.count { subject in codes[subject] < 0 && split.contains { $0[subject] } }
  }

  private mutating func groups(_ attributes: [SubjectAttribute], _ list: SubjectList?, subjects: Int) -> (
    grouping: Grouping?, codes: [Int]
  ) {
    guard let grouping = study.grouping else { return (nil, Array(repeating: -1, count: subjects)) }
    let groups = GroupCodes(
      grouping, attributes: attributes, subjects: subjects, file: list?.file.shownPath
    ) { subject, attribute in
      guard let list, let column = list.table.columnNames.firstIndex(of: attribute) else { return nil }
      return list.table.location(row: list.rows[subject], column: column)
    }
    diagnostics += groups.diagnostics
    return (groups.grouping, groups.codes)
  }
}
