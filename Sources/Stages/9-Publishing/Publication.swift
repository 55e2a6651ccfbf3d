package import Diagnostics
package import StudyDefinition

/// A run's hold on an output folder, from `begin` to `end`: whoever has one may publish, and nobody else can.
///
///     let (publication, problems) = Publication.begin(in: OutputFolder("output"), settings)
///     publication.publish([report])                // as studies finish, in any order, from any task
///     publication.recordFailure(failure)           // for those that have no report
///     publication.end(defined: ids, index: templates)
///
/// Reports of different studies may be published from several tasks at once, one study from one task only.
package struct Publication: Sendable {
  package let folder: OutputFolder
  let settings: PublishingSettings
  let staging: Staging
  private let lock: OutputLock

  /// Takes the output folder, making it when there is none, and clears what dead runs have left in it.
  ///
  /// - Parameter seconds: how long to wait for a run that has it. Nil is returned, with the reason, when it still has it
  ///   then, or when the folder cannot be written.
  package static func begin(
    in folder: OutputFolder, _ settings: PublishingSettings, waiting seconds: Int = 0
  ) -> (publication: Publication?, diagnostics: [Diagnostic]) {
    do throws(PublishingFault) {
      let lock = try OutputLock(folder, waiting: seconds)
      // The folder may be a link; from here on it is what the link leads to now, whatever becomes of the link.
      let folder = folder.resolved
      try folder.clearLeftovers(keep: settings.keep)
      let staging = try Staging(in: folder)
      return (Publication(folder: folder, settings: settings, staging: staging, lock: lock), [])
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  /// Ends the run: notes which studies are no longer defined, writes the index last, and removes the staging folder.
  /// The hold itself ends when the value is gone.
  ///
  /// - Parameters:
  ///   - defined: all studies that there are, when the run knows them; nil when it was asked for some by name.
  ///     A published report of none of them stays, and the index says that its study is no longer defined.
  ///   - index: what the index is rendered with; nil leaves it as it is.
  package func end(defined: [StudyID]?, index: IndexTemplates?) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    do throws(PublishingFault) {
      if let defined { try noteUndefined(besides: defined) }
      if let index { diagnostics += try writeIndex(index) }
    } catch {
      diagnostics.append(error.diagnostic)
    }
    do throws(PublishingFault) {
      try folder.clearLeftovers(keep: settings.keep)
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return diagnostics
  }
}
