"""Small changes to source text, and the tables of replacements."""

from dataclasses import dataclass

# Placeholders in edits for the mutant's number and for the suffix of its operator.
ID = "\x01"
SUFFIX = "\x02"


@dataclass(frozen=True)
class Edit:
    """Replaces the text from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Site:
    """A place that can be changed, its text before and after, and the edits that plant the change.

    `operator` is the key in `operators.DECLARATIONS` if the change needs an operator of its own.
    """

    kind: str
    path: str
    line: int
    column: int
    before: str
    after: str
    edits: tuple
    operator: str = ""

    @property
    def place(self):
        """The place in the notation that editors understand."""
        return f"{self.path}:{self.line}:{self.column}"

    def describe(self, source_line):
        """A line for people: the place, the change, and the source line."""
        return f"{self.place}: {self.before} → {self.after}    {source_line.strip()}"


# Binary operators, by kind.
OPERATORS = {
    "comparison": {">=": ">", ">": ">=", "<=": "<", "<": "<="},
    "equality": {"==": "!=", "!=": "=="},
    "logic": {"&&": "||", "||": "&&"},
    "arithmetic": {"+": "-", "-": "+", "+=": "-=", "-=": "+="},
    "range": {"..<": "...", "...": "..<"},
}
OPERATOR_KIND = {name: kind for kind, pairs in OPERATORS.items() for name in pairs}

# Members with a counterpart for the other end; Mutants.swift has a helper for each.
ENDS = {}
for one, other in (
    ("first", "last"), ("firstIndex", "lastIndex"), ("dropFirst", "dropLast"), ("hasPrefix", "hasSuffix"),
):
    ENDS[one], ENDS[other] = other, one
EXTREMES = {"min": "max", "max": "min"}

KINDS = (
    "comparison", "equality", "logic", "arithmetic", "range", "integer", "boolean", "string", "negation",
    "extreme", "end", "emptiness", "call", "jump",
)


def other_character(character):
    """Another character of the same kind, so that code that needs a letter or a single byte still works."""
    if character.isdigit() and character.isascii():
        return str((int(character) + 1) % 10)
    if "\u4e00" <= character <= "\u9fff":
        return "某" if character != "某" else "另"
    wanted = "x" if character not in "xX" else "y"
    return wanted.upper() if character.isupper() else wanted


def changed_position(text, start, end, hashes):
    """The position of the last letter or digit in a literal, or else of its last plain character.

    `None` if it has only escapes.
    """
    plain, escape, position = [], "\\" + hashes, start
    while position < end:
        if text.startswith(escape, position):
            position += len(escape)
            closing = text.find("}", position) if text.startswith("u{", position) else position
            position = closing + 1
        else:
            if text[position] not in "\n":
                plain.append(position)
            position += 1
    wordlike = [place for place in plain if text[place].isalnum()]
    return (wordlike or plain or [None])[-1]


def one_more(literal):
    """The next integer literal, in the same notation."""
    digits = literal.replace("_", "")
    value = int(digits, 0) if digits[:2] in ("0x", "0b", "0o") else int(digits)
    return f"0x{value + 1:X}" if digits.startswith("0x") else str(value + 1)
