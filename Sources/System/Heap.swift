import CGNU

#if canImport(Glibc)
  import Glibc
#endif

/// How the program's heap behaves; a program sets it once, a library never does.
package enum Heap {
  /// Keeps freed memory for the next report instead of handing it back to the system after each.
  ///
  /// Exporting a report takes and frees some megabytes. The C library of GNU returns what is free at the end of the
  /// heap as soon as it is more than 128 KB, and takes large blocks from the system one by one, so that every report
  /// begins with page faults. Elsewhere nothing needs to be done.
  package static func keepForReuse() {
    #if canImport(Glibc)
      _ = mallopt(M_TRIM_THRESHOLD, keptSize)
      _ = mallopt(M_TOP_PAD, growth)
      // Setting one of these stops the library from finding this one by itself.
      _ = mallopt(M_MMAP_THRESHOLD, largestBlock)
    #endif
  }

  /// Free memory beyond this goes back to the system: as much as the largest reports take.
  private static let keptSize: Int32 = 16 << 20
  /// The heap grows by this much more than was asked for.
  private static let growth: Int32 = 1 << 20
  /// Larger blocks are taken from the system one by one: files and archives, not the parts of a report.
  private static let largestBlock: Int32 = 1 << 20
}
