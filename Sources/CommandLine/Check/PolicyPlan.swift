import NianbaoKit

/// What counts in each input: what was set by options, and what a configuration beside it says.
struct PolicyPlan {
  private struct Entry {
    let policy: CheckPolicy
    let acceptances: [ConfigurationFile.Acceptance]
  }

  private let entries: [String: Entry]
  /// The configurations that apply to any input, in the order in which they were found.
  let configurations: [String]
  /// The folders of configurations all of whose files are inputs.
  private let covered: Set<String>
  private var checked: [ConfigurationFile.Acceptance] = []
  private var used: Set<Waiver> = []

  /// - Parameters:
  ///   - base: what was set by options.
  ///   - names: the inputs as they were named, including folders.
  ///   - finder: finds configurations; `nil` where none is wanted.
  /// - Throws: `ConversionError` of kind `configuration` or `unreadable`.
  init(base: CheckPolicy, names: [String], inputs: [Input], finder: ConfigurationFinder?) throws {
    var finder = finder
    var entries: [String: Entry] = [:]
    var configurations: [String] = []
    var covered: Set<String> = []
    let roots = names.compactMap(ConfigurationFinder.realPath)
    for input in inputs {
      guard let file = try finder?.configuration(for: input.path) else {
        entries[input.path] = Entry(policy: base, acceptances: [])
        continue
      }
      if !configurations.contains(file.path) {
        configurations.append(file.path)
        if roots.contains(where: { $0 == file.folder || file.folder.hasPrefix($0 + "/") || $0 == "/" }) {
          covered.insert(file.path)
        }
      }
      var policy = base
      let acceptances = file.acceptances(in: ConfigurationFinder.absolutePath(of: input.path))
      policy.settings = file.settings
      policy.waivers = acceptances.map(\.waiver)
      entries[input.path] = Entry(policy: policy, acceptances: acceptances)
    }
    self.entries = entries
    self.configurations = configurations
    self.covered = covered
  }

  /// The policy of each source, for a converter.
  var policy: @Sendable (String) -> CheckPolicy {
    let policies = entries.mapValues(\.policy)
    return { policies[$0] ?? CheckPolicy() }
  }

  /// Notes what became of an input.
  mutating func note(_ result: BatchResult) {
    guard result.reportCount > 0, let entry = entries[result.input.path] else { return }
    used.formUnion(result.accepted.map(\.waiver))
    checked += entry.acceptances.filter { entry.policy.isOn($0.waiver.code) }
  }

  /// The waivers that accepted nothing although everything they are about was checked, in the order of their lines.
  var staleWaivers: [Waiver] {
    let stale = checked.filter { acceptance in
      // A waiver that may be about other files too is only known to be stale when all of these were checked.
      let isSure = acceptance.file?.isLiteral ?? false || covered.contains(acceptance.waiver.file)
      return isSure && !used.contains(acceptance.waiver)
    }
    return Set(stale.map(\.waiver)).sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }
}
