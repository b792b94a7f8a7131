/// The version of the program and of its built-in plugins.
package enum Release {
  package static let version = "0.1.0"
}
