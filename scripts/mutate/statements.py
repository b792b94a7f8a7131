"""Finds statements that consist of a call."""

_KEYWORDS = frozenset(
    "let var func if guard else for while repeat do switch case default return throw break continue struct class enum"
    " extension protocol init deinit subscript import static private fileprivate internal package public mutating"
    " nonmutating override final lazy indirect typealias where in as is defer catch inout some any actor get set"
    " willSet didSet true false nil".split())
# Keywords that open a block without a value.
_BLOCKS = frozenset("if guard else for while repeat do defer catch".split())


def calls(tokens, pairs, hidden):
    """The first and last token of each statement that consists of a call whose value is not used."""
    enclosing = _enclosing(tokens)
    for index, token in enumerate(tokens):
        if index in hidden or not token.begins_line and (index == 0 or tokens[index - 1].text != "{"):
            continue
        block = enclosing[index]
        if block is None or tokens[block].text != "{" or not _can_begin(tokens, index, block):
            continue
        last = _end_of_call(tokens, pairs, index)
        if last is None or not _is_end(tokens, last):
            continue
        is_alone = index == block + 1 and last + 1 == pairs[block]
        if is_alone and not _gives_nothing(tokens, pairs, block):
            continue
        yield index, last


def _enclosing(tokens):
    """For each token, the bracket that encloses it."""
    result, open_ones = [], []
    for index, token in enumerate(tokens):
        if token.kind == "mark" and token.text in ")]}":
            open_ones.pop()
        result.append(open_ones[-1] if open_ones else None)
        if token.kind == "mark" and token.text in "([{":
            open_ones.append(index)
    return result


def _can_begin(tokens, index, block):
    """Whether a statement begins here, rather than continuing from the previous line."""
    if index == block + 1:
        return True
    before = tokens[index - 1]
    if before.kind == "operator":
        return before.text in ("?", "!", ">") and not before.spaced_before
    return before.text not in ("(", "[", ",", ":", ".", "in", "=", "return", "throw", "else", "\\")


def _end_of_call(tokens, pairs, index):
    """The last token of a chain of members and calls from here, if it ends with a call; else `None`."""
    if tokens[index].text in ("try", "await"):
        index += 1
    name = tokens[index]
    if name.kind != "name" or name.text in _KEYWORDS or name.text[0] in "@#$" or name.text[:1].isupper():
        return None
    position, called = index + 1, False
    while position < len(tokens):
        token = tokens[position]
        if token.text == "." and position + 1 < len(tokens):
            if tokens[position + 1].kind not in ("name", "integer"):
                return None
            position, called = position + 2, False
        elif token.begins_line:
            break
        elif token.text == "(" and not token.spaced_before:
            position, called = pairs[position] + 1, True
        elif token.text == "[" and not token.spaced_before:
            position, called = pairs[position] + 1, False
        elif token.text == "{" and tokens[position - 1].text != "]":
            position, called = pairs[position] + 1, True
        elif token.kind == "operator" and token.text in ("?", "!") and not token.spaced_before:
            position, called = position + 1, False
        elif token.kind == "name" and called and position + 1 < len(tokens) and tokens[position + 1].text == ":":
            position += 2
        else:
            break
    return position - 1 if called else None


def _is_end(tokens, last):
    """Whether the statement ends here."""
    if last + 1 >= len(tokens):
        return True
    following = tokens[last + 1]
    if following.text in ("}", ";"):
        return True
    return following.begins_line and following.kind != "operator" and following.text not in (".", "{", ",", ")", "]")


def _gives_nothing(tokens, pairs, block):
    """Whether the block has no value, unlike a closure or a body that returns its only expression."""
    index = block - 1
    while index >= 0:
        text = tokens[index].text
        if text in _BLOCKS:
            return True
        if text == "->" or text in ("=", "return", "in", "var", "get", "set"):
            return False
        if text in ("func", "init", "deinit"):
            return True
        if text in ("{", "}", ";"):
            return False
        index = pairs[index] - 1 if text in (")", "]") else index - 1
    return False
