import StudyDefinition
import StudyDocument
import StudyEdition
import Testing

@testable import StudyFigures

/// What a figure says to those who do not see it is what the report says of the endpoint.
@Suite struct FigureDescriptionTests {
  @Test(arguments: [
    (
      "en", "hs-CRP: change (Hodges-Lehmann estimate) at 6 months −1.7",
      "Triglyceride index: ratio of geometric means"
    ),
    ("zh-Hans", "超敏C反应蛋白：6个月时变化（Hodges-Lehmann估计值）−1.7", "甘油三酯指数：6个月时与基线几何均值之比"),
    ("zh-Hant", "高敏感度CRP：6個月時變化（Hodges-Lehmann估計值）−1.7", "三酸甘油酯指數：6個月時與基線幾何平均值之比"),
  ])
  func theChangeOfMediansAndGeometricMeans(_ language: String, _ ranked: String, _ ratio: String) throws {
    let cases = try CaseStudy("cases")
    let edition = try cases.edition(language)
    let context = FigureContext(edition: edition, dataset: cases.dataset)
    func finding(_ endpoint: String, by summary: Summary) throws -> String {
      let subject = try cases.subject(endpoint)
      return context.finding(subject.endpoint, subject.timePoint, subject.cohort, nil, by: summary)
    }
    #expect(try finding("ranked", by: .medianIQR).contains(ranked))
    #expect(try finding("ratio", by: .geometric).contains(ratio))
    // A figure of means may say so.
    #expect(try !finding("ranked", by: .meanSD).contains(ranked))
  }
}
