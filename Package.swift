// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One module a folder; what it may import is what is listed.
func module(_ name: String, _ path: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(path)", swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "studyreport",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // What is not ours
    .systemLibrary(
      name: "CCmarkGFM", path: "Sources/System/CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CCrypto", path: "Sources/System/CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CYaml", path: "Sources/System/CYaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "CDistributions", path: "Sources/System/CDistributions",
      linkerSettings: [.linkedLibrary("stdc++"), .linkedLibrary("m")]),

    .target(name: "CAtomicExchange", path: "Sources/System/CAtomicExchange"),
    .target(name: "CFreedMemory", path: "Sources/System/CFreedMemory"),
    .target(name: "CProcessor", path: "Sources/System/CProcessor"),

    // Libraries: they know nothing of studies
    module("Diagnostics", "Libraries/Diagnostics"),
    module("Decimals", "Libraries/Decimals"),
    module("JSONText", "Libraries/JSONText"),
    module("Wording", "Libraries/Wording"),
    module("Expressions", "Libraries/Expressions", ["Decimals", "Diagnostics", "Statistics"]),
    module("Fingerprint", "Libraries/Fingerprint", ["CCrypto"]),
    module("Tabular", "Libraries/Tabular", ["CProcessor", "Diagnostics"]),
    module("Markdown", "Libraries/Markdown", ["CCmarkGFM", "Diagnostics"]),
    module("Templating", "Libraries/Templating", ["Diagnostics"]),
    module("Drawing", "Libraries/Drawing", ["Diagnostics"]),
    module("Statistics", "Libraries/Statistics", ["CDistributions"]),
    module("Qualification", "Libraries/Qualification", ["Diagnostics", "Statistics"]),

    // The stages of a run, numbered in their order
    module(
      "StudyDefinition", "Stages/1-Definition",
      ["Decimals", "Diagnostics", "Expressions", "JSONText", "CYaml"]),
    module(
      "StudyData", "Stages/2-Data",
      [
        "CProcessor", "Diagnostics", "Expressions", "Fingerprint", "Statistics", "StudyDefinition", "Tabular",
      ]),
    module(
      "StudyAnalysis", "Stages/3-Analysis", ["Statistics", "StudyData", "StudyDefinition", "StudyResults"]),
    module("StudyResults", "Stages/4-Results", ["StudyDefinition"]),
    module(
      "StudyPublished", "Stages/5-Published",
      [
        "Diagnostics", "Fingerprint", "Statistics", "StudyData", "StudyDefinition", "StudyResults", "Tabular",
      ]),
    module(
      "StudyEdition", "Stages/6-Edition",
      [
        "Decimals", "Diagnostics", "StudyData", "StudyDefinition", "StudyPublished", "StudyResults",
        "Wording",
      ]),

    module(
      "StudyFigures", "Stages/7-Figures",
      [
        "Diagnostics", "Drawing", "Statistics", "StudyData", "StudyDefinition", "StudyEdition",
        "StudyResults",
      ]),
    module(
      "StudyDocument", "Stages/8-Document",
      [
        "Diagnostics", "Drawing", "Expressions", "Fingerprint", "JSONText", "Markdown", "StudyData",
        "StudyDefinition", "StudyEdition", "StudyFigures", "StudyPublished", "StudyResults", "Tabular",
        "Templating", "Wording",
      ]),

    module(
      "StudyPublishing", "Stages/9-Publishing",
      [
        "CAtomicExchange", "Diagnostics", "Fingerprint", "JSONText", "Markdown", "StudyData",
        "StudyDefinition", "Templating",
      ]),
    module(
      "StudyPipeline", "Stages/Pipeline",
      [
        "Diagnostics", "Fingerprint", "ReviewComparison", "StudyAnalysis", "StudyData", "StudyDefinition",
        "StudyDocument", "StudyEdition", "StudyFigures", "StudyPublished", "StudyPublishing", "StudyResults",
        "Tabular", "Templating",
      ]),

    // What helps to begin a study
    module("StudyScaffold", "Authoring/Scaffold", ["Diagnostics", "Tabular"]),
    module(
      "StudySimulation", "Authoring/Simulation",
      ["Decimals", "Diagnostics", "Expressions", "Statistics", "StudyDefinition", "Tabular"]),

    // What judges results and reports
    module(
      "ReviewComparison", "Review/Comparison",
      ["Decimals", "Diagnostics", "Fingerprint", "JSONText", "Markdown", "Wording"]),

    .executableTarget(
      name: "studyreport",
      dependencies: [
        "CFreedMemory", "Diagnostics", "JSONText", "Markdown", "Qualification", "ReviewComparison",
        "Statistics",
        "StudyDefinition",
        "StudyData", "StudyDocument", "StudyPipeline", "StudyPublishing", "StudyScaffold", "StudySimulation",
        "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Program", swiftSettings: settings),

    // Tests mirror the modules
    tests(of: "Diagnostics"),
    tests(of: "Decimals"),
    tests(of: "JSONText"),
    tests(of: "Wording"),
    tests(of: "Expressions", ["Decimals", "Diagnostics"]),
    tests(of: "Fingerprint"),
    tests(of: "Tabular", ["Diagnostics"]),
    tests(of: "Markdown", ["Diagnostics"], exclude: ["Spec"]),
    tests(of: "Templating", ["Diagnostics"]),
    tests(of: "Drawing", exclude: ["Gallery"]),
    tests(of: "Statistics", exclude: ["Fixtures"]),
    tests(of: "Qualification", ["Diagnostics", "Statistics"]),
    tests(of: "StudyDefinition", ["Diagnostics", "Expressions", "JSONText"], exclude: ["Fixtures"]),
    tests(of: "StudyData", ["Diagnostics", "Expressions", "Fingerprint", "StudyDefinition", "Tabular"]),
    tests(
      of: "StudyFigures",
      [
        "Diagnostics", "Drawing", "StudyAnalysis", "StudyData", "StudyDefinition", "StudyEdition",
        "StudyResults",
      ], exclude: ["Study", "Gallery"]),
    tests(of: "StudyEdition", ["Diagnostics", "StudyDefinition", "StudyResults", "StudyData"]),
    tests(
      of: "StudyDocument",
      [
        "Diagnostics", "Markdown", "StudyAnalysis", "StudyData", "StudyDefinition", "StudyEdition",
        "StudyFigures",
        "StudyResults", "Templating",
      ], exclude: ["Fixtures", "Approved"]),
    tests(of: "StudyAnalysis", ["Diagnostics", "StudyData", "StudyDefinition", "StudyResults"]),
    tests(
      of: "StudySimulation",
      ["Diagnostics", "StudyAnalysis", "StudyData", "StudyDefinition", "StudyPublished", "StudyResults"]),
    tests(of: "StudyPublished", ["Diagnostics", "StudyData", "StudyDefinition", "StudyResults"]),
    tests(of: "ReviewComparison", ["Diagnostics", "JSONText", "Markdown"]),
    tests(
      of: "StudyPublishing", ["Diagnostics", "Fingerprint", "StudyData", "StudyDefinition", "Templating"]),
    .testTarget(
      name: "FuzzCorpusTests",
      dependencies: ["Diagnostics", "Expressions", "Markdown", "StudyDefinition", "Tabular", "Templating"],
      path: "Tests/Fuzz",
      exclude: ["Corpus", "Driver", "Package.swift.in", "run.sh"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["studyreport"], path: "Tests/EndToEnd",
      exclude: ["Studies"], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
