import Diagnostics
import Foundation
import ReportModel
import Synchronization
import TestSupport
import Testing

@testable import System

/// External programs.
@Suite struct ExternalToolTests {
  private func tool(_ program: String, seconds: Double = 30, bytes: Int = 1 << 20) -> ExternalTool {
    ExternalTool(
      program: program, remedy: Message("请安装", "Install it."), timeLimit: seconds, outputLimit: bytes)
  }

  private func kind(_ work: () throws -> Void) -> ConversionError.Kind? {
    do {
      try work()
      return nil
    } catch { return (error as? ConversionError)?.kind }
  }

  @Test func inputIsHandedOverAndOutputComesBack() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let outcome = try tool("cat").run([ExternalTool.inputPath], input: bytes)
    #expect(outcome.output == bytes)
    #expect(outcome.status == 0)
  }

  @Test func messagesAndStatusAreKept() throws {
    let outcome = try tool("sh").run(["-c", "echo oops >&2; exit 7"], input: [])
    #expect(outcome.messages == "oops\n")
    #expect(outcome.status == 7)
    #expect(try tool("sh").run(["-c", "kill -9 $$"], input: []).status == 137)
  }

  @Test func argumentsAreNoShellWords() throws {
    let outcome = try tool("printf").run(["%s", "$HOME; `ls` *"], input: [])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "$HOME; `ls` *")
  }

  @Test func aMissingProgramIsNamedWithItsRemedy() throws {
    do {
      _ = try tool("no-such-program-of-nianbao").run([], input: [])
      Issue.record("it ran")
    } catch {
      #expect(error.kind == .toolMissing)
      #expect(error.message.english.contains("no-such-program-of-nianbao"))
      #expect(error.remedy?.english == "Install it.")
    }
  }

  @Test func timeAndOutputAreLimited() {
    #expect(kind { _ = try tool("sleep", seconds: 0.2).run(["60"], input: []) } == .toolFailed)
    #expect(kind { _ = try tool("yes", bytes: 1 << 16).run([], input: []) } == .toolFailed)
  }

  @Test func whatAProgramStartsIsEndedWithIt() throws {
    let folder = try TemporaryFolder()
    var shell = tool("sh", seconds: 0.5)
    shell.hasChildren = true
    let script = "sleep 60 & echo $! >\(folder.file("child")); wait"
    #expect(kind { _ = try shell.run(["-c", script], input: []) } == .toolFailed)
    #expect(try isEnded(child(in: folder)))
  }

  /// The process id that a script wrote to a file.
  private func child(in folder: TemporaryFolder) throws -> pid_t {
    let text = try #require(folder.text(of: "child")?.split(separator: "\n").first)
    return try #require(pid_t(text))
  }

  /// A zombie counts as ended: whoever inherits the process will reap it.
  private func isEnded(_ process: pid_t) -> Bool {
    for _ in 0..<500 {
      if kill(process, 0) != 0 || isZombie(process) { return true }
      usleep(20_000)
    }
    return false
  }

  private func isZombie(_ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return status.contains(") Z ")
  }

  @Test func theChildCanBeEndedThoughOurThreadsBlockSignals() throws {
    // As `Interruption` does for the program's threads.
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let outcome = try tool("sh").run(["-c", "kill -TERM $$; sleep 1; echo alive"], input: [])
    #expect(outcome.status == 128 + 15)
  }

  @Test func anInterruptionEndsAConversionAndRemovesItsFolder() throws {
    let folder = try TemporaryFolder()
    // A stand-in for LibreOffice: it reports its working folder, starts a child, and does not end.
    let program = try folder.write(
      """
      #!/bin/sh
      echo half >"${1#-env:UserInstallation=file://}"
      sleep 600 & echo $! >\(folder.file("child.tmp"))
      echo "${1#-env:UserInstallation=file://}" >\(folder.file("profile"))
      mv \(folder.file("child.tmp")) \(folder.file("child"))
      wait
      """, to: "office")
    chmod(program, 0o700)
    let files = TemporaryFiles()
    let bytes = Array("{\\rtf1 }".utf8)
    let ending = Mutex<ConversionError.Kind?>(nil)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      do {
        _ = try OfficeConverter(program: program)
          .converted(bytes, to: "docx", sizeLimit: 1 << 20, temporaryFiles: files)
      } catch { ending.withLock { $0 = (error as? ConversionError)?.kind } }
      done.signal()
    }
    // On a busy machine it may take long to start.
    for _ in 0..<3_000 where folder.text(of: "child") == nil { usleep(20_000) }
    files.removeAll()
    #expect(done.wait(timeout: .now() + 30) == .success)
    #expect(ending.withLock { $0 } == .toolFailed)
    #expect(try isEnded(child(in: folder)))
    let profile = try #require(folder.text(of: "profile")?.split(separator: "\n").first)
    #expect(access(String(profile), F_OK) != 0)
    #expect(profile.contains("/nianbao-") && access(String(profile.dropLast("/profile".count)), F_OK) != 0)
    // Nothing new can be started.
    #expect(
      kind {
        _ = try OfficeConverter().converted(bytes, to: "docx", sizeLimit: 1 << 20, temporaryFiles: files)
      }
        == .unwritable)
  }
}
