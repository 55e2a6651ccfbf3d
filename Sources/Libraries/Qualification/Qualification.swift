import Diagnostics

/// Runs every reference case below a folder through the statistics that reports use.
///
/// `versions` names what the run depends on (the program, the compiler, the libraries), each with its version, and is
/// repeated in the report. An unknown function, a case that cannot be run, a file that cannot be read: each counts as a
/// failure, none stops the run.
package func qualify(
  cases folder: String, versions: KeyValuePairs<String, String> = [:]
) -> QualificationReport {
  let (files, problems) = readCaseFiles(below: folder)
  var results: [String: FamilyResult] = [:]
  for file in files {
    var family = results[file.family] ?? FamilyResult(name: file.family)
    for (index, json) in file.cases.enumerated() {
      family.add(CaseRun(json, number: index + 1))
    }
    results[file.family] = family
  }
  return QualificationReport(
    versions: versions.map { QualificationReport.Version(name: $0.key, version: $0.value) },
    families: results.values.sorted { $0.name < $1.name },
    problems: problems)
}
