import Diagnostics
import Testing

@testable import Templating

@Suite struct FaultLogTests {
  private func fault(_ line: Int) -> TemplateFault {
    TemplateFault(.kind, "wrong", at: Position(line: line, column: 2), suggestion: "right", hint: "look")
  }

  @Test func nothingIsLogged() {
    let log = FaultLog(limit: 1)
    #expect(log.diagnostics == [])
    #expect(!log.isFull)
  }

  @Test func aFaultKeepsAllItsParts() {
    var log = FaultLog(limit: 1)
    log.add(fault(1), file: "p", includedAt: SourceLocation(file: "t", line: 3, column: 4))
    #expect(
      log.diagnostics.map(\.text) == [
        "p:1:2: error: wrong; did you mean 'right'?\n  note: look\n  note: included at t:3:4"
      ])
    #expect(log.diagnostics.first?.code == "template-kind")
  }

  @Test func theSameFaultIsLoggedOnceForEachFile() {
    var log = FaultLog(limit: 5)
    for file in ["a", "a", "b"] { log.add(fault(1), file: file) }
    #expect(log.diagnostics.map { $0.location?.file } == ["a", "b"])
  }

  @Test func theLimitIsSaidOnce() {
    var log = FaultLog(limit: 2)
    for line in 1...9 { log.add(fault(line), file: "a") }
    #expect(log.isFull)
    #expect(
      log.diagnostics.map(\.message) == ["wrong", "wrong", "more than 2 errors; the rest are not listed"])
  }

  @Test func codesAreDistinctAndNamed() {
    #expect(TemplateFaultCode.allCases.allSatisfy { $0.rawValue.hasPrefix("template-") })
  }
}
