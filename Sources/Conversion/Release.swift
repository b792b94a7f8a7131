/// The version of the program and of the plugins that come with it.
package enum Release {
  package static let version = "0.1.0"
}
