import Foundation
import Testing

/// Studies that have almost nothing to say: no program's word for "nothing" may be published.
@Suite struct MissingValueTests {
  private func study(_ id: String, _ observations: String, _ extra: String = "") -> SmallStudy {
    SmallStudy(id: id, observations: "subject,endpoint,visit,value\n" + observations, extra: extra)
  }

  private var studies: [SmallStudy] {
    [
      study("one-pair", "S1,hba1c,baseline,7.1\nS1,hba1c,m6,6.8\n"),
      study(
        "one-each",
        "S1,hba1c,baseline,7.1\nS1,hba1c,m6,6.8\nS2,hba1c,baseline,7.9\nS2,hba1c,m6,6.1\n",
        """
        groups: {by: sex, levels: [{id: f, label: Women, value: F}, {id: m, label: Men, value: M}]}
        comparisons: [{id: u, label: U, method: mann-whitney}]
        responders: [{id: r, label: Falls, endpoint: hba1c, kind: change, relation: <, value: -1, test: fisher}]
        """),
      study("no-pair", "S1,hba1c,baseline,7.1\nS2,hba1c,m6,6.8\n"),
      study("no-follow-up", "S1,hba1c,baseline,7.1\nS2,hba1c,baseline,6.8\n"),
      study("all-missing", "S1,hba1c,baseline,NA\nS1,hba1c,m6,\nS2,hba1c,m6,.\n"),
      study("no-rows", ""),
      study(
        "no-change",
        "S1,hba1c,baseline,7\nS1,hba1c,m6,7\nS2,hba1c,baseline,8\nS2,hba1c,m6,8\nS3,hba1c,baseline,9\nS3,hba1c,m6,9\n"
      ),
      study(
        "all-zero",
        "S1,hba1c,baseline,0\nS1,hba1c,m6,0\nS2,hba1c,baseline,0\nS2,hba1c,m6,-0.0\nS3,hba1c,baseline,-0\nS3,hba1c,m6,0\n"
      ),
      study(
        "tiny-change",
        "S1,hba1c,baseline,7\nS1,hba1c,m6,6.99\nS2,hba1c,baseline,8\nS2,hba1c,m6,8.01\nS3,hba1c,baseline,9\nS3,hba1c,m6,8.98\n"
      ),
      study(
        "huge",
        "S1,hba1c,baseline,1e308\nS1,hba1c,m6,-1e308\nS2,hba1c,baseline,1e308\nS2,hba1c,m6,1e-308\nS3,hba1c,baseline,-1e308\nS3,hba1c,m6,1e308\n"
      ),
      study(
        "groups", "S1,hba1c,baseline,7.1\nS1,hba1c,m6,6.8\nS2,hba1c,baseline,7\n",
        """
        groups: {by: sex, levels: [{id: f, label: Women, value: F}, {id: m, label: Men, value: M}]}
        comparisons: [{id: a, label: A, method: ancova, covariates: baseline}, {id: w, label: W, method: welch}]
        responders: [{id: r, label: R, endpoint: hba1c, kind: percent, relation: <, value: 0}]
        multiplicity: [{id: h, label: H, method: holm}]
        """),
    ]
  }

  @Test func noWordForNothing() throws {
    let folder = try TemporaryFolder()
    for study in studies { try study.write(to: folder) }
    let run = try Program.run("build", "--allow-empty", in: folder)
    #expect([0, 1].contains(run.status), "\(run.log)")
    let words = try Regex(#"(^|[^\w.])(NA|[Nn]a[Nn]|-?[Ii]nf|nil|Optional\(.*|[-\u2212]0(\.0+)?)($|[^\w.])"#)
    for (path, bytes) in try folder.files(below: "output") where !path.hasSuffix("manifest.json") {
      var text = String(decoding: bytes, as: UTF8.self)
      // Coordinates and styles of drawings are no results.
      if path.hasSuffix(".svg") || path.hasSuffix(".html") {
        text.replace(try Regex("(?s)<style>.*?</style>"), with: "")
        text.replace(try Regex("<[^>]*>"), with: " ")
      }
      let found = text.firstMatch(of: words)
      #expect(found == nil, "\(path): \(found.map { String(text[$0.range]) } ?? "")")
    }
    // One subject is not spoken of as several, and where there is no interval no words of one are left.
    for (path, bytes) in try folder.files(below: "output") where path.hasSuffix("report.md") {
      let text = String(decoding: bytes, as: UTF8.self)
      for unwanted in [" 1 subjects", " 0 subjects", "— to —", "0.0% CI"] {
        #expect(!text.contains(unwanted), "\(path): \(unwanted)")
      }
    }
    // What is refused says where.
    for line in run.log.split(separator: "\n") where line.contains("error:") {
      #expect(line.hasPrefix("studies/"), "\(line)")
    }
  }
}
