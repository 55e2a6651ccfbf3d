import Testing

@testable import Templating

@Suite struct ScopeTests {
  @Test func theLatestNameCounts() {
    var scope = Scope(context: TemplateObject(type: "report", members: ["a": .integer(1)]))
    #expect(integer(scope.find("a")) == 1)
    #expect(integer(scope.find("b")) == nil)
    let depth = scope.depth
    scope.add("a", .plain(.integer(2)))
    scope.add("b", .plain(.integer(3)))
    #expect(integer(scope.find("a")) == 2)
    #expect(scope.names == ["a", "b"])
    scope.set(depth, .plain(.integer(4)))
    #expect(integer(scope.find("a")) == 4)
    scope.remove(to: depth)
    #expect(integer(scope.find("a")) == 1)
    #expect(integer(scope.find("b")) == nil)
  }

  private func integer(_ value: Scope.Value?) -> Int? {
    if case .plain(.integer(let integer)) = value { integer } else { nil }
  }
}

@Suite struct LoopPositionTests {
  @Test func everyMemberIsThere() {
    let loop = LoopPosition(turn: 0, length: 1)
    #expect(LoopPosition.members.allSatisfy { loop.member($0)?.kind == loop.object.member($0)?.kind })
    #expect(loop.member("count")?.kind == nil)
    #expect(loop.object.memberNames == LoopPosition.members)
  }
}
