package import Diagnostics
package import StudyDefinition

/// Reads the data of a study and checks them: files, subjects, values, then what is derived of them.
///
/// Never throws. Without errors there is a dataset; with any there is none, and all problems of all files are told at
/// once, the first twenty of a kind one by one. Warnings come beside a dataset.
///
/// - Parameters:
///   - folder: the study's folder; no file outside of it is read.
///   - allowEmpty: whether a study or a cohort may be without subjects.
package func loadDataset(
  study: Study, folder: StudyFolder, allowEmpty: Bool = false
) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  loadDataset(study: study, folder: folder, allowEmpty: allowEmpty, window: ObservationReader.window)
}

/// - Parameter window: how many rows of measurements are in memory at a time, which decides about nothing else.
func loadDataset(
  study: Study, folder: StudyFolder, allowEmpty: Bool, window: Int
) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  var assembly = DatasetAssembly(study: study, folder: folder, allowEmpty: allowEmpty, window: window)
  let dataset = assembly.run()
  let failed = assembly.diagnostics.contains { $0.severity == .error }
  return (failed ? nil : dataset, assembly.diagnostics)
}

/// What is wrong with the names and types that a definition takes from the subjects file, for a definition whose other
/// errors keep its data from being loaded: all that is wrong with a file is told in one run.
package func columnProblems(of draft: Study, folder: StudyFolder) -> [Diagnostic] {
  guard draft.data.subjects != nil else { return [] }
  var assembly = DatasetAssembly(
    study: draft, folder: folder, allowEmpty: true, window: ObservationReader.window)
  assembly.checkColumns()
  return assembly.diagnostics.filter { $0.severity == .error }
}
