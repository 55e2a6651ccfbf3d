import Dispatch
import StudyDefinition
import Testing

@Suite struct NameTests {
  @Test func namesAreEqualWhenTheirWordsAre() {
    let built = "hba" + "1c"
    #expect(Name("") == Name("") && Name("hba1c") == Name(built) && Name("hba1c") != Name("hba1"))
    #expect(Set([Name("a"), Name("b"), Name("a")]).count == 2)
    #expect(Name("糖化 <b>").text == "糖化 <b>")
  }

  @Test func namesMadeOnManyThreadsAreTheSame() {
    let lists = UnsafeMutableBufferPointer<[Name]>.allocate(capacity: 8)
    lists.initialize(repeating: [])
    defer { lists.deallocate() }
    nonisolated(unsafe) let shared = lists
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      shared[thread] = (0..<1000).map { Name("name-\($0)") }
    }
    for list in lists { #expect(list == lists[0]) }
    #expect(lists[0][999].text == "name-999")
  }
}
