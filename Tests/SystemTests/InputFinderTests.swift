import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import System

struct InputFinderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names(_ found: InputFinder.Found) -> [String] {
    found.inputs.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func foldersAreWalkedInOrderWithoutWhatIsHidden() throws {
    for name in ["b.txt", "a.txt", "B.txt", ".c.txt", ".git/d.txt", "a/z.txt", "乙/甲.txt"] {
      try folder.write("x", to: name)
    }
    let found = InputFinder().find([folder.path])
    #expect(names(found) == ["B.txt", "a/z.txt", "a.txt", "b.txt", "乙/甲.txt"])
    #expect(found.inputs.map(\.outputStem) == ["B", "a/z", "a", "b", "乙/甲"])
    #expect(found.errors.isEmpty)
  }

  @Test func aFileIsListedOnceInTheOrderOfTheNames() throws {
    let first = try folder.write("x", to: "b/1.txt")
    try folder.write("x", to: "b/0.txt")
    let found = InputFinder().find([first, folder.file("b"), first])
    #expect(names(found) == ["b/1.txt", "b/0.txt"])
    #expect(found.inputs.map(\.isNamed) == [true, false])
  }

  @Test func whatIsNotThereIsNamed() throws {
    try FileManager.default.createDirectory(atPath: folder.file("empty"), withIntermediateDirectories: true)
    let found = InputFinder().find([folder.file("nothing"), folder.file("empty")])
    #expect(found.inputs.isEmpty)
    #expect(found.errors.map(\.file) == [folder.file("nothing"), folder.file("empty")])
    #expect(found.errors.map(\.kind) == [.unreadable, .notAReport])
  }

  @Test func circlesOfLinksAreNamedAndLeft() throws {
    try folder.write("x", to: "in/a.txt")
    #expect(symlink("..", folder.file("in/up")) == 0)
    #expect(symlink("self", folder.file("in/self")) == 0)
    #expect(symlink("nowhere", folder.file("in/broken")) == 0)
    #expect(symlink("../in/a.txt", folder.file("in/b.txt")) == 0)
    let found = InputFinder().find([folder.file("in")])
    #expect(names(found).contains("in/a.txt") && names(found).contains("in/b.txt"))
    let errors = Dictionary(found.errors.map { ($0.file ?? "", $0) }) { first, _ in first }
    #expect(errors[folder.file("in/self")]?.message.english.contains("circle") == true)
    #expect(errors[folder.file("in/up/in")]?.message.english.contains("circle") == true)
    #expect(errors[folder.file("in/broken")]?.kind == .unreadable)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything")) func aLockedFolderIsNamed() throws {
    try folder.write("x", to: "locked/a.txt")
    #expect(chmod(folder.file("locked"), 0) == 0)
    defer { chmod(folder.file("locked"), 0o755) }
    let found = InputFinder().find([folder.path])
    #expect(found.errors.map(\.file) == [folder.file("locked")])
  }
}
