import StudyData
package import Diagnostics
package import StudyDefinition
package import StudyDocument
package import StudyPublishing

/// What became of one study of a build.
package struct BuildResult: Sendable {
  package let study: StudyID
  package let ending: Ending
  package let diagnostics: [Diagnostic]

  package enum Ending: Sendable, Hashable {
    case published
    /// Made anew, with the same bytes as before.
    case unchanged
    /// Nothing it depends on has changed, so it was not made again.
    case current
    case failed
  }
}

/// Builds studies side by side, at most `jobs` at a time, and publishes each as soon as it is finished. A study none of
/// whose inputs changed since it was published is left as it is, and its warnings are told again.
///
/// - Parameters:
///   - force: whether to make also what is current.
///   - finished: called for one study at a time, in the order in which they end.
package func buildBatch(
  _ places: [StudyPlace], _ templates: TemplateFolder, _ choices: RunChoices, _ settings: PublishingSettings,
  in publication: Publication, jobs: Int, force: Bool, finished: (BuildResult) -> Void
) async {
  await withTaskGroup(of: BuildResult.self) { group in
    var waiting = places.makeIterator()
    func start() {
      guard let place = waiting.next() else { return }
      group.addTask {
        if !force, let current = current(place, templates, choices, settings, in: publication) {
          return current
        }
        return build(place, templates, choices, in: publication)
      }
    }
    for _ in 0..<max(1, jobs) { start() }
    while let result = await group.next() {
      start()
      finished(result)
    }
  }
}

/// The result for a study that need not be made again; nil when it must be.
private func current(
  _ place: StudyPlace, _ templates: TemplateFolder, _ choices: RunChoices, _ settings: PublishingSettings,
  in publication: Publication
) -> BuildResult? {
  let manifest = publication.folder.current(place.id, settings) { recorded in
    presentInputs(recorded, place: place, templates: templates, choices: choices)
  }
  guard let manifest else { return nil }
  let problems = publication.recordCurrent(place.id)
  let isSound = !problems.contains { $0.severity == .error }
  return BuildResult(
    study: place.id, ending: isSound ? .current : .failed,
    diagnostics: manifest.repeatedWarnings(settings) + problems)
}

private func build(
  _ place: StudyPlace, _ templates: TemplateFolder, _ choices: RunChoices, in publication: Publication
) -> BuildResult {
  let run = runStudy(place, templates, choices)
  guard let report = run.report else {
    let problems = publication.recordFailure(StudyFailure(study: place.id, diagnostics: run.diagnostics))
    return BuildResult(study: place.id, ending: .failed, diagnostics: run.diagnostics + problems)
  }
  let outcome = publication.publish([report])[0]
  let ending: BuildResult.Ending =
    switch outcome.result {
    case .published: .published
    case .unchanged: .unchanged
    case .failed: .failed
    }
  return BuildResult(study: place.id, ending: ending, diagnostics: run.diagnostics + outcome.diagnostics)
}
