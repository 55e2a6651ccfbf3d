import Testing

/// All that is wrong with a definition is told in one run, also what only the columns of its data can tell.
@Suite struct ManyProblemsTests {
  private func log(endpoint: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("id,dose,age\na,low,3\nb,high,4\n", to: "studies/many/data/s.csv")
    try folder.write("id,endpoint,visit,value\na,hba1c,m0,5\n", to: "studies/many/data/o.csv")
    try folder.write(
      """
      format: 1
      title: Many mistakes
      data:
        status: collected
        subjects: {file: data/s.csv, id: id}
        observations: {file: data/o.csv, subject: id, endpoint: endpoint, timepoint: visit, value: value}
      timepoints: [{id: m0, label: Baseline, baseline: true}, {id: m6, label: 6 months}]
      cohorts:
        - {id: old, label: Old, where: agee > 3}
        - {id: high, label: High, where: m0.\(endpoint) >= 1.5}
      endpoints:
        - {id: hba1c, label: HbA1c}
        - {id: homa, label: HOMA, derive: hba1c * insulin / 22.5}
      groups: {by: dosee, reference: low}
      attributes: [{id: kg, label: Weight, column: weight}]

      """, to: "studies/many/study.yaml")
    let run = try Program.run("check", in: folder)
    #expect(run.status == 65)
    return run.log
  }

  @Test(arguments: ["hba1c", "hscrp"])
  func areToldTogether(endpoint: String) throws {
    let log = try log(endpoint: endpoint)
    #expect(log.contains("study.yaml:9:34: error: unknown name 'agee'; did you mean 'age'?"), "\(log)")
    #expect(
      log.contains("study.yaml:10:36: error: unknown name 'm0.hscrp'") == (endpoint == "hscrp"), "\(log)")
    #expect(log.contains("study.yaml:13:45: error: unknown name 'insulin'"), "\(log)")
    #expect(log.contains("study.yaml:14:9: error: no column 'dosee' for the groups"), "\(log)")
    #expect(log.contains("study.yaml:15:14: error: no column 'weight' for the attribute 'kg'"), "\(log)")
    #expect(log.split(separator: "\n").count { $0.contains("unknown name 'agee'") } == 1, "\(log)")
  }
}
