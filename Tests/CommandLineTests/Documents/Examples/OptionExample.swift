// docs/plugins.md shows this.
import NianbaoKit

let narrow = FormatOption(
  "narrow", for: .writing, kind: .flag, words: Message("窄版", "cards half as wide"))
