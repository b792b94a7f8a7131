import Diagnostics
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An external program, run as a child process without a shell.
///
/// Its licence and its crashes stay separate from ours; time and output are limited.
package struct ExternalTool: Sendable {
  /// The program's name, searched for in `PATH`.
  package let program: String
  /// How to install it, for the message if it is missing.
  package let remedy: Message
  /// The longest a run may take, in seconds.
  package var timeLimit: Double
  /// The most bytes of output to accept.
  package var outputLimit: Int
  /// Whether it starts child processes, which must be ended with it.
  package var hasChildren: Bool
  /// Ends it if our program is interrupted; with children, Ctrl-C in the terminal does not reach it.
  var temporaryFiles: TemporaryFiles?

  /// Describes a program without running it.
  package init(
    program: String, remedy: Message, timeLimit: Double = 30, outputLimit: Int = 256 << 20,
    hasChildren: Bool = false
  ) {
    self.program = program
    self.remedy = remedy
    self.timeLimit = timeLimit
    self.outputLimit = outputLimit
    self.hasChildren = hasChildren
  }

  /// The result of a run.
  package struct Outcome: Sendable {
    /// What it wrote to standard output.
    package let output: [UInt8]
    /// The beginning of what it wrote to standard error.
    package let messages: String
    /// Its exit code, or 128 plus the number of the signal that ended it.
    package let status: Int32
  }

  /// The path at which the program finds the input given to `run`.
  package static let inputPath = "/dev/fd/0"

  /// Runs the program with the bytes as a seekable file at `inputPath`, and waits for its end.
  ///
  /// - Throws: `ConversionError` of kind `toolMissing` if the program is not installed, `toolFailed` if it
  ///   takes too long, outputs too much or is interrupted, or `unwritable` if there is no space for the
  ///   input.
  package func run(_ arguments: [String], input: [UInt8]) throws(ConversionError) -> Outcome {
    let file = try Self.temporaryFile(holding: input)
    defer { close(file) }
    let (child, pipes) = try start([program] + arguments, input: file)
    if let temporaryFiles, !temporaryFiles.open(child) { child.kill() }
    var reader = PipeReader(pipes.map(\.reading), limits: [outputLimit, 1 << 14])
    let ending = reader.readAll(seconds: timeLimit)
    // Before waiting for it, since its process id may be reused afterwards.
    let isInterrupted = temporaryFiles.map { !$0.close(child) } ?? false
    if ending != .ended { child.kill() }
    let status = child.wait()
    if isInterrupted {
      // The interruption ends the program next; it should end by the signal, not by this error.
      usleep(200_000)
      throw failure(SystemFailure(code: EINTR).message)
    }
    switch ending {
    case .ended: break
    case .tooLong:
      throw failure(
        Message(
          "\(program) 运行超过\(Int(timeLimit))秒，已中止",
          "\(program) took more than \(Int(timeLimit)) seconds and was ended"))
    case .tooMuch:
      throw failure(
        Message(
          "\(program) 的输出超过 \(outputLimit >> 20) MB，已中止",
          "\(program) gave more than \(outputLimit >> 20) MB and was ended"))
    case .failed(let reason): throw failure(reason.message)
    }
    // Some C libraries find out only in the child that the program does not exist.
    if status == 127, reader.contents[0].isEmpty { throw missing }
    return Outcome(
      output: reader.contents[0], messages: String(decoding: reader.contents[1], as: UTF8.self),
      status: status)
  }

  // A child started by another thread between creating a pipe and setting close-on-exec would inherit the
  // pipe and keep it open, so children are started one at a time.
  private static let starting = Mutex(())

  private func start(_ words: [String], input: Int32) throws(ConversionError) -> (ToolProcess, [Pipe]) {
    let result: Result<(ToolProcess, [Pipe]), SystemFailure> = Self.starting.withLock { _ in
      guard let output = Pipe(), let messages = Pipe() else { return .failure(.last) }
      do throws(SystemFailure) {
        let child = try ToolProcess(
          words, input: input, output: output.writing.number, messages: messages.writing.number,
          leadsGroup: hasChildren)
        output.writing.close()
        messages.writing.close()
        return .success((child, [output, messages]))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let started): return started
    case .failure(let reason): throw reason.code == ENOENT ? missing : failure(reason.message)
    }
  }

  private var missing: ConversionError {
    ConversionError(
      .toolMissing,
      message: Message("需要 \(program)，但没有安装", "\(program) is needed and is not installed"), remedy: remedy)
  }

  private func failure(_ message: Message) -> ConversionError {
    ConversionError(.toolFailed, message: message)
  }

  /// An unlinked file, so that nothing is left behind however the program ends.
  private static func temporaryFile(holding bytes: [UInt8]) throws(ConversionError) -> Int32 {
    let folder = PrivateFolder.onDisk
    var path = Array("\(folder)/nianbao-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw SystemFailure.last.unwritable(folder) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    if let failure = AtomicFile.writeAll(bytes, to: file) {
      close(file)
      throw failure.unwritable(folder)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}
