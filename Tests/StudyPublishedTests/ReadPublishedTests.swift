import Diagnostics
import FoundationEssentials
import StudyData
import StudyDefinition
import StudyResults
import Testing

@testable import StudyPublished

@Suite struct ReadPublishedTests {
  /// Reads a file of published figures of a small study.
  private func read(_ csv: String?) throws -> (rows: [PublishedRow], problems: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "published-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if let csv { try Data(csv.utf8).write(to: folder.appending(path: "p.csv")) }
    let found = readStudy(text: Self.definition, file: "study.yaml", id: "s")
    let study = try #require(found.study, "\(found.diagnostics.map(\.text))")
    let paper = readPublished(study, folder: StudyFolder(path: folder.path, shownAs: "s"))
    return (paper.rows, paper.diagnostics.map(\.text))
  }

  private static let definition = """
    format: 1
    title: T
    languages: [en, zh-Hans]
    data:
      status: collected
      subjects: {file: s.csv, id: id}
      observations: {file: d.csv, subject: id, endpoint: e, timepoint: t, value: v}
    timepoints:
      - {id: baseline, label: Baseline, baseline: true}
      - {id: m6, label: 6 months}
    cohorts: [{id: all, label: All}]
    endpoints: [{id: hba1c, label: HbA1c}]
    groups: {by: dose, levels: [{id: low}, {id: high}]}
    comparisons: [{id: doses, method: mann-whitney}]
    published: {file: p.csv}
    """

  private let header =
    "endpoint,timepoint,cohort,group,measure,contrast,statistic,printed,source,note,note-zh-Hans,reason\n"

  @Test func rowsHaveTypedKeys() throws {
    let (rows, problems) = try read(
      header + """
        hba1c,m6,all,,baseline,,mean,7.77,paper,,,
        hba1c,m6,all,low,paired-t,,p,<0.001,paper,a note,说明,not ours
        hba1c,m6,all,,doses,high-vs-low,p,not significant,paper,,,

        """)
    #expect(problems == [])
    #expect(
      rows.map { $0.key.text(study: StudyID("s")) } == [
        "s/hba1c/m6/all/baseline/mean", "s/hba1c/m6/all/low/paired-t/p", "s/hba1c/m6/all/doses/high-vs-low/p",
      ])
    #expect(rows[0].note == nil && rows[0].reason == nil)
    #expect(rows[1].note?.text(in: LanguageTag("zh-Hans")) == "说明")
    #expect(rows[1].note?.text(in: .english) == "a note")
    #expect(rows[1].reason?.text(in: .english) == "not ours")
    #expect(rows[1].location.description == "s/p.csv:3:30")
  }

  @Test func everySlipIsToldInOneRunWithTheNearestName() throws {
    let (rows, problems) = try read(
      header + """
        hba1,m6,all,,baseline,,mean,7.77,paper,,,
        hba1c,m7,al,,baselin,,meen,7.77,paper,,,
        hba1c,m6,all,hi,doses,high-vs-lo,p,"7,7",,,,
        hba1c,m6,all,,baseline,,mean,significant,paper,,,
        hba1c,m6,all,,baseline,,sd,increased,paper,,,
        hba1c,m6,all,,change,,mean,1,paper,,,
        hba1c,m6,all,,change,,mean,1,paper,,,

        """)
    #expect(rows.count == 2)
    #expect(
      problems == [
        "s/p.csv:2:1: error: unknown endpoint 'hba1'; did you mean 'hba1c'?",
        "s/p.csv:3:7: error: unknown timepoint 'm7'; did you mean 'm6'?",
        "s/p.csv:3:10: error: unknown cohort 'al'; did you mean 'all'?",
        "s/p.csv:3:14: error: unknown measure 'baselin'; did you mean 'baseline'?",
        "s/p.csv:3:23: error: unknown statistic 'meen'; did you mean 'mean'?",
        "s/p.csv:4:14: error: unknown group 'hi'",
        "s/p.csv:4:23: error: unknown contrast 'high-vs-lo'; did you mean 'high-vs-low'?",
        "s/p.csv:4:36: error: '7,7' is not a figure, expected a number such as 7.77, <0.05 or ~3, or one of significant, not significant, increased, decreased",
        "s/p.csv:4:42: error: a published figure needs its source",
        "s/p.csv:5:30: error: 'significant' says something of a p, not of 'mean'",
        "s/p.csv:6:28: error: 'increased' says something of a change, not of 'baseline'",
        "s/p.csv:8:28: error: the figure is given twice from one source, first in line 7",
      ])
  }

  @Test func missingColumnsAndFilesAreErrors() throws {
    #expect(
      try read("endpoint,timepoint,cohort,measure,statistic,value,source\n").problems == [
        "s/p.csv:1:1: error: a table of published figures needs the column 'printed'",
        "s/p.csv:1: error: a table of published figures has no column 'value'",
      ])
    #expect(try read("").problems.count == 1)
    #expect(try read(nil).problems.count == 1)
  }

  @Test func verdicts() throws {
    let (rows, _) = try read(
      header + """
        hba1c,m6,all,,baseline,,mean,7.77,paper,,,
        hba1c,m6,all,,baseline,,sd,1,paper,,,
        hba1c,m6,all,,baseline,,se,1,paper,,,another kind
        hba1c,m6,all,,baseline,,median,1,paper,,,
        hba1c,m6,all,,baseline,,max,1,paper,,,

        """)
    var store = ResultStore()
    let cell = rows[0].key.cell
    store.add(ResultRow(key: ResultKey(cell, .mean), value: .number(7.772), n: 3))
    store.add(ResultRow(key: ResultKey(cell, .sd), value: .number(1.6), n: 3))
    store.add(ResultRow(key: ResultKey(cell, .median), value: .notEstimable(.noData), n: 0))
    #expect(
      comparePublished(rows, with: store, alpha: 0.05).map(\.verdict) == [
        .agrees, .differs, .notComparable, .notComputed(.noData), .notComputed(Reason("not-computed")),
      ])
  }
}
