import Diagnostics
import StudyDefinition
import Testing

@testable import StudySimulation

/// A definition around a simulation: two visits, a plain and a whole-number endpoint, and one that is their ratio.
func studyText(_ simulation: String, decimals: Int = 2, layout: String = "timepoint: visit") -> String {
  """
  format: 1
  title: T
  data:
    status: simulated
    subjects: {file: data/subjects.csv, id: id}
    observations: {file: data/values.csv, subject: id, \(layout)}
  timepoints:
    - {id: baseline, label: Baseline, baseline: true, day: 1, window: [-7, 1]}
    - {id: m6, label: 6 months, day: 182, window: [150, 210]}
    - {id: m12, label: 12 months, day: 365, window: [330, 400]}
  endpoints:
    - {id: x, label: X, decimals: \(decimals), summary: mean-se, test: paired-t}
    - {id: y, label: Y, decimals: 0, summary: median-iqr, test: signed-rank}
    - {id: ratio, label: Ratio, decimals: 3, test: paired-t}
  simulation:
  \(simulation.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n"))

  """
}

/// The study of a simulation; fails the test when the definition is not one.
func study(_ simulation: String, decimals: Int = 2, layout: String = "timepoint: visit") throws -> Study {
  let (study, problems) = readStudy(
    text: studyText(simulation, decimals: decimals, layout: layout), file: "study.yaml", id: "t")
  return try #require(study, "\(problems.map(\.text))")
}

/// What the simulation makes, without any problem.
func simulated(_ simulation: String, decimals: Int = 2, layout: String = "timepoint: visit") throws
  -> SimulatedData
{
  let (data, problems) = simulate(try study(simulation, decimals: decimals, layout: layout))
  #expect(problems.isEmpty, "\(problems.map(\.text))")
  return try #require(data)
}

/// The rows of a file of the simulation, cells apart; no cell of these tests needs quotes.
func rows(_ data: SimulatedData, _ path: String) -> [[String]] {
  let text = data.files.first { $0.path == path }?.text ?? ""
  return text.split(separator: "\n").map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
