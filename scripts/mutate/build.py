"""Builds the copy once, leaving out changes that do not compile."""

import json
import re
import subprocess
from pathlib import Path

from schemata import planted
from tree import FOLDERS, TREE, WORK

SCRATCH = WORK / "build"
# As `make test` builds them: the runs of the tests are most of the time.
TESTS = ["build", "-c", "release", "--build-tests", "-Xswiftc", "-enable-testing"]
HELPER = Path(__file__).with_name("Mutants.swift")
_ERROR = re.compile(r"^(/[^\n]*?\.swift):(\d+):\d+: error: ", re.MULTILINE)


class BuildError(RuntimeError):
    """The copy does not compile, for reasons other than the changes."""


def swift(*arguments):
    """Runs SwiftPM on the copy."""
    command = ["swift", *arguments[:1], "--package-path", TREE, "--scratch-path", SCRATCH, *arguments[1:]]
    return subprocess.run(command, capture_output=True, text=True, errors="replace")


def modules():
    """The folders of the modules that changes are planted in, relative to the project."""
    described = swift("package", "describe", "--type", "json")
    if described.returncode != 0:
        raise BuildError(described.stderr)
    package = json.loads(described.stdout[described.stdout.index("{"):])
    return [
        target["path"] for target in package["targets"]
        if target["path"].split("/")[0] in FOLDERS and target["module_type"] == "SwiftTarget"
        and target["type"] != "test"]


def build(tree, plan, texts, say):
    """Builds the tests with all changes, dropping changes until they compile."""
    # Changes already planted are kept, so that their files need not be rebuilt.
    tree.fill(_planted(plan, texts), spared=HELPER.name)
    helpers = {f"{path}/{HELPER.name}": HELPER.read_text() for path in modules()}
    while True:
        tree.fill(helpers | _planted(plan, texts))
        result = swift(*TESTS)
        output = result.stdout + result.stderr
        (WORK / "build.log").write_text(output)
        if result.returncode == 0:
            if not plan.extend():
                tree.show_originals()
                return
            continue
        dropped = _drop(plan, output)
        if not dropped:
            raise BuildError("\n".join(output.splitlines()[-40:]))
        say(f"{dropped} changes do not compile and are replaced")
        plan.extend()


def _planted(plan, texts):
    """The texts of the changed files."""
    by_file = {}
    for number, site in plan.planted():
        by_file.setdefault(site.path, []).append((number, site))
    return {path: planted(texts[path], sites) for path, sites in by_file.items()}


def _drop(plan, output):
    """Drops the changes that compiler errors are about; returns how many."""
    places = {(path, int(line)) for path, line in _ERROR.findall(output)}
    before = len(plan.dropped)
    for path, line in sorted(places):
        if Path(path).is_relative_to(TREE):
            plan.drop(str(Path(path).relative_to(TREE)), line)
    return len(plan.dropped) - before


def bundle():
    """The program that runs the tests."""
    folder = Path(swift(*TESTS, "--show-bin-path").stdout.strip().splitlines()[-1])
    found = sorted(folder.glob("*.xctest"))
    if len(found) != 1:
        raise BuildError(f"no single test bundle in {folder}")
    return found[0]
