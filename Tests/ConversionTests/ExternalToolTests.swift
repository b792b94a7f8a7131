import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Conversion

/// Programs that run beside ours.
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
    let text = try #require(folder.text(of: "child")?.split(separator: "\n").first)
    let child = try #require(pid_t(text))
    // Whoever inherits it takes it away when it has ended.
    var attempts = 0
    while kill(child, 0) == 0, !isZombie(child), attempts < 100 {
      usleep(20_000)
      attempts += 1
    }
    #expect(attempts < 100)
  }

  private func isZombie(_ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return status.contains(") Z ")
  }

  @Test func theChildCanBeEndedThoughOurThreadsBlockSignals() throws {
    // What `Interruption` does to the threads of the program.
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let outcome = try tool("sh").run(["-c", "kill -TERM $$; sleep 1; echo alive"], input: [])
    #expect(outcome.status == 128 + 15)
  }
}
