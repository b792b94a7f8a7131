"""Plants small changes in Swift files, one after another, and lists those that no test notices."""

import argparse
import sys
import time
from collections import Counter

from build import BuildError, build, bundle
from campaign import Campaign
from plan import Plan
from sites import find
from tree import WORK, Tree


def main():
    """Parses the arguments and runs all steps."""
    parser = argparse.ArgumentParser(prog="scripts/mutate", description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="how many changes (100)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--jobs", type=int, default=1, help="how many test runs at a time (1)")
    options = parser.parse_args()
    clock = Clock()
    tree = Tree()
    texts = dict(tree.sources())
    sites = [site for path, text in sorted(texts.items()) for site in find(path, text)]
    plan = Plan(sites, options.seed, options.count)
    WORK.mkdir(parents=True, exist_ok=True)
    clock.say(f"{len(sites)} places to change; building with {len(plan.planted())} of them")
    build(tree, plan, texts, clock.say)
    chosen = plan.chosen()
    clock.say(f"built; {len(plan.dropped)} did not compile")
    campaign = Campaign(options.seed, plan, tree, bundle(), options.jobs, clock)
    try:
        campaign.record()
        if unfit := campaign.unfit():
            clock.say(f"left out, since they do not pass as it is: {', '.join(unfit)}")
        campaign.run()
    finally:
        campaign.stop()
    report(chosen, campaign.results, texts)


def report(chosen, results, texts):
    """Prints the unnoticed changes by file, and how many others were noticed in which way."""
    endings = Counter(results[str(number)]["ending"] for number, _ in chosen)
    for number, site in sorted(chosen, key=lambda pair: (pair[1].path, pair[1].line, pair[1].column)):
        ending = results[str(number)]["ending"]
        if ending in ("passed", "not reached"):
            line = texts[site.path].splitlines()[site.line - 1]
            print(site.describe(line) + ("    (no test comes here)" if ending == "not reached" else ""))
    missed = endings["passed"] + endings["not reached"]
    print(
        f"noticed {len(chosen) - missed} of {len(chosen)}: {endings['failed']} by a test that failed, "
        f"{endings['trap']} by a trap, {endings['time limit']} by the time limit")


class Clock:
    """Reports progress with the time elapsed."""

    def __init__(self):
        self.start, self.last = time.monotonic(), 0

    def say(self, text):
        """Prints a line to standard error; only the list goes to standard output."""
        print(f"{time.monotonic() - self.start:6.0f} s  {text}", file=sys.stderr, flush=True)

    def progress(self, title, done, count):
        """Reports each tenth of a step."""
        if done * 10 // count != (done - 1) * 10 // count:
            self.say(f"{title}: {done} of {count}")


if __name__ == "__main__":
    try:
        main()
    except BuildError as error:
        sys.exit(f"The copy does not compile:\n{error}")
    except KeyboardInterrupt:
        sys.exit("Interrupted; the same command goes on from here.")
