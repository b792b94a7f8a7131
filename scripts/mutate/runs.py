"""Runs tests of the copy in a process with resource limits."""

import os
import re
import shutil
import signal
import subprocess
import threading
from dataclasses import dataclass

from tree import ROOT, TREE, WORK

# More than any test needs; a runaway mutant is stopped before it affects the machine.
_MEMORY = 6 << 30
_FILE = 1 << 30
# The exit code of Swift Testing if no test matches.
_NO_TESTS = 69
_ALL_PASSED = re.compile(r"^✔ Test run with .* passed after", re.MULTILINE)
_FAILED = re.compile(
    r"^✘ Test (?!run with)(.*?)(?: with \d+ test cases)? (?:recorded an issue|failed after)", re.MULTILINE)


@dataclass
class Run:
    """The result of a run: passed, failed, trap or time limit; its time, and the mutants reached."""

    ending: str
    seconds: float
    first_failure: str
    reached: list


class Stopped(RuntimeError):
    """The runs were interrupted."""


class Runner:
    """Runs the test bundle, each time with a separate folder for temporary files."""

    def __init__(self, bundle, name, size):
        self.bundle, self.folder, self.size = bundle, WORK / "runs" / name, size
        self.process, self.is_stopped = None, False

    def tests(self):
        """The names of all tests."""
        listed = subprocess.run(
            [self.bundle, "--testing-library", "swift-testing", "--list-tests"], check=True, capture_output=True,
            text=True, cwd=TREE)
        return [line for line in listed.stdout.splitlines() if line.endswith(")")]

    def run(self, tests, seconds, mutants=()):
        """Runs tests with some mutants on; `seconds` limits the processor time."""
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "tmp").mkdir(parents=True)
        marks, output = self.folder / "marks", self.folder / "output"
        marks.write_bytes(bytes(number in mutants for number in range(self.size)))
        environment = dict(
            os.environ, TMPDIR=str(self.folder / "tmp"), SWIFT_BACKTRACE="enable=no", NIANBAO_MUTANTS=str(marks))
        # Beside the project, not beside the copy.
        environment.setdefault("NIANBAO_SHARED", str(ROOT.parent / "shared"))
        names = "|".join(re.escape(name) for name in tests)
        command = [self.bundle, "--testing-library", "swift-testing", "--filter", f"^(?:{names})"]
        with output.open("wb") as file:
            code, is_late, used = self._wait_for(command, environment, file, seconds)
        if self.is_stopped:
            raise Stopped
        text, marked = output.read_text(errors="replace"), marks.read_bytes()
        shutil.rmtree(self.folder, ignore_errors=True)
        failure = _FAILED.search(text)
        reached = [number for number, mark in enumerate(marked) if mark & 2]
        return Run(_ending(code, is_late, text), used, failure.group(1) if failure else "", reached)

    def stop(self):
        """Ends the current run, and prevents further ones."""
        self.is_stopped = True
        if self.process:
            _kill(self.process)

    def _wait_for(self, command, environment, output, seconds):
        """Returns the exit code, whether the time limit was exceeded, and the processor time."""
        limits = f"ulimit -t {int(seconds) + 1}; ulimit -c 0; ulimit -f {_FILE // 512}; ulimit -d {_MEMORY // 1024}"
        process = self.process = subprocess.Popen(
            ["sh", "-c", f'{{ {limits}; }} 2>/dev/null; exec "$@"', "sh", *command], cwd=TREE, env=environment,
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
        expired = threading.Event()

        def expire():
            expired.set()
            _kill(process)

        # A generous limit in real time, since other programs take a share, for runs that wait forever.
        timer = threading.Timer(60 + 10 * seconds, expire)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        self.process = None
        process.returncode = os.waitstatus_to_exitcode(status)
        # Ends processes that the tests left behind.
        _kill(process)
        is_late = expired.is_set() or process.returncode in (-signal.SIGXCPU, -signal.SIGKILL)
        return process.returncode, is_late, usage.ru_utime + usage.ru_stime


def _kill(process):
    """Kills a run with all its child processes."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def _ending(code, is_late, text):
    """How a run ended; a zero exit code before the tests have finished counts as failed."""
    if is_late:
        return "time limit"
    if code < 0:
        return "trap"
    if code == _NO_TESTS:
        raise RuntimeError("no test has a name that the list of tests has:\n" + text)
    return "passed" if code == 0 and _ALL_PASSED.search(text) else "failed"
