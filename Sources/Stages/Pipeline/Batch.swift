import Diagnostics
import StudyDefinition
package import StudyDocument

/// Runs studies side by side, at most `jobs` at a time, and hands each on as it ends. No study sees another: all they
/// share is the templates, which nobody changes.
///
/// - Parameter finished: called one study at a time, in the order in which they end.
package func runBatch(
  _ places: [StudyPlace], _ templates: TemplateFolder, _ choices: RunChoices, jobs: Int,
  finished: (StudyRun) -> Void
) async {
  await withTaskGroup(of: StudyRun.self) { group in
    var waiting = places.makeIterator()
    func start() {
      if let place = waiting.next() { group.addTask { runStudy(place, templates, choices) } }
    }
    for _ in 0..<max(1, jobs) { start() }
    while let run = await group.next() {
      start()
      finished(run)
    }
  }
}
