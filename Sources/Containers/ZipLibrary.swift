import CZip

/// The library that reads and writes zip archives.
enum ZipLibrary {
  /// Must be asked for before any archive is opened.
  ///
  /// When the first archive is opened, libzip works out what it asks of the sources of archives and keeps it in two
  /// variables without a lock. Of two threads that open their first archives at once, one may find only the first of
  /// them set and be told that its archive is read-only. Here one thread opens an archive before any other may.
  static let isReady: Void = {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      return zip_source_free(source)
    }
    zip_discard(archive)
  }()
}
