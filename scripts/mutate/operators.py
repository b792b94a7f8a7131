"""Separate operators for changed operators, one per site, so that each knows the number of its mutant.

A name consists of the original and two characters for the number; declarations are added at the end of the file.
"""

from changes import ID, SUFFIX

_EITHER = f"mutantIsOn({ID}) ?"


def suffix(number):
    """Two mathematical symbols, which Swift allows in operators."""
    high, low = divmod(number, 256)
    return chr(0x2200 + high) + chr(0x2200 + low)


def _compared(old, new, protocol):
    """Functions for types that conform to the protocol, and for pairs and triples, which cannot conform."""
    lines = []
    for names in ("A", "AB", "ABC"):
        generics = ", ".join(f"{name}: {protocol}" for name in names)
        type_ = names if len(names) == 1 else "(" + ", ".join(names) + ")"
        lines.append(
            f"<{generics}>(l: {type_}, r: {type_}) -> Bool {{ {_EITHER} l {new} r : l {old} r }}")
    return lines


def _with_nil(old, new):
    """Comparisons with nil, whose other operand need not be equatable."""
    result = f"-> Bool {{ {_EITHER} l {new} r : l {old} r }}"
    return [
        f"<A>(l: A?, r: _OptionalNilComparisonType) {result}",
        f"<A>(l: _OptionalNilComparisonType, r: A?) {result}"]


def _declaration(old, fixity, precedence, functions):
    group = f": {precedence}" if precedence else ""
    lines = [f"{fixity} operator {old}{SUFFIX}{group}"]
    for function in functions:
        mark = "@_disfavoredOverload " if function.startswith("~") else ""
        prefix = "prefix " if fixity == "prefix" else ""
        lines.append(f"{mark}fileprivate {prefix}func {old}{SUFFIX} {function.lstrip('~')}")
    return "; ".join(lines)


def _all():
    result = {}
    for old, new in (("<", "<="), ("<=", "<"), (">", ">="), (">=", ">")):
        result[old] = _declaration(old, "infix", "ComparisonPrecedence", _compared(old, new, "Comparable"))
    for old, new in (("==", "!="), ("!=", "==")):
        functions = _compared(old, new, "Equatable") + ["~" + line for line in _with_nil(old, new)]
        result[old] = _declaration(old, "infix", "ComparisonPrecedence", functions)
    for old, new, group in (("&&", "||", "LogicalConjunction"), ("||", "&&", "LogicalDisjunction")):
        function = (
            f"(l: Bool, r: @autoclosure () throws -> Bool) rethrows -> Bool "
            f"{{ try {_EITHER} l {new} r() : l {old} r() }}")
        result[old] = _declaration(old, "infix", group + "Precedence", [function])
    result["!"] = _declaration("!", "prefix", "", [f"(value: Bool) -> Bool {{ {_EITHER} value : !value }}"])
    result.update(_arithmetic())
    result.update(_ranges())
    return result


def _arithmetic():
    """For lists and texts, which cannot be subtracted, the right operand is left out."""
    lists = "<A: RangeReplaceableCollection, B: Sequence>"
    same = "where A.Element == B.Element"
    result = {}
    for old, new in (("+", "-"), ("-", "+")):
        functions = [f"<A: AdditiveArithmetic>(l: A, r: A) -> A {{ {_EITHER} l {new} r : l {old} r }}"]
        inout = [
            f"<A: AdditiveArithmetic>(l: inout A, r: A) "
            f"{{ if mutantIsOn({ID}) {{ l {new}= r }} else {{ l {old}= r }} }}"]
        if old == "+":
            functions.append(f"{lists}(l: A, r: B) -> A {same} {{ {_EITHER} l : l + r }}")
            inout.append(f"{lists}(l: inout A, r: B) {same} {{ if !mutantIsOn({ID}) {{ l += r }} }}")
        result[old] = _declaration(old, "infix", "AdditionPrecedence", functions)
        result[old + "="] = _declaration(old + "=", "infix", "AssignmentPrecedence", inout)
    return result


def _ranges():
    """Ranges of integers keep their type where possible; all others become a `MutantRange`."""
    strideable = "<A: Strideable>(l: A, r: A)"
    other = "<A: Comparable>(l: A, r: A) -> MutantRange<A>"
    half = [
        f"{strideable} -> Range<A> where A.Stride: SignedInteger {{ l..<({_EITHER} r.advanced(by: 1) : r) }}",
        f"~{other} {{ MutantRange(l, r, isClosed: mutantIsOn({ID})) }}"]
    closed = [
        f"{other} {{ MutantRange(l, r, isClosed: !mutantIsOn({ID})) }}",
        f"~{strideable} -> ClosedRange<A> where A.Stride: SignedInteger "
        f"{{ l...(mutantIsOn({ID}) && l < r ? r.advanced(by: -1) : r) }}"]
    return {
        "..<": _declaration("..<", "infix", "RangeFormationPrecedence", half),
        "...": _declaration("...", "infix", "RangeFormationPrecedence", closed),
        "prefix ..<": _declaration(
            "..<", "prefix", "",
            [f"<A: Comparable>(r: A) -> MutantRange<A> {{ MutantRange(nil, r, isClosed: mutantIsOn({ID})) }}"]),
        "prefix ...": _declaration(
            "...", "prefix", "",
            [f"<A: Comparable>(r: A) -> MutantRange<A> {{ MutantRange(nil, r, isClosed: !mutantIsOn({ID})) }}"]),
    }


DECLARATIONS = _all()
