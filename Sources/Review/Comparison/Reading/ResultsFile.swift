/// The results of one version of a report, read for comparing. A class, since every difference refers to its two files.
final class ResultsFile: Sendable {
  let bytes: [UInt8]
  let study: String
  /// The level that tests were held against, where the file says it.
  let alpha: Double?
  let records: [ResultRecord]
  /// For each figure by its path, the keys of the numbers it shows.
  let plotted: [String: [String]]
  /// For each endpoint, whether `lower` or `higher` is better; without those where neither is.
  let better: [String: String]
  private let columns: [NameColumn]

  init(
    bytes: [UInt8], study: String, alpha: Double?, records: [ResultRecord], columns: [NameColumn],
    plotted: [String: [String]] = [:], better: [String: String] = [:]
  ) {
    self.bytes = bytes
    self.study = study
    self.alpha = alpha
    self.records = records
    self.plotted = plotted
    self.better = better
    self.columns = columns
  }

  static let none = ResultsFile(
    bytes: [], study: "", alpha: nil, records: [], columns: Dimension.allCases.map { _ in NameColumn() })

  /// The names of a dimension in the order in which they first appear, without the empty one.
  func names(_ dimension: Dimension) -> ArraySlice<String> { columns[dimension.rawValue].names.dropFirst() }

  func column(_ dimension: Dimension) -> NameColumn { columns[dimension.rawValue] }

  func name(_ dimension: Dimension, _ record: ResultRecord) -> String {
    columns[dimension.rawValue][record[dimension]]
  }

  func key(_ record: ResultRecord) -> String { bytes.text(record.key) }
  func printed(_ record: ResultRecord) -> String { bytes.text(record.printed) }
  func value(_ record: ResultRecord) -> Double? { bytes.number(record.value) }
}
