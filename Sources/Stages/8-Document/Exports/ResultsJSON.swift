import JSONText
import StudyEdition
import StudyDefinition
package import StudyFigures
import StudyResults

/// `results.json`: every number, one record each, at full precision and as printed; before them, which way each endpoint
/// helps the patient and which numbers each figure shows.
package func resultsJSON(_ records: ResultRecords, figures: [ReportFigure]) -> [UInt8] {
  let edition = records.edition
  let study = edition.study
  var json = JSONText(reservingBytes: edition.results.rows.count * 384)
  json.object { json in
    json.member("format", resultsFormat)
    json.member("study", study.id.text)
    json.key("alpha")
    json.number(study.alpha)
    json.key("endpoints")
    json.array { json in
      for endpoint in study.endpoints {
        json.object(inline: true) { json in
          json.member("id", endpoint.id.text)
          json.member("better", endpoint.better.rawValue)
        }
      }
    }
    json.key("figures")
    json.array { json in
      for figure in figures {
        json.object(inline: true) { json in
          json.member("path", figure.path)
          json.key("plotted")
          json.array { json in for key in figure.plotted { json.string(key.text(study: study.id)) } }
        }
      }
    }
    json.key("results")
    json.array { json in
      records.forEach { index, row, shared in
        let statistic = row.key.statistic
        json.object(inline: true) { json in
          json.member("key", shared.fields.keyPrefix, statistic.rawValue)
          json.append(shared.fields.members)
          json.member("statistic", statistic.rawValue)
          json.key("value")
          if let value = row.value.number { json.number(value) } else { json.null() }
          json.member("reason", row.value.reason?.code)
          json.member("printed", edition.printedText(ofRow: index))
          json.member("unit", shared.fields.unit(statistic))
          json.append(shared.ends.members)
        }
      }
    }
  }
  return json.bytes
}

/// The version of the layout of `results.json` and `results.csv`; raised when a reader would have to change.
package let resultsFormat = 1
