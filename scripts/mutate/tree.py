"""The copy of the project in which changes are planted."""

import hashlib
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".build" / "mutate"
TREE = WORK / "tree"
# The folders in which changes are planted. Tests that read the sources see the originals: see `Tree.show`.
FOLDERS = ("Sources", "Plugins")
_VERSIONS = "Package.resolved"


class Tree:
    """A copy that is made once and then updated, so that little has to be rebuilt."""

    def __init__(self):
        names = subprocess.run(
            ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True, text=True).stdout.split("\0")
        own = ROOT / "scripts" / "mutate"
        self.files = sorted(
            name for name in set(names) - {""} if (ROOT / name).is_file() and own not in (ROOT / name).parents)
        # As they are now: the project may change while a campaign runs.
        self.contents = {name: (ROOT / name).read_bytes() for name in self.files}
        self.modes = {name: (ROOT / name).stat().st_mode for name in self.files}
        self.listing = None
        # Covers the whole copy; results are valid while it stays the same.
        self.fingerprint = ""

    def sources(self):
        """The path and text of each Swift file that may be changed."""
        for name in self.files:
            if name.endswith(".swift") and name.split("/")[0] in FOLDERS:
                yield name, self.contents[name].decode()

    def fill(self, texts, spared=None):
        """Makes the copy equal to the project, with `texts` replacing or adding files by name.

        Other files are removed, except those named `spared`.
        """
        self.show("planted")
        wanted = dict(self.contents)
        wanted.update((name, text.encode()) for name, text in texts.items())
        _make(TREE, wanted, self.modes, spared)
        self.fingerprint = _digest(wanted)
        # The same package versions, and the validators for the tests, if present.
        if (ROOT / _VERSIONS).exists() and not (TREE / _VERSIONS).exists():
            shutil.copyfile(ROOT / _VERSIONS, TREE / _VERSIONS)
        if (ROOT / ".venv").exists() and not (TREE / ".venv").exists():
            (TREE / ".venv").symlink_to((ROOT / ".venv").resolve())
        self.listing = None

    def show(self, which):
        """Puts in place the planted sources, for building, or the original ones, for tests that read them."""
        for folder in FOLDERS:
            aside = WORK / which / folder
            if not aside.exists():
                continue
            other = WORK / ("original" if which == "planted" else "planted") / folder
            other.parent.mkdir(parents=True, exist_ok=True)
            if (TREE / folder).exists():
                (TREE / folder).rename(other)
            aside.rename(TREE / folder)

    def show_originals(self):
        """Like `show("original")`, but updates the originals first."""
        self.show("planted")
        shutil.rmtree(WORK / "original", ignore_errors=True)
        for folder in FOLDERS:
            wanted = {name[len(folder) + 1:]: content for name, content in self.contents.items()
                      if name.startswith(folder + "/")}
            _make(WORK / "original" / folder, wanted)
        self.show("original")
        self.listing = self._list()

    def is_untouched(self):
        """Whether nothing has been written to the copy since the originals were put in place."""
        return self._list() == self.listing

    def mend(self):
        """Removes what a mutant left in the copy, and restores what it changed or removed."""
        _make(TREE, self.contents, self.modes)
        self.listing = self._list()

    @staticmethod
    def _list():
        result = {}
        for path in _files(TREE):
            status = path.lstat()
            result[path] = (status.st_mtime_ns, status.st_size)
        return result


def _digest(contents):
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(name.encode() + b"\0" + hashlib.sha256(contents[name]).digest())
    return digest.hexdigest()


def _files(folder):
    for entry in sorted(folder.iterdir()):
        if entry.is_symlink() or entry.name == ".build":
            continue
        if entry.is_dir():
            yield from _files(entry)
        else:
            yield entry


def _make(folder, wanted, modes=None, spared=None):
    """Makes a folder contain exactly these files; unchanged ones keep their modification time."""
    folder.mkdir(parents=True, exist_ok=True)
    keep = {folder / name for name in wanted} | {folder / _VERSIONS}
    for path in list(_files(folder)):
        if path not in keep and path.name != spared:
            path.unlink()
    for name, content in wanted.items():
        path = folder / name
        if path.is_file() and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod((modes or {}).get(name, 0o644))
