"""Finds the places in a Swift file that can be changed."""

import re

from changes import (
    ENDS, EXTREMES, ID, OPERATOR_KIND, OPERATORS, SUFFIX, Edit, Site, changed_position, one_more,
    other_character)
from shelter import sheltered
from statements import calls
from tokens import Source, partners

# Changes in such files could have effects outside the copy: killed processes or removed files.
DANGEROUS = re.compile(r"\b(?:kill|unlink|rmdir|rename)\s*\(")
_SHOWN = 60


def find(path, text):
    """All sites of a file, in textual order."""
    if DANGEROUS.search(text):
        return []
    source = Source(text)
    finder = _Finder(path, source)
    finder.visit(source.tokens, is_code=True)
    return sorted(finder.sites, key=lambda site: (site.line, site.column, site.kind))


class _Finder:
    def __init__(self, path, source):
        self.path, self.source, self.sites = path, source, []

    def add(self, kind, token, before, after, *edits, operator=""):
        line, column = self.source.line(token.start), self.source.column(token.start)
        self.sites.append(Site(kind, self.path, line, column, before, after, edits, operator))

    def visit(self, tokens, is_code):
        """Visits the tokens of a file or an interpolation; only files have statements."""
        pairs = partners(tokens)
        hidden = sheltered(tokens, pairs)
        for index, token in enumerate(tokens):
            if index in hidden:
                continue
            before = tokens[index - 1] if index else None
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            if token.kind == "operator":
                self.operator(token, before, after)
            elif token.kind == "integer":
                self.integer(token, before)
            elif token.kind == "name":
                self.name(token, before, after, tokens, index)
            elif token.kind == "string":
                self.string(token)
                for inner in token.inner:
                    self.visit(inner, is_code=False)
        if is_code:
            for first, last in calls(tokens, pairs, hidden):
                self.call(tokens[first], tokens[last])

    def operator(self, token, before, after):
        name = token.text
        if name == "!":
            is_prefix = token.spaced_before or before is not None and before.text in ("(", "[", "{")
            if is_prefix and not token.spaced_after:
                self.add("negation", token, "!", "no !", Edit(token.end, token.end, SUFFIX), operator="!")
            return
        kind = OPERATOR_KIND.get(name)
        if kind is None or before is None or after is None:
            return
        end = Edit(token.end, token.end, SUFFIX)
        if kind == "range":
            is_prefix = token.spaced_before or before.text in ("(", "[")
            if token.spaced_after or after.text in (")", "]", "}", ","):
                return
            key = "prefix " + name if is_prefix else name
            self.add(kind, token, name, OPERATORS[kind][name], end, operator=key)
        elif token.spaced_before and token.spaced_after:
            if before.text == "func" or kind == "equality" and _is_type(before) and _is_type(after):
                return
            if name == "+" and "string" in (before.kind, after.kind):
                return
            self.add(kind, token, name, OPERATORS[kind][name], end, operator=name)

    def integer(self, token, before):
        if before is not None and before.text == "." or token.text.startswith("$"):
            return
        more = one_more(token.text)
        self.wrap("integer", token, token.text, more)

    def wrap(self, kind, token, original, changed):
        """Replaces a value by a call that returns either the original or the changed one."""
        edit = Edit(token.start, token.end, f"mutated({ID}, {original}, {changed})")
        self.add(kind, token, _shown(original), _shown(changed), edit)

    def name(self, token, before, after, tokens, index):
        name, follows = token.text, after.text if after else ""
        is_member = before is not None and before.text == "."
        if name in ("true", "false"):
            if not is_member and follows != ":":
                self.wrap("boolean", token, name, "false" if name == "true" else "true")
        elif name in ("break", "continue"):
            self.jump(token, before, after)
        elif name == "isEmpty" and is_member and not _is_in_key_path(tokens, index):
            turned = Edit(token.end, token.end, f".mutantTurned({ID})")
            self.add("emptiness", token, ".isEmpty", "not .isEmpty", turned)
        elif name in ENDS and is_member and not _is_in_key_path(tokens, index):
            self.member("end", token, ENDS[name], after)
        elif name in EXTREMES:
            if not _is_in_key_path(tokens, index) and (is_member or follows == "("):
                self.member("extreme", token, EXTREMES[name], after)

    def member(self, kind, token, other, after):
        """Replaces a member or function by its helper, which takes the mutant's number as first argument."""
        edits = [Edit(token.start, token.end, "mutant" + token.text[0].upper() + token.text[1:])]
        if after and after.text == "(" and not token.spaced_after:
            is_empty = self.source.text[after.end:].lstrip().startswith(")")
            edits.append(Edit(after.end, after.end, ID if is_empty else ID + ", "))
        else:
            edits.append(Edit(token.end, token.end, f"({ID})"))
        self.add(kind, token, token.text, other, *edits)

    def jump(self, token, before, after):
        # A `break` directly after the colon of a case does nothing.
        if before is None or before.text == ":" and token.text == "break":
            return
        end = token
        if after is not None and after.kind == "name" and not after.begins_line:
            end = after
        original = self.source.text[token.start:end.end]
        changed = ("continue" if token.text == "break" else "break") + original[len(token.text):]
        edit = Edit(token.start, end.end, f"if mutantIsOn({ID}) {{ {changed} }} else {{ {original} }}")
        self.add("jump", token, original, changed, edit)

    def string(self, token):
        text = self.source.text
        for start, end in reversed(token.segments):
            place = changed_position(text, start, end, token.hashes)
            if place is not None:
                break
        if token.inner or token.is_multiline:
            if place is None:
                return
            old, new = text[place], other_character(text[place])
            edit = Edit(place, place + 1, f'\\{token.hashes}(mutated({ID}, "{old}", "{new}"))')
            changed = text[token.start:place] + new + text[place + 1:token.end]
            around = slice(max(0, place - token.start - _SHOWN // 2), place - token.start + _SHOWN // 2)
            shown = [part[around].replace("\n", " ") for part in (token.text, changed)]
            self.add("string", token, *shown, edit)
        elif place is None:
            self.wrap("string", token, token.text, f'{token.hashes}"x"{token.hashes}')
        else:
            changed = text[token.start:place] + other_character(text[place]) + text[place + 1:token.end]
            self.wrap("string", token, token.text, changed)

    def call(self, first, last):
        text = self.source.text[first.start:last.end]
        edits = (
            Edit(first.start, first.start, f"if !mutantIsOn({ID}) {{ "), Edit(last.end, last.end, " }"))
        self.add("call", first, _shown(text), "left out", *edits)


def _shown(text):
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN] + "…"


def _is_type(token):
    return token.kind == "name" and token.text[:1].isupper()


def _is_in_key_path(tokens, index):
    """Whether the member is part of a key path, which cannot contain calls."""
    while index > 0 and not tokens[index].spaced_before:
        index -= 1
        if tokens[index].text == "\\":
            return True
        if tokens[index].kind != "name" and tokens[index].text not in (".", "?", "!"):
            return False
    return False
