"""Chooses what to change: the order follows from the seed and the sources alone."""

import random

from changes import KINDS


def order(sites, seed):
    """All sites; each kind is as likely as every other for as long as it has any left."""
    chance = random.Random(seed)
    by_kind = {kind: [site for site in sites if site.kind == kind] for kind in KINDS}
    for remaining in by_kind.values():
        remaining.sort(key=lambda site: (site.path, site.line, site.column))
        chance.shuffle(remaining)
    result = []
    while kinds := [kind for kind in KINDS if by_kind[kind]]:
        result.append(by_kind[chance.choice(kinds)].pop())
    return result


class Plan:
    """The sites that are planted: more than are wanted, since some do not compile."""

    def __init__(self, sites, seed, wanted):
        # The number of a site is its place here and 1.
        self.candidates, self.wanted = order(sites, seed), wanted
        self.dropped, self.planned = set(), 0
        self.extend()

    def extend(self):
        """Plants more where too few are left; whether there were any."""
        lacking = self.wanted - (self.planned - len(self.dropped))
        if lacking <= 0 or self.planned == len(self.candidates):
            return False
        self.planned = min(len(self.candidates), self.planned + lacking + lacking // 5 + 3)
        return True

    def planted(self):
        """Number and site of each that is in the copy."""
        numbers = (number for number in range(1, self.planned + 1) if number not in self.dropped)
        return [(number, self.candidates[number - 1]) for number in numbers]

    def chosen(self):
        """Number and site of the mutants: the first that compile."""
        return self.planted()[:self.wanted]

    def drop(self, path, line):
        """Drops what is on that line of a file that does not compile, or else what stands nearest; how many."""
        here = [(abs(site.line - line), number) for number, site in self.planted() if site.path == path]
        if not here:
            return 0
        nearest = min(here)[0]
        numbers = {number for distance, number in here if distance == nearest}
        self.dropped |= numbers
        return len(numbers)
