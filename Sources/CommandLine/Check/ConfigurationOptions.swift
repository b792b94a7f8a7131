import ArgumentParser
import NianbaoKit

/// The options that say which configuration applies.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: .text(
      "配置文件（默认从每个输入的文件夹向上找 .nianbao.yml）",
      "The configuration; unless given, .nianbao.yml in each input's folder or those above it.",
      valueName: "file"))
  var config: String?

  @Flag(help: .text("不用任何配置文件", "Use no configuration."))
  var noConfig = false

  /// What counts in these inputs.
  /// - Parameter base: what was set by other options.
  /// - Throws: `UsageError`, or `ConversionError` of kind `configuration` or `unreadable`.
  func plan(
    for inputs: [Input], named names: [String], rules: RuleBook, base: CheckPolicy = CheckPolicy()
  ) throws -> PolicyPlan {
    if config != nil, noConfig {
      throw UsageError("--config 和 --no-config 只能用一个", "use either --config or --no-config")
    }
    let finder = noConfig ? nil : try ConfigurationFinder(rules: rules, named: config)
    return try PolicyPlan(base: base, names: names, inputs: inputs, finder: finder)
  }
}
