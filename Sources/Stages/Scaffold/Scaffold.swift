package import Diagnostics
import Tabular

/// The definition of a new study, guessed from a data file: its layout, endpoints, visits and decimals.
///
/// - Parameters:
///   - name: the study's id.
///   - path: the data file, as the person named it.
///   - file: what it will be called in the study's `data` folder.
/// - Returns: the text of a commented `study.yaml` that builds as it is, and the bytes of the data file; nil with the
///   reason when the layout cannot be guessed.
package func scaffold(
  name: String, from path: String, file: String, hints: ScaffoldHints = ScaffoldHints()
) -> (definition: String?, data: [UInt8], diagnostics: [Diagnostic]) {
  do throws(FileRefusal) {
    let bytes = try FileBytes(try OpenFile(path: path), path: path, limit: 256 << 20)
    let (table, problems) = ScaffoldTable.read(bytes, shownAs: path)
    guard let table else { return (nil, [], problems) }
    let data = bytes.withBytes { Array($0) }
    do throws(LayoutUnknown) {
      let layout = try table.guessLayout(hints)
      return (scaffoldDefinition(name: name, file: file, table: table, layout: layout), data, [])
    } catch {
      return (nil, [], [.error("unknown-layout", error.message, at: SourceLocation(file: path))])
    }
  } catch {
    return (nil, [], [error.diagnostic()])
  }
}
