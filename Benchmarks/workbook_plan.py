"""Turns a workbook into the plan from which workbook_peer.c writes it: workbook_plan.py BOOK > PLAN."""
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HORIZONTAL = {"left": 1, "center": 2, "right": 3}
VERTICAL = {"top": 8, "bottom": 9, "center": 10}


def place(name):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def emit(*fields):
    print("\t".join(str(field).replace("\t", " ").replace("\n", "\x01") for field in fields))


def color(node):
    return -1 if node is None or "rgb" not in node.attrib else int(node.attrib["rgb"][-6:], 16)


def child(node, name, attribute, default):
    found = node.find(NS + name)
    return default if found is None else found.attrib.get(attribute, default)


def formats(styles):
    numbers = {n.attrib["numFmtId"]: n.attrib["formatCode"] for n in styles.iter(NS + "numFmt")}
    numbers.update({"1": "0", "2": "0.00"})
    fonts = styles.find(NS + "fonts").findall(NS + "font")
    fills = styles.find(NS + "fills").findall(NS + "fill")
    borders = styles.find(NS + "borders").findall(NS + "border")
    for index, style in enumerate(styles.find(NS + "cellXfs").findall(NS + "xf")):
        font = fonts[int(style.attrib["fontId"])]
        fill = fills[int(style.attrib["fillId"])].find(NS + "patternFill")
        border = borders[int(style.attrib["borderId"])]
        align = style.find(NS + "alignment")
        align = {} if align is None else align.attrib
        emit(
            "F", child(font, "name", "val", "Calibri"), child(font, "sz", "val", 11),
            int(font.find(NS + "b") is not None), color(font.find(NS + "color")),
            color(fill.find(NS + "fgColor")), int("style" in border.find(NS + "left").attrib),
            HORIZONTAL.get(align.get("horizontal"), 0), VERTICAL.get(align.get("vertical"), 0),
            int(align.get("wrapText") == "1"), int(align.get("shrinkToFit") == "1"),
            numbers.get(style.attrib["numFmtId"], ""), index)


def sheets(book):
    strings = ["".join(t.text or "" for t in item.iter(NS + "t"))
               for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    names = [s.attrib["name"] for s in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(NS + "sheet")]
    for number, name in enumerate(names, 1):
        sheet = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        emit("S", name)
        for column in sheet.iter(NS + "col"):
            emit("C", int(column.attrib["min"]) - 1, int(column.attrib["max"]) - 1, column.attrib["width"])
        cells = {c.attrib["r"]: c.attrib.get("s", 0) for c in sheet.iter(NS + "c")}
        covered = set()
        for merged in sheet.iter(NS + "mergeCell"):
            first, last = merged.attrib["ref"].split(":")
            (top, left), (bottom, right) = place(first), place(last)
            emit("M", top, left, bottom, right, cells.get(first, 0))
            covered |= {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        for row in sheet.iter(NS + "row"):
            if "ht" in row.attrib:
                emit("R", int(row.attrib["r"]) - 1, row.attrib["ht"])
            for cell in row:
                at, style, value = place(cell.attrib["r"]), cell.attrib.get("s", 0), cell.find(NS + "v")
                if value is None:
                    if at not in covered:
                        emit("B", *at, style)
                elif cell.attrib.get("t") == "s":
                    emit("T", *at, style, strings[int(value.text)])
                else:
                    emit("N", *at, style, value.text)


with zipfile.ZipFile(sys.argv[1]) as archive:
    formats(ElementTree.fromstring(archive.read("xl/styles.xml")))
    sheets(archive)
