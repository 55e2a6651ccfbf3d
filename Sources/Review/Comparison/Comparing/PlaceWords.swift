extension ResultsFile {
  /// Where a result is: its key, and the same in words.
  func place(_ record: ResultRecord) -> Place {
    Place(key: key(record), words: "\(name(.statistic, record)) of \(cellWords(record))")
  }

  /// An interval: the key of its lower limit, and what both limits are called together.
  func place(ofInterval low: ResultRecord) -> Place {
    let statistic = name(.statistic, low)
    let interval = statistic == "ci-low" ? "interval" : "interval of \(statistic.dropLast(4))"
    return Place(key: key(low), words: "\(interval) of \(cellWords(low))")
  }

  /// `change in hba1c at m6, six-months, arm high`.
  func cellWords(_ record: ResultRecord) -> String {
    var words = "\(name(.measure, record)) in \(name(.endpoint, record)) at \(name(.timepoint, record))"
    if record[.cohort] != 0 { words += ", \(name(.cohort, record))" }
    if record[.group] != 0 { words += ", arm \(name(.group, record))" }
    return words
  }
}
