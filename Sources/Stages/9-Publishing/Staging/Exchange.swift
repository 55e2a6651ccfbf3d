import CAtomicExchange
import Glibc
import StudyDefinition

extension Staging {
  /// Puts the staged report in the place of the published one, which is afterwards where this returns; nil when there
  /// was none.
  ///
  /// One step of the file system, `renameat2` with `RENAME_EXCHANGE`: whoever opens a file of the report gets the old or
  /// the new one. Where the kernel or the file system has no such step (some network and overlay file systems), the old
  /// folder is renamed away and the new one into its place, with a moment between in which there is none; a run that
  /// dies in that moment is put right by the next.
  func exchange(_ report: PreparedReport, in folder: OutputFolder) throws(PublishingFault) -> FilePath? {
    let study = report.study
    let staged = self.report(study)
    let published = folder.report(study)
    switch published.kind {
    case nil:
      try staged.rename(to: published)
      return nil
    case .folder?:
      let note = exchangeNote(study)
      try note.removeAll()
      try note.write(Array(try sha256(of: report.checksums, shown: note.shown).utf8))
      return try exchangeFolders(staged, published, former: former(study))
    default:
      throw PublishingFault(
        .cannotCreate, published.shown, "cannot create: something that is not a folder is there")
    }
  }
}

/// Exchanges two folders of which `published` is seen by readers, and returns where its former content is: at `staged`,
/// or at `former` where it had to be done in two steps.
func exchangeFolders(_ staged: FilePath, _ published: FilePath, former: FilePath) throws(PublishingFault)
  -> FilePath
{
  let code = exchange_paths(staged.path, published.path)
  if code == 0 { return staged }
  guard [ENOSYS, EINVAL, ENOTSUP].contains(code) else { throw .creating(published.shown, errno: code) }
  try replaceInTwoSteps(staged, published, former: former)
  return former
}

/// The published folder to `former`, the staged one to its place; undone when the second step fails.
func replaceInTwoSteps(_ staged: FilePath, _ published: FilePath, former: FilePath) throws(PublishingFault) {
  try published.rename(to: former)
  do throws(PublishingFault) {
    try staged.rename(to: published)
  } catch {
    try former.rename(to: published)
    throw error
  }
}
