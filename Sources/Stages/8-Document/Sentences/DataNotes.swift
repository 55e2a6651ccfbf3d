import Expressions
import StudyData
import StudyDefinition
import StudyEdition

extension Edition {
  /// What happened to the rows on their way into the numbers, a sentence for each thing that happened, and every rule
  /// of the definition that decided it.
  var dataNotes: [Sentence] {
    let data = study.data
    let rows = [
      counted("note-rows-filtered", account.rowsFiltered),
      counted("note-rows-ignored", account.rowsIgnored),
      counted("note-rows-outside-windows", account.rowsOutsideWindows),
      counted("note-rows-farther-from-target", account.rowsFartherFromTarget),
      counted("note-missing-cells", account.missingCells),
      counted("note-detection-\(data.detectionLimit.rawValue)", account.beyondDetectionLimit),
      counted("note-duplicates-\(data.duplicates.rawValue)", account.duplicates),
      counted(SentenceForm.noteUngrouped.rawValue, account.ungrouped),
    ].compactMap { $0 }
    return [note("note-rows-read", account.rowsRead)] + fileConditions + rows + cohortConditions
      + endpointConditions + formulas
  }

  /// Which rows of a file are used.
  private var fileConditions: [Sentence] {
    let subjects = study.data.subjects.map { ($0.file.path, $0.condition) }
    let files = [subjects].compactMap { $0 } + study.data.observations.map { ($0.file.path, $0.condition) }
    var seen: Set<[String]> = []
    return files.compactMap { path, condition in
      guard let condition, seen.insert([path, condition.text]).inserted else { return nil }
      return Sentence(
        parts(.noteFileCondition, ["file": [.code(path)], "condition": [.code(condition.text)]]))
    }
  }

  /// Whom a cohort is made of.
  private var cohortConditions: [Sentence] {
    study.cohorts.compactMap { cohort in
      cohort.condition.map {
        Sentence(
          parts(.noteCohortCondition, ["cohort": words(text(cohort.label)), "condition": [.code($0.text)]]))
      }
    }
  }

  /// Whom an endpoint applies to.
  private var endpointConditions: [Sentence] {
    study.endpoints.compactMap { endpoint in
      endpoint.condition.map {
        Sentence(
          parts(
            .noteEndpointCondition,
            ["endpoint": words(text(endpoint.label)), "condition": [.code($0.text)]]))
      }
    }
  }

  /// How what is not read is computed, and how often it cannot be.
  private var formulas: [Sentence] {
    func formula(_ label: LocalizedText, _ formula: String) -> Sentence {
      Sentence(parts(.noteDerived, ["derived": words(text(label)), "formula": [.code(formula)]]))
    }
    let endpoints = study.endpoints.flatMap { endpoint -> [Sentence] in
      guard let derivation = endpoint.derivation else { return [] }
      let undefined = counted(
        SentenceForm.noteUnderived.rawValue, account.underived[endpoint.id] ?? 0,
        ["derived": words(inSentence(endpoint.label))])
      return [formula(endpoint.label, derivation.text)] + (undefined.map { [$0] } ?? [])
    }
    return endpoints
      + study.attributes.compactMap { attribute in
        attribute.derivation.map { formula(attribute.label, $0.text) }
      }
  }

  /// A note of something that happened; nil where it did not.
  private func counted(_ key: String, _ count: Int, _ values: SentenceValues = [:]) -> Sentence? {
    count > 0 ? note(key, count, values) : nil
  }

  private func note(_ key: String, _ count: Int, _ values: SentenceValues = [:]) -> Sentence {
    let values = values.merging(["count": words(format.count(count))]) { $1 }
    return Sentence(parts(of: phrases.countedForm(key, count), values))
  }
}
