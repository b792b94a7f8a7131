// docs/plugins.md shows this.
import NianbaoCommandLine
import NianbaoKit

func program(with edition: Edition, mapping: EditionMapping) -> Never {
  Nianbao.main(editions: .standard.adding(edition, mappings: [mapping]))
}
