"""Splits Swift source into tokens; enough to find places to change, but not a parser."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

OPENING = {"(": ")", "[": "]", "{": "}"}

_BLANK = re.compile(r"[ \t\r\n]+")
_LINE_COMMENT = re.compile(r"//[^\n]*")
_STRING = re.compile(r'(#*)("""|")')
_NUMBER = re.compile(
    r"0x[0-9A-Fa-f_]+(?:\.[0-9A-Fa-f_]+)?(?:[pP][+-]?[0-9_]+)?|0b[01_]+|0o[0-7_]+"
    r"|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9_]+)?")
_NAME = re.compile(r"[$@#]?`?[^\W\d]\w*`?|\$[0-9]+|_\w*")
_RANGE = re.compile(r"\.\.\.|\.\.<")
_OPERATOR = re.compile(r"[-+*/%=<>!&|^~?]+")
_INTEGER = re.compile(r"0x[0-9A-Fa-f_]+|0b[01_]+|0o[0-7_]+|[0-9][0-9_]*")


class TokenError(ValueError):
    """The text ends within a comment or a string, or its brackets do not match."""


@dataclass
class Token:
    """A piece of the source from `start` to `end`.

    `kind` is name, integer, number, string, operator or mark. A string has the spans of its plain text in
    `segments` and the tokens of each interpolation in `inner`.
    """

    kind: str
    text: str
    start: int
    end: int
    begins_line: bool = False
    spaced_before: bool = False
    spaced_after: bool = False
    hashes: str = ""
    is_multiline: bool = False
    segments: list = field(default_factory=list)
    inner: list = field(default_factory=list)


class Source:
    """The text of a file, with its tokens."""

    def __init__(self, text):
        self.text = text
        self._lines = [0] + [match.end() for match in re.finditer("\n", text)]
        self.tokens, _ = _Lexer(text).read(0, None)

    def line(self, offset):
        """The line number, from 1."""
        return bisect_right(self._lines, offset)

    def column(self, offset):
        """The column as counted by the compiler: in bytes, from 1."""
        start = self._lines[self.line(offset) - 1]
        return len(self.text[start:offset].encode()) + 1


def partners(tokens):
    """For each bracket, the index of its partner."""
    result, open_ones = {}, []
    for index, token in enumerate(tokens):
        if token.kind != "mark":
            continue
        if token.text in OPENING:
            open_ones.append(index)
        elif token.text in OPENING.values():
            if not open_ones or OPENING[tokens[open_ones[-1]].text] != token.text:
                raise TokenError(f"a bracket too many at {token.start}")
            other = open_ones.pop()
            result[other], result[index] = index, other
    if open_ones:
        raise TokenError("a bracket is not closed")
    return result


class _Lexer:
    def __init__(self, text):
        self.text = text

    def read(self, position, closing):
        """The tokens from `position` on, up to the bracket that closes an interpolation, if inside one."""
        text, tokens, depth, begins_line, spaced = self.text, [], 0, True, True
        while position < len(text):
            if match := _BLANK.match(text, position) or _LINE_COMMENT.match(text, position):
                begins_line = begins_line or "\n" in match.group()
                spaced, position = True, match.end()
                continue
            if text.startswith("/*", position):
                spaced, position = True, self.comment_end(position)
                continue
            if closing and depth == 0 and text[position] == closing:
                return tokens, position
            token = self.token(position)
            token.begins_line, token.spaced_before = begins_line, spaced
            following = text[token.end:token.end + 2]
            token.spaced_after = not following or following[0] in " \t\r\n" or following in ("//", "/*")
            if token.kind == "mark":
                depth += (token.text in OPENING) - (token.text in OPENING.values())
            tokens.append(token)
            position, begins_line, spaced = token.end, False, False
        if closing:
            raise TokenError("an interpolation is not closed")
        return tokens, position

    def token(self, position):
        if match := _STRING.match(self.text, position):
            return self.string(position, match)
        for kind, pattern in (
            ("number", _NUMBER), ("name", _NAME), ("operator", _RANGE), ("operator", _OPERATOR)
        ):
            if match := pattern.match(self.text, position):
                found = match.group()
                if kind == "number" and _INTEGER.fullmatch(found):
                    kind = "integer"
                return Token(kind, found, position, match.end())
        return Token("mark", self.text[position], position, position + 1)

    def string(self, start, match):
        text, hashes, quote = self.text, *match.groups()
        escape, closing = "\\" + hashes, quote + hashes
        token = Token("string", "", start, start, hashes=hashes, is_multiline=len(quote) == 3)
        position = segment = match.end()
        while not text.startswith(closing, position):
            if position >= len(text) or (text[position] == "\n" and not token.is_multiline):
                raise TokenError(f"a string is not closed at {start}")
            if text.startswith(escape + "(", position):
                token.segments.append((segment, position))
                inner, position = self.read(position + len(escape) + 1, ")")
                token.inner.append(inner)
                position = segment = position + 1
            else:
                position += len(escape) + 1 if text.startswith(escape, position) else 1
        token.segments.append((segment, position))
        token.end = position + len(closing)
        token.text = text[start:token.end]
        return token

    def comment_end(self, position):
        depth = 0
        for match in re.compile(r"/\*|\*/").finditer(self.text, position):
            depth += 1 if match.group() == "/*" else -1
            if depth == 0:
                return match.end()
        raise TokenError("a comment is not closed")
