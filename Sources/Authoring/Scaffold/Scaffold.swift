package import Diagnostics
import Tabular

/// A new study: its definition and the files of its `data` folder.
package struct ScaffoldedStudy: Sendable {
  package let definition: String
  /// By name below `data`.
  package let files: [(name: String, bytes: [UInt8])]
}

/// The definition of a new study, guessed from a data file: its layout, endpoints, visits, decimals, and what it says of
/// the subjects.
///
/// - Parameters:
///   - name: the study's id.
///   - path: the data file, as the person named it.
///   - file: what it will be called in the study's `data` folder.
/// - Returns: a commented `study.yaml` that builds as it is, with its files; nil with the reason when the layout cannot
///   be guessed.
package func scaffold(
  name: String, from path: String, file: String, hints: ScaffoldHints = ScaffoldHints()
) -> (study: ScaffoldedStudy?, diagnostics: [Diagnostic]) {
  do throws(FileRefusal) {
    let bytes = try FileBytes(try OpenFile(path: path), path: path, limit: 256 << 20)
    let (table, problems) = ScaffoldTable.read(bytes, shownAs: path)
    guard let table else { return (nil, problems) }
    let data = bytes.withBytes { Array($0) }
    do throws(LayoutUnknown) {
      let layout = try table.guessLayout(hints)
      let subjects = table.subjectsFile(layout)
      let definition = scaffoldDefinition(
        name: name, file: file, subjects: subjects == nil ? nil : subjectsName, table: table, layout: layout)
      let copied = layout.subject == .rowNumber ? table.withRowNumbers : data
      return (
        ScaffoldedStudy(
          definition: definition,
          files: [(file, copied)] + (subjects.map { [(subjectsName, $0)] } ?? [])), []
      )
    } catch {
      return (nil, [.error("unknown-layout", error.message, at: SourceLocation(file: path))])
    }
  } catch {
    return (nil, [error.diagnostic()])
  }
}

private let subjectsName = "subjects.csv"
