package import Diagnostics
import Statistics
package import StudyDefinition

/// What a simulation makes: the data files of the study, and how far they give the figures asked for.
package struct SimulatedData: Sendable {
  /// By path below the study's folder.
  package let files: [SimulatedFile]
  /// Every target, in the order of the definition.
  package let checks: [TargetCheck]

  /// Whether every target that is not a free choice was met.
  package var isSound: Bool { checks.allSatisfy { $0.isMet || $0.figure.isFree } }
}

/// A file to be written.
package struct SimulatedFile: Sendable, Hashable {
  /// Relative to the study's folder.
  package let path: String
  package let text: String
}

/// Makes the data of a study from its `simulation:`.
///
/// The printed summary of the values equals every target within the rounding of its print, as far as such values were
/// found; `checks` tells. The same definition gives the same files on every machine: there is no clock and no
/// randomness of the system. Values are made endpoint by endpoint, or together where formulas, orders or common targets
/// tie endpoints.
package func simulate(_ study: Study) -> (data: SimulatedData?, diagnostics: [Diagnostic]) {
  guard let simulation = study.simulation else {
    let message = "the definition has no 'simulation', so there is nothing to simulate data from"
    return (nil, [.error("no-simulation", message, at: study.location)])
  }
  var diagnostics: [Diagnostic] = []
  let methods = TargetMethods(quartiles: QuantileType(rawValue: study.methods.quartileType) ?? .sas)
  let (subjects, subjectChecks) = giveOutAttributes(simulation, methods, &diagnostics)
  let plan = Plan(study, simulation, subjects, methods, &diagnostics)
  var checks = subjectChecks
  guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
  var recording = Recording(
    subjects: subjects.ids.count, columns: study.endpoints.count * study.timePoints.count)
  for problem in plan.problems {
    let solution = solve(problem, from: recording, seed: simulation.seed, &diagnostics)
    recording = solution.recording
    checks += solution.checks
  }
  let files = simulatedFiles(study, subjects, recording, &diagnostics)
  guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
  return (SimulatedData(files: files, checks: checks), diagnostics)
}
