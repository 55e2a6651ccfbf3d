import Diagnostics
import StudyDefinition

/// Values that meet the targets of a problem as far as found, with the account of every target.
struct Solution {
  let recording: Recording
  let checks: [TargetCheck]
}

/// Draws, calibrates and repairs; starts anew from other draws until every fixed target is met, free ones too if that
/// takes no longer than two attempts, and keeps the best.
func solve(
  _ problem: Problem, from recording: Recording, seed: Int, _ diagnostics: inout [Diagnostic]
) -> Solution {
  var best: Repair?
  let isHopeless = problem.targets.contains { !$0.figure.isFree && $0.isOutOfReach }
  for attempt in 0..<(isHopeless ? straightAttempts : attempts) {
    var random = RandomStream(seed: seed, name: "\(problem.name) \(attempt)")
    var draft = recording
    var problems: [Diagnostic] = []
    for entry in problem.entries where entry.formula == nil {
      problem.draw(entry, into: &draft, &random, &problems)
    }
    if !problems.isEmpty {
      diagnostics += problems
      return Solution(recording: recording, checks: [])
    }
    var repair = Repair(problem, draft)
    // What two straight attempts do not find may need a way round, and small problems can afford to look for long.
    let isWarm = attempt >= straightAttempts
    repair.run(
      steps: isWarm && recording.subjects <= 50 ? 10 * steps : steps, warmth: isWarm ? 2 : 0, &random)
    if best.map({ repair.precedes($0) }) ?? true { best = repair }
    if repair.loss == 0 || (attempt + 1 >= straightAttempts && best?.isSound == true) { break }
  }
  guard let best else { return Solution(recording: recording, checks: []) }
  return Solution(
    recording: best.recording,
    checks: problem.targets.map { target in
      let achieved = target.achieved(best.recording, problem.methods)
      return TargetCheck(target, achieved: achieved)
    })
}

/// Draws tried before the best is kept, and moves in each.
private let attempts = 12
private let straightAttempts = 2
private let steps = 6000
