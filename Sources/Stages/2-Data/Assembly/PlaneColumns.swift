extension CellPlane {
  /// A column a visit, of the first `subjects` subjects.
  func columns(subjects: Int, visits: Int) -> [MeasurementColumn] {
    (0..<visits).map { visit in
      isReal
        ? .real(values(subjects: subjects, visit: visit, visits: visits))
        : .decimal(scaled: scaled(subjects: subjects, visit: visit, visits: visits), decimals: decimals)
    }
  }

  private func scaled(subjects: Int, visit: Int, visits: Int) -> [Int64] {
    guard subjects * visits <= capacity else {
      return Array(repeating: Self.absent, count: subjects)
    }
    return Array(unsafeUninitializedCapacity: subjects) { column, count in
      for subject in 0..<subjects { column[subject] = cells[subject * visits + visit] ^ Self.absent }
      count = subjects
    }
  }

  private func values(subjects: Int, visit: Int, visits: Int) -> [Double] {
    guard subjects * visits <= capacity else { return Array(repeating: .nan, count: subjects) }
    return Array(unsafeUninitializedCapacity: subjects) { column, count in
      for subject in 0..<subjects {
        let stored = cells[subject * visits + visit]
        column[subject] = stored == 0 ? .nan : Double(bitPattern: UInt64(bitPattern: stored ^ Self.absent))
      }
      count = subjects
    }
  }
}
