import FoundationEssentials
import StudyDefinition

/// The figures that the index shows, as `data:` addresses: a page's policy allows those and no request, and a picture
/// of its own cannot repeat an id or a style of another.
///
/// All reports have theirs or none has: none when there are more than `limit` reports, or when the figures together
/// would make the page too large to be opened at once.
struct Thumbnails: Sendable {
  private let addresses: [StudyID: String]

  static let limit = 24
  static let totalBytes = 400_000

  init(of entries: [IndexEntry], in folder: OutputFolder) {
    var addresses: [StudyID: String] = [:]
    var total = 0
    let shown = entries.count <= Self.limit ? entries : []
    for entry in shown {
      guard let figure = entry.manifest?.card.figure, figure.hasSuffix(".svg"),
        let bytes = try? folder.report(entry.study).appending(figure).read(limit: Self.totalBytes)
      else { continue }
      let address = "data:image/svg+xml;base64," + Data(bytes).base64EncodedString()
      total += address.utf8.count
      addresses[entry.study] = address
    }
    self.addresses = total <= Self.totalBytes ? addresses : [:]
  }

  subscript(_ study: StudyID) -> String? { addresses[study] }
}
