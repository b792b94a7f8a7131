import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import System

struct AtomicFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ writer: AtomicFile = AtomicFile(), to path: String) -> ConversionError? {
    #expect(throws: ConversionError.self) { try writer.write([1], to: path) }
  }

  @Test func aFileAppearsWholeAndNothingElse() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    try AtomicFile().write(bytes, to: folder.file("a"))
    #expect(folder.bytes(of: "a") == bytes)
    try AtomicFile().write([], to: folder.file("empty"))
    #expect(folder.files == ["a", "empty"])
  }

  @Test func aFileIsReplacedOnlyWhenAsked() throws {
    let path = try folder.write("old", to: "a")
    #expect(failure(to: path)?.kind == .exists)
    #expect(folder.text(of: "a") == "old")
    try AtomicFile(replaces: true).write([0x41], to: path)
    #expect(folder.text(of: "a") == "A")
    #expect(folder.files == ["a"])
  }

  @Test func whatCannotBeWrittenIsToldWithItsPath() throws {
    let file = try folder.write("x", to: "file")
    for path in [file + "/below", folder.path, folder.file("no/such/folder")] {
      let error = failure(AtomicFile(replaces: true), to: path)
      #expect(error?.kind == .unwritable)
      #expect(error?.file == path)
    }
    #expect(folder.files == ["file"])
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0)) func aFullDeviceIsToldAndStaysADevice() {
    let error = failure(AtomicFile(replaces: true), to: "/dev/full")
    #expect(error?.message.english == "no space is left on the disk")
    var status = stat()
    #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func foldersAreMadeWhereTheyAreMissing() throws {
    try AtomicFile.makeFolder(of: folder.file("a/b/c.txt"))
    try AtomicFile.makeFolder(of: folder.file("a/b/c.txt"))
    try AtomicFile().write([1], to: folder.file("a/b/c.txt"))
    #expect(folder.files == ["a/b/c.txt"])
    #expect(throws: ConversionError.self) { try AtomicFile.makeFolder(of: folder.file("a/b/c.txt/d")) }
  }

  @Test func nothingIsWrittenAfterTheEnd() {
    let files = TemporaryFiles()
    files.removeAll()
    #expect(failure(AtomicFile(temporaryFiles: files), to: folder.file("a"))?.kind == .unwritable)
    #expect(folder.files.isEmpty)
  }

  @Test func aFileBeingWrittenIsRemovedAtTheEnd() throws {
    let files = TemporaryFiles()
    let path = try folder.write("half", to: ".half.tmp")
    #expect(files.open(path))
    files.removeAll()
    #expect(folder.files.isEmpty)
  }

  @Test func aFileInPiecesAppearsWhenItIsWhole() throws {
    let path = folder.file("a")
    let draft = try AtomicFile().begin(path)
    try draft.append([0x41, 0x42])
    try draft.append([])
    try draft.append([0x43])
    #expect(folder.bytes(of: "a") == nil)
    try draft.publish()
    #expect(folder.text(of: "a") == "ABC")
    #expect(folder.files == ["a"])
  }

  @Test func aFileThatIsGivenUpLeavesNothing() throws {
    do {
      let draft = try AtomicFile().begin(folder.file("a"))
      try draft.append([0x41])
      #expect(folder.files.count == 1)
    }
    #expect(folder.files.isEmpty)
  }

  @Test func aFolderIsMadeForTheFirstFileInIt() throws {
    let writer = AtomicFile()
    try writer.write([0x41], makingFolderOf: folder.file("a/b/1"))
    try writer.write([0x42], makingFolderOf: folder.file("a/b/2"))
    #expect(folder.files == ["a/b/1", "a/b/2"])
    let taken = #expect(throws: ConversionError.self) {
      try writer.write([0x43], makingFolderOf: folder.file("a/b/1"))
    }
    #expect(taken?.kind == .exists)
    #expect(folder.text(of: "a/b/1") == "A")
    let below = #expect(throws: ConversionError.self) {
      try writer.write([0x43], makingFolderOf: folder.file("a/b/1/c"))
    }
    #expect(below?.kind == .unwritable)
    #expect(below?.file == folder.file("a/b/1"))
    #expect(folder.files == ["a/b/1", "a/b/2"])
  }

  @Test func whatAppearsMeanwhileIsNotReplaced() throws {
    let path = folder.file("a")
    let draft = try AtomicFile().begin(path)
    try draft.append([0x41])
    try folder.write("other", to: "a")
    let error = #expect(throws: ConversionError.self) { try draft.publish() }
    #expect(error?.kind == .exists)
    #expect(folder.text(of: "a") == "other")
  }

  @Test(arguments: [
    ("a.txt", "txt"), ("/a/b.TXT", "txt"), ("a", ""), (".a", ""), ("a.b/", "b"), ("a.b/c", ""), ("", ""),
    ("/", ""),
    ("a.", ""), ("年报.TXT", "txt"), ("年报.Ä", "ä"),
  ])
  func theEndingIsThatOfTheLastName(name: String, ending: String) {
    #expect(Source(name: name, bytes: []).fileExtension == ending)
  }
}
