import StudyDefinition
import Testing

@testable import StudyData

/// Of endpoints in order, the lower is above the upper in no subject.
@Suite struct OrderedValuesTests {
  private func study(_ lines: String) -> TinyStudy {
    TinyStudy(files: ["data/observations.csv": "subject,endpoint,visit,value\n" + lines]).with {
      $0.orders = [ValueOrder(lower: EndpointID("ldl"), upper: EndpointID("hba1c"), location: yaml(21))]
    }
  }

  @Test func equalAndBelowAreInOrder() throws {
    let dataset = try study("a,ldl,baseline,3\na,hba1c,baseline,3\na,ldl,m6,2\na,hba1c,m6,2.5\nb,ldl,m6,9\n")
      .load().dataset
    #expect(dataset?.account.orderedPairs == 2)
  }

  @Test func aboveIsAnErrorWithoutAValueOfASubject() throws {
    let problems = try study(
      "a,ldl,baseline,3.1\na,hba1c,baseline,3\nb,ldl,baseline,4\nb,hba1c,baseline,1\n"
    ).problems()
    #expect(
      problems == [
        "studies/tiny/study.yaml:21:1: error: 'ldl' is above 'hba1c' in 2 subjects at 'baseline'"
      ])
  }
}
