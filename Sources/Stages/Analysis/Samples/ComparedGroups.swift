import StudyData
import StudyDefinition
import StudyResults

/// The groups that a comparison compares, and which of them each subject is in.
struct ComparedGroups {
  /// In the order of the report; empty for a comparison over visits without groups.
  let groups: [GroupID]
  /// For a dose-response, as declared.
  let doses: [Double?]
  /// Index of the group others are compared with.
  let reference: Int
  /// For each subject an index into `groups`; -1 without a group.
  let codes: [Int]

  /// The groups the comparison declares, or the study's. Declared without levels, they are those of the data, in the
  /// order of their texts.
  init(_ comparison: Comparison, _ study: Study, _ dataset: Dataset) {
    if let own = comparison.groups {
      self.init(own, attribute: dataset.attributes.first { $0.name == own.attribute })
    } else if let grouping = study.grouping {
      self.init(grouping, codes: dataset.groups)
    } else {
      self.init(groups: [], doses: [], reference: 0, codes: dataset.subjects.map { _ in -1 })
    }
  }

  init(_ grouping: Grouping, codes: [Int]) {
    self.init(
      groups: grouping.groups.map(\.id), doses: grouping.groups.map(\.dose),
      reference: grouping.groups.firstIndex { $0.id == grouping.reference } ?? 0, codes: codes)
  }

  private init(_ grouping: Grouping, attribute: SubjectAttribute?) {
    let texts = attribute?.texts ?? []
    guard grouping.groups.isEmpty else {
      self.init(
        grouping,
        codes: texts.map { text in grouping.groups.firstIndex { $0.dataName == text } ?? -1 })
      return
    }
    var ids: [GroupID] = []
    var places: [String: Int] = [:]
    for text in Set(texts.compactMap { $0 }).sorted() {
      let id = GroupID(slug(of: text))
      // Texts that differ in signs only are one group.
      places[text] = ids.firstIndex(of: id) ?? ids.count
      if !ids.contains(id) { ids.append(id) }
    }
    self.init(
      groups: ids, doses: ids.map { _ in nil }, reference: ids.firstIndex(of: grouping.reference) ?? 0,
      codes: texts.map { $0.flatMap { places[$0] } ?? -1 })
  }

  private init(groups: [GroupID], doses: [Double?], reference: Int, codes: [Int]) {
    self.groups = groups
    self.doses = doses
    self.reference = reference
    self.codes = codes
  }

  /// Every two groups: each against the reference first, then the others, the later less the earlier.
  var pairs: [(group: Int, other: Int)] {
    let others = groups.indices.filter { $0 != reference }
    return others.map { ($0, reference) }
      + others.flatMap { later in others.filter { $0 < later }.map { (later, $0) } }
  }

  /// The name of a pair in keys.
  func contrast(_ pair: (group: Int, other: Int)) -> ContrastID {
    .pair(groups[pair.group], minus: groups[pair.other])
  }
}

/// A text of the data as an id: lower case, all but letters and digits as hyphens.
private func slug(of text: String) -> String {
  var slug = ""
  for byte in text.lowercased().utf8 {
    let isPlain =
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    if isPlain {
      slug.append(Character(UnicodeScalar(byte)))
    } else if !slug.isEmpty, slug.last != "-" {
      slug.append("-")
    }
  }
  while slug.last == "-" { slug.removeLast() }
  return slug.isEmpty ? "other" : slug
}
