#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Natural logarithms and powers of e, for skewed distributions and distances between p-values.
enum Logarithm {
  static func natural(_ x: Double) -> Double { log(x) }
  static func power(_ x: Double) -> Double { exp(x) }
}
