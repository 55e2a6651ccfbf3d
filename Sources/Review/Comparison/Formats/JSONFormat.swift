import JSONText

extension ReportComparison {
  func write(into json: inout JSONText) {
    json.member("study", study)
    json.member("old", oldLabel)
    json.member("new", newLabel)
    json.member("same", isSame)
    json.member("summary", summary())
    json.member("unexplained", unexplained.count)
    json.key("counts")
    json.object(inline: true) { json in
      for changeClass in ChangeClass.allCases {
        json.key(named: changeClass.rawValue)
        json.integer(count(changeClass))
      }
    }
    json.key("belowDisplay")
    json.object(inline: true) { json in
      json.member("count", belowDisplay.count)
      json.key("largestRelative")
      json.number(belowDisplay.largestRelative)
    }
    json.key("unchanged")
    json.object(inline: true) { json in
      json.member("results", unchanged.results)
      json.member("withinTolerance", unchanged.withinTolerance)
    }
    json.key("causes")
    if let causes {
      json.array { json in for cause in causes { json.cause(cause) } }
    } else {
      json.null()
    }
    json.key("changes")
    json.array { json in for change in changes { json.change(change) } }
  }
}

extension JSONText {
  fileprivate mutating func cause(_ cause: Cause) {
    object(inline: true) { json in
      json.member("kind", cause.kind.rawValue)
      json.member("name", cause.name)
      json.member("old", cause.old)
      json.member("new", cause.new)
    }
  }

  fileprivate mutating func change(_ change: Change) {
    object(inline: true) { json in
      json.member("class", change.kind.changeClass.rawValue)
      json.member("kind", change.kind.rawValue)
      json.member("key", change.place.key)
      json.member("where", ComparisonWords.english(change.place))
      json.member("old", change.old.map { ComparisonWords.english($0) })
      json.member("new", change.new.map { ComparisonWords.english($0) })
      json.key("oldValue")
      json.optional(change.oldValue)
      json.key("newValue")
      json.optional(change.newValue)
      json.key("difference")
      json.optional(change.difference)
      json.key("relative")
      json.optional(change.relativeDifference)
      json.member("withinTolerance", change.isWithinTolerance)
      json.key("causes")
      json.array { json in for cause in change.causes { json.string(cause.rawValue) } }
      json.member("unexplained", change.isUnexplained)
    }
  }

  private mutating func optional(_ number: Double?) {
    if let number { self.number(number) } else { null() }
  }
}
