import FoundationEssentials
import JSONText
import Testing

@Suite struct JSONTextTests {
  @Test func emptyValues() {
    var json = JSONText()
    json.object { _ in }
    #expect(json.text == "{}\n")
    var list = JSONText()
    list.array { _ in }
    #expect(list.text == "[]\n")
  }

  @Test func recordsStandOneToALine() {
    var json = JSONText()
    json.object { json in
      json.member("format", 1)
      json.key("records")
      json.array { json in
        for value in [1.5, -0.25] {
          json.object(inline: true) { json in
            json.key("value")
            json.number(value)
            json.member("unit", String?.none)
          }
        }
      }
    }
    let expected = """
      {
       "format": 1,
       "records": [
        {"value": 1.5, "unit": null},
        {"value": -0.25, "unit": null}
       ]
      }

      """
    #expect(json.text == expected)
  }

  @Test func whatWouldBeObeyedIsEscaped() {
    var json = JSONText()
    json.string("a\u{202E}b\u{0}\u{7F}\u{85}\u{FEFF}\u{2028}\u{E0041}−é\u{1F600}\"\\\n\t")
    #expect(
      json.text
        == "\"a\\u202eb\\u0000\\u007f\\u0085\\ufeff\\u2028\\udb40\\udc41−é\u{1F600}\\\"\\\\\\n\\t\"\n")
  }

  @Test func whatIsNotFiniteIsNull() {
    var json = JSONText()
    json.array(inline: true) { json in
      json.number(.nan)
      json.number(.infinity)
      json.number(3)
      json.bool(true)
    }
    #expect(json.text == "[null, null, 3, true]\n")
  }

  @Test func anyTextReadsBackAsItWas() throws {
    let hostile = "a\"b\\c\n\t\u{0}\u{1F}\u{7F}</script>\u{2028}糖😀"
    var json = JSONText()
    json.array { $0.string(hostile) }
    let read = try JSONDecoder().decode([String].self, from: Data(json.bytes))
    #expect(read == [hostile])
  }

  @Test func numbersReadBackBitForBit() throws {
    let values = [
      0.1, .leastNonzeroMagnitude, -.leastNormalMagnitude, 1.7976931348623157e308, 123_456_789.123, 1e15,
      1e16,
    ]
    var json = JSONText()
    json.array { json in for value in values { json.number(value) } }
    #expect(try JSONDecoder().decode([Double].self, from: Data(json.bytes)) == values)
  }

  @Test func whatIsEscapedIsDecidedByUnicode() {
    for value in 0x80...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var json = JSONText()
      json.string(String(scalar))
      let isEscaped = json.bytes.contains(UInt8(ascii: "\\"))
      let kinds: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
      if isEscaped != kinds.contains(scalar.properties.generalCategory) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func twoTextsAreOne() {
    var json = JSONText()
    json.object(inline: true) { json in
      json.member("key", "a/\"", "b\n")
      json.member("other", "", "")
    }
    #expect(json.text == "{\"key\": \"a/\\\"b\\n\", \"other\": \"\"}\n")
  }
}
