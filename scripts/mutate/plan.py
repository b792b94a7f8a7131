"""Chooses the changes; their order depends only on the seed and the sources."""

import random

from changes import KINDS


def order(sites, seed):
    """All sites in random order; every kind with sites left is equally likely to be next."""
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
    """The sites to plant; more than wanted, since some do not compile."""

    def __init__(self, sites, seed, wanted):
        # Sites are numbered from 1 in this order.
        self.candidates, self.wanted = order(sites, seed), wanted
        self.dropped, self.planned = set(), 0
        self.extend()

    def extend(self):
        """Plants more sites if too few are left; returns whether it did."""
        lacking = self.wanted - (self.planned - len(self.dropped))
        if lacking <= 0 or self.planned == len(self.candidates):
            return False
        self.planned = min(len(self.candidates), self.planned + lacking + lacking // 5 + 3)
        return True

    def planted(self):
        """The number and site of each planted change."""
        numbers = (number for number in range(1, self.planned + 1) if number not in self.dropped)
        return [(number, self.candidates[number - 1]) for number in numbers]

    def chosen(self):
        """The number and site of each mutant: the first changes that compile."""
        return self.planted()[:self.wanted]

    def drop(self, path, line):
        """Drops the changes on a line that does not compile, or else the nearest ones; returns how many."""
        here = [(abs(site.line - line), number) for number, site in self.planted() if site.path == path]
        if not here:
            return 0
        nearest = min(here)[0]
        numbers = {number for distance, number in here if distance == nearest}
        self.dropped |= numbers
        return len(numbers)
