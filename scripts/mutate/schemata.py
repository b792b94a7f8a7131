"""Plants many changes in a text, each switched on by its number."""

from changes import ID, SUFFIX
from operators import DECLARATIONS, suffix


def planted(text, sites):
    """The text with all changes; `sites` are pairs of number and site. Line numbers do not change."""
    edits, declarations = [], []
    for number, site in sites:
        for edit in site.edits:
            edits.append((edit.start, edit.end, _numbered(edit.text, number)))
        if site.operator:
            declarations.append(_numbered(DECLARATIONS[site.operator], number))
    # At the same position, insertions come before replacements, and outer ends after inner ones.
    edits.sort(key=lambda edit: (edit[0], edit[1]))
    parts, position = [], 0
    for start, end, new in edits:
        parts += (text[position:start], new)
        position = end
    parts.append(text[position:])
    return "\n".join(["".join(parts).rstrip("\n"), *declarations]) + "\n"


def _numbered(text, number):
    return text.replace(ID, str(number)).replace(SUFFIX, suffix(number))
