/// One publication in the feed.
package struct FeedEntry: Sendable, Hashable {
  package let study: String
  package let title: String
  /// Relative to the feed, such as `t2dm-registry/index.html`.
  package let page: String
  /// `YYYY-MM-DD` or a whole time of RFC 3339: a data cut, or `SOURCE_DATE_EPOCH`; never the clock.
  package let updated: String
  package let summary: String
  /// The checksum over everything the report depends on; makes each publication an entry of its own.
  package let fingerprint: String

  package init(
    study: String, title: String, page: String, updated: String, summary: String, fingerprint: String
  ) {
    self.study = study
    self.title = title
    self.page = page
    self.updated = updated
    self.summary = summary
    self.fingerprint = fingerprint
  }
}

/// An Atom feed (RFC 4287) of publications, the newest first, then by study. The feed is as new as its newest entry; an
/// empty one is of 1970.
package func atomFeed(title: String, _ entries: [FeedEntry]) -> String {
  let sorted = entries.sorted { a, b in
    a.updated == b.updated ? a.study < b.study : a.updated > b.updated
  }
  var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
  out += "<id>urn:studyreport:feed</id>\n<title>\(escapeXML(title))</title>\n"
  out += "<author><name>studyreport</name></author>\n<link rel=\"self\" href=\"feed.xml\"/>\n"
  out += "<updated>\(feedTime(sorted.first?.updated ?? "1970-01-01"))</updated>\n"
  for entry in sorted {
    out += "<entry>\n<id>urn:studyreport:\(escapeXML(entry.study)):\(escapeXML(entry.fingerprint))</id>\n"
    out += "<title>\(escapeXML(entry.title))</title>\n<link href=\"\(escapeXML(entry.page))\"/>\n"
    out +=
      "<updated>\(feedTime(entry.updated))</updated>\n<summary>\(escapeXML(entry.summary))</summary>\n</entry>\n"
  }
  return out + "</feed>\n"
}

/// The time of RFC 3339 for seconds since 1970, as `SOURCE_DATE_EPOCH` gives them (proleptic Gregorian, UTC).
package func feedTime(sourceDateEpoch seconds: Int) -> String {
  let (days, rest) = (Int((Double(seconds) / 86_400).rounded(.down)), ((seconds % 86_400) + 86_400) % 86_400)
  // Days from the civil calendar: eras of 400 years beginning on 1 March.
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
  let month = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * month + 2) / 5 + 1
  let civil = (year: year + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9)
  let date = "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(day, 2))"
  return "\(date)T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
}

private func feedTime(_ text: String) -> String { escapeXML(text.contains("T") ? text : text + "T00:00:00Z") }

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
