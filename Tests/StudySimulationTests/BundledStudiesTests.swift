import Diagnostics
import FoundationEssentials
import StudyAnalysis
import StudyData
import StudyDefinition
import StudyPublished
import StudyResults
import Testing

@testable import StudySimulation

/// The studies of this repository: their data are what their definitions make, and give the published figures.
@Suite struct BundledStudiesTests {
  static let names = ["t2dm-registry", "healthy-volunteers-5y", "exosome-case-series"]

  private func folder(_ name: String) -> String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/studies/\(name)"
  }

  private func study(_ name: String) throws -> Study {
    let (study, _, problems, _) = readStudy(folder: folder(name), shownAs: name)
    return try #require(study, "\(problems.map(\.text))")
  }

  /// The smallest; `studyreport simulate STUDY --check` tells of the others, which take longer without optimisation.
  @Test func theDataAreWhatTheDefinitionMakes() throws {
    let name = "exosome-case-series"
    let data = try #require(simulate(study(name)).data)
    #expect(data.isSound, "\(data.checkTable)")
    for file in data.files {
      let text = try Data(contentsOf: URL(filePath: "\(folder(name))/\(file.path)"))
      #expect(text == Data(file.text.utf8), "\(name)/\(file.path)")
    }
  }

  /// Every published figure that is not declared incomparable is met by the analysis of the report itself.
  @Test(arguments: names)
  func thePublishedFiguresComeOut(_ name: String) throws {
    let study = try study(name)
    let place = StudyFolder(path: folder(name), shownAs: name)
    let (dataset, problems) = loadDataset(study: study, folder: place)
    let paper = readPublished(study, folder: place)
    #expect(paper.diagnostics.isEmpty, "\(paper.diagnostics.map(\.text))")
    #expect(paper.rows.count >= 30)
    let results = analyse(study, try #require(dataset, "\(problems.map(\.text))"))
    for comparison in comparePublished(paper.rows, with: results, alpha: study.alpha) {
      let row = comparison.row
      let key = row.key.text(study: study.id)
      if row.reason != nil {
        #expect(comparison.verdict == .notComparable)
      } else {
        #expect(
          comparison.verdict == .agrees,
          "\(key) \(row.printed) \(String(describing: results[row.key]?.value))")
      }
    }
  }

  /// FEV1 is part of FVC in every patient and volunteer.
  @Test(arguments: ["healthy-volunteers-5y", "exosome-case-series"])
  func nobodyBreathesOutMoreInASecondThanAltogether(_ name: String) throws {
    let study = try study(name)
    let dataset = try #require(
      loadDataset(study: study, folder: StudyFolder(path: folder(name), shownAs: name)).dataset)
    let fev1 = try #require(study.endpoints.firstIndex { $0.id.text == "fev1" })
    let fvc = try #require(study.endpoints.firstIndex { $0.id.text == "fvc" })
    for visit in study.timePoints.indices {
      for subject in dataset.subjects.indices {
        guard let part = dataset.columns[fev1][visit].value(subject),
          let whole = dataset.columns[fvc][visit].value(subject)
        else { continue }
        #expect(part <= whole)
      }
    }
  }
}
