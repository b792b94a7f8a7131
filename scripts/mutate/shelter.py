"""Tokens that are never changed: attributes, imports, compilation conditions, raw values, messages to users."""

import re

# Matches Chinese characters and punctuation; the second text of a message is the English one.
_CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def sheltered(tokens, pairs):
    """The indexes of the tokens that must not be changed."""
    hidden = set()
    for index, token in enumerate(tokens):
        if token.kind == "name":
            hidden.update(_from_name(tokens, pairs, index))
        elif token.kind in ("string", "integer") and _is_raw_value(tokens, index):
            hidden.add(index)
        if token.kind == "string" and _is_message(tokens, index):
            hidden.update((index, index + 2))
    return hidden


def _from_name(tokens, pairs, index):
    token = tokens[index]
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    opens = follows is not None and follows.text == "(" and not token.spaced_after
    if token.text == "import" or token.text.startswith(("#if", "#elseif", "#else", "#endif")):
        return _rest_of_line(tokens, index)
    if opens and (token.text == "Message" or token.text.startswith(("@", "#"))):
        return range(index, pairs[index + 1] + 1)
    if token.text in ("func", "operator", "precedencegroup", "typealias"):
        return (index, index + 1)
    return ()


def _rest_of_line(tokens, index):
    end = index + 1
    while end < len(tokens) and not tokens[end].begins_line:
        end += 1
    return range(index, end)


def _is_raw_value(tokens, index):
    """Whether the literal follows `case name =`, or a further name in the same list."""
    if index < 3 or tokens[index - 1].text != "=" or tokens[index - 2].kind != "name":
        return False
    return tokens[index - 3].text in ("case", ",")


def _is_message(tokens, index):
    """Whether the string is Chinese and the next argument English, as in messages to users."""
    if index + 2 >= len(tokens) or index == 0:
        return False
    comma, other = tokens[index + 1:index + 3]
    return (
        tokens[index - 1].text in ("(", ",") and comma.text == "," and other.kind == "string"
        and bool(_CHINESE.search(tokens[index].text)) and not _CHINESE.search(other.text))
