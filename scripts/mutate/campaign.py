"""Finds out which tests reach which mutants, and whether they notice them."""

import json
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from threading import Lock

from runs import Runner
from tree import WORK

# All times are in seconds of processor time. The limit for a single test without changes:
_ALONE = 1200
# The approximate time of the first batch of tests run against a mutant, and the growth from batch to batch:
_FIRST, _GROWTH = 1, 4
# The number of batches run against a single mutant. Most are noticed by these; the others share the slow tests.
_OWN_BATCHES = 4
# The limit for a mutant, as a multiple of the time without it, and the least limit:
_PATIENCE, _LEAST = 4, 10


class Campaign:
    """The runs for a seed, saved to a file so that they can be resumed unless the copy has changed since."""

    def __init__(self, seed, plan, tree, bundle, jobs, clock):
        self.file = WORK / f"seed-{seed}.json"
        self.chosen, self.tree, self.clock = plan.chosen(), tree, clock
        self.lock = Lock()
        self.runners = [Runner(bundle, str(number), plan.planned + 1) for number in range(jobs)]
        key = {"copy": tree.fingerprint, "mutants": [number for number, _ in self.chosen]}
        known = json.loads(self.file.read_text()) if self.file.exists() else {}
        if known.get("key") != key:
            known = {"key": key, "tests": {}, "results": {}, "passed together": []}
        self.known, self.tests, self.results = known, known["tests"], known["results"]

    def record(self):
        """Runs each test alone without changes, to record its time and the mutants it reaches."""
        missing = [name for name in self.runners[0].tests() if name not in self.tests]
        self._each("recording tests", missing, self.tests, self._record)

    @staticmethod
    def _record(runner, name):
        run = runner.run([name], _ALONE)
        return {"ending": run.ending, "seconds": round(run.seconds, 2), "reached": run.reached}

    def unfit(self):
        """The tests that fail without changes and are therefore useless here."""
        return sorted(name for name, test in self.tests.items() if test["ending"] != "passed")

    def run(self):
        """Runs the tests that reach each mutant, quickest first, until one notices it."""
        missing = [number for number, _ in self.chosen if str(number) not in self.results]
        self._each("running mutants", missing, self.results, self._run_alone)
        self._run_together()
        for result in self.results.values():
            result["ending"] = "passed" if result["ending"] == "open" else result["ending"]
        self._save()

    def _reaching(self, number):
        """The time and name of each test that reaches a mutant, quickest first."""
        return sorted(
            (test["seconds"], name) for name, test in self.tests.items()
            if test["ending"] == "passed" and number in test["reached"])

    def _run_alone(self, runner, number):
        own = list(batches(self._reaching(number), _FIRST))
        for seconds, names in own[:_OWN_BATCHES]:
            run = self._run(runner, seconds, names, [number])
            if run.ending != "passed":
                return {"ending": run.ending, "by": run.first_failure}
        ending = "open" if len(own) > _OWN_BATCHES else "passed" if own else "not reached"
        return {"ending": ending, "by": ""}

    def _run_together(self):
        """Runs the slow tests with all remaining mutants on; if they fail, bisection finds the mutants noticed."""
        left = [number for number, _ in self.chosen if self.results[str(number)]["ending"] == "open"]
        passed, rest = set(self.known["passed together"]), set()
        for number in left:
            slow = islice(batches(self._reaching(number), _FIRST), _OWN_BATCHES, None)
            names = {name for _, batch in slow for name in batch} - passed
            rest.update((self.tests[name]["seconds"], name) for name in names)
        for seconds, names in batches(sorted(rest), _FIRST * _GROWTH ** _OWN_BATCHES):
            concerned = {number for name in names for number in self.tests[name]["reached"]}
            together = [number for number in left if number in concerned]
            self.clock.say(f"{len(names)} slow tests, {seconds:.0f} s, with {len(together)} mutants on together")
            for number, run in noticed(
                together, lambda mutants: self._run(self.runners[0], seconds, names, mutants)
            ):
                self.results[str(number)] = {"ending": run.ending, "by": run.first_failure}
                left.remove(number)
            self.known["passed together"] += names
            self._save()

    def _run(self, runner, seconds, names, mutants):
        run = runner.run(names, _LEAST + _PATIENCE * seconds, mutants)
        with self.lock:
            if not self.tree.is_untouched():
                self.tree.mend()
        return run

    def _each(self, title, items, results, work):
        """Does the work for all items, in parallel on all runners, and saves the results."""
        free, done = list(self.runners), 0

        def one(item):
            nonlocal done
            with self.lock:
                runner = free.pop()
            result = work(runner, item)
            with self.lock:
                free.append(runner)
                results[str(item)] = result
                done += 1
                self._save()
                self.clock.progress(title, done, len(items))

        with ThreadPoolExecutor(len(self.runners)) as pool:
            try:
                list(pool.map(one, items))
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                self.stop()
                raise

    def stop(self):
        """Stops all runners."""
        for runner in self.runners:
            runner.stop()

    def _save(self):
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(self.known, ensure_ascii=False))
        new.replace(self.file)


def noticed(numbers, run):
    """The noticed ones among these mutants, each with the run that showed it; `run` runs tests with some mutants on."""
    result = run(numbers) if numbers else None
    if result is None or result.ending == "passed":
        return []
    if len(numbers) == 1:
        return [(numbers[0], result)]
    middle = len(numbers) // 2
    return noticed(numbers[:middle], run) + noticed(numbers[middle:], run)


def batches(reaching, first):
    """Groups the tests, quickest first, into growing batches; yields total time and names of each."""
    most, names, total = first, [], 0
    for seconds, name in reaching:
        names.append(name)
        total += seconds
        if total >= most:
            yield total, names
            most, names, total = most * _GROWTH, [], 0
    if names:
        yield total, names
