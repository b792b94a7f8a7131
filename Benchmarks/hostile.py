#!/usr/bin/env python3
"""Makes files that try to take a reader's time or memory, has a program read each, and prints what it took.

    Benchmarks/hostile.py PROGRAM [FOLDER [PART]]     for one: Benchmarks/hostile.py .build/release/nianbao

Only the files are made whose names have PART in them, where it is given.

Each is to be refused with a message or read within bounds: under 2 s of processor time and 200 MB, and with an exit
code of the program's own (0, 1 or 3), never a signal. The exit code is 1 where one is not.
"""
import os
import signal
import subprocess
import sys
import tempfile
import zipfile

SECONDS, MEGABYTES = 2.0, 200
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TITLE = "甲县2023年政府信息公开工作年度报告"
SECTIONS = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]
ROW = "规章"


def relationships(links):
    items = "".join(f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(links))
    return f"<Relationships>{items}</Relationships>"


def package(path, main, content, parts=(), method=zipfile.ZIP_DEFLATED):
    folder, name = main.split("/")
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("_rels/.rels", relationships([("officeDocument", main)]))
        archive.writestr(f"{folder}/_rels/{name}.rels",
                         relationships([(kind, "/" + part) for kind, part, _ in parts]))
        archive.writestr(main, content)
        for _, part, text in parts:
            archive.writestr(part, text)


def word(path, body, head=""):
    package(path, "word/document.xml", f'{head}<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>')


def workbook(path, sheet, strings="", head=""):
    book = f'<workbook xmlns:r="{OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="r0"/></sheets></workbook>'
    package(path, "xl/workbook.xml", book,
            [("worksheet", "xl/sheet1.xml", f"{head}<worksheet>{sheet}</worksheet>"),
             ("sharedStrings", "xl/strings.xml", f"<sst>{strings}</sst>")])


def related(path, more):
    """A document whose first relationships have more attributes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relationships([("officeDocument", "word/document.xml")]).replace(
            "<Relationship ", f"<Relationship {more} "))
        archive.writestr("word/document.xml", "<document/>")


def text(path, content):
    with open(path, "w", encoding="utf-8") as file:
        file.write(content)


def page(path, body):
    text(path, f"<html><head><meta charset=utf-8></head><body>{body}</body></html>")


def report(table="", requests=""):
    parts = [TITLE, SECTIONS[0], "概况。", SECTIONS[1], table, SECTIONS[2], requests, *SECTIONS[3:]]
    return "\n".join(part for part in parts if part) + "\n"


def pdf(path, pages):
    """Pages of words, each as (x, y, text), in a font that is not embedded."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>",
               f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(pages)))}]>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    for number, words in enumerate(pages):
        content = "".join(f"BT /F 8 Tf 1 0 0 1 {x} {y} Tm ({word}) Tj ET\n" for x, y, word in words)
        objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
                       f"/Contents {5 + 2 * number} 0 R>>")
        objects.append(f"<</Length {len(content)}>>\nstream\n{content}endstream")
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, item in enumerate(objects):
        offsets.append(len(out))
        out += f"{number + 1} 0 obj\n{item}\nendobj\n".encode()
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n".encode()
    with open(path, "wb") as file:
        file.write(out)


LAUGHS = "<!DOCTYPE a [<!ENTITY a0 \"ha\">" + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
CELL = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>"


def attributes(count, name="a{}", value='="{}"'):
    """Attributes of one element, each of a name of its own."""
    return " ".join((name + value).format(n, n) for n in range(count))


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relationships([("officeDocument", "word/document.xml")]))
        with archive.open("word/document.xml", "w") as part:
            for _ in range(1024):
                part.write(bytes(1 << 20))


def many_entries(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", relationships([("officeDocument", "word/document.xml")]))
        for number in range(60_000):
            archive.writestr(f"word/{number}.xml", "")


def cut_short(path):
    rows = "".join(f"<w:p><w:r><w:t>{n * 7919 % 104729}</w:t></w:r></w:p>" for n in range(50_000))
    word(path, rows)
    with open(path, "r+b") as file:
        file.truncate(os.path.getsize(path) // 2)


def rows(count, cell):
    return "<sheetData>" + "".join(f'<row r="{n}">{cell(n)}</row>' for n in range(1, count + 1)) + "</sheetData>"


LABELS = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密",
          "4.保护第三方合法权益", "2.重复申请", "（七）总计", "四、结转下年度继续办理"]
LOOSE = "\n".join(LABELS) + "\n"
FILES = {
    "zip-bomb-1-GB.docx": bomb,
    "zip-of-60000-parts.docx": many_entries,
    "zip-cut-short.docx": cut_short,
    "page-named-document.docx": lambda path: page(path, "<p>" + "</p><p>".join(SECTIONS)),
    "nested-tables-10000.html": lambda path: page(path, "<table><tr><td>" * 10_000),
    "nested-tables-10000.docx": lambda path: word(
        path, "<w:tbl><w:tr><w:tc>" * 10_000 + "</w:tc></w:tr></w:tbl>" * 10_000),
    "million-rows.html": lambda path: page(path, "<table>" + "<tr><td>1<td>2" * 1_000_000),
    "million-rows.docx": lambda path: word(path, f"<w:tbl>{f'<w:tr>{CELL}</w:tr>' * 1_000_000}</w:tbl>"),
    "million-rows.xlsx": lambda path: workbook(path, rows(1_000_000, lambda n: f'<c r="A{n}"><v>1</v></c>')),
    "million-rows.csv": lambda path: text(path, "cell,value\n" + "requests.received.total,1\n" * 1_000_000),
    "million-rows.md": lambda path: text(path, "| 1 | 2 |\n" * 1_000_000),
    "billion-laughs.html": lambda path: text(path, LAUGHS + "<html><body>&a9;</body></html>"),
    "billion-laughs.docx": lambda path: word(path, "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", LAUGHS),
    "billion-laughs.xlsx": lambda path: workbook(
        path, '<sheetData><row r="1"><c r="A1"><v>&a9;</v></c></row></sheetData>', head=LAUGHS),
    "external-entity.docx": lambda path: word(path, "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", OUTSIDE),
    "external-entity.html": lambda path: text(path, OUTSIDE + "<html><body>&x;</body></html>"),
    "attributes-300000.html": lambda path: page(path, f"<p {attributes(300_000)}>1"),
    "attributes-without-end-6000000.html": lambda path: page(path, f"<p {attributes(6_000_000, value='')}"),
    "tags-of-200-attributes.html": lambda path: page(path, f"<p {attributes(200)}>1</p>" * 20_000),
    "attributes-in-a-comment-300000.html": lambda path: page(
        path, f"<!-- <p {attributes(300_000)}> --><script>'<p {attributes(300_000)}>'</script>"),
    "attributes-300000.docx": lambda path: word(path, f"<w:p {attributes(300_000)}/>"),
    "attributes-of-a-namespace-300000.docx": lambda path: word(path, f"<w:p {attributes(300_000, 'w:a{}')}/>"),
    "namespaces-300000.docx": lambda path: word(path, f"<w:p {attributes(300_000, 'xmlns:a{}')}/>"),
    "namespaces-in-depth-20000.docx": lambda path: word(
        path, f"<w:p {attributes(100, 'xmlns:a{}')}>" * 200 + "</w:p>" * 200),
    "names-of-100-namespaces.docx": lambda path: word(
        path, f"<w:p {attributes(100, 'xmlns:a{}')}>{'<a0:b/>' * 500_000}</w:p>"),
    "attributes-in-relationships-300000.docx": lambda path: related(path, attributes(300_000)),
    "attributes-300000.xlsx": lambda path: workbook(path, f"<sheetData {attributes(300_000)}/>"),
    "namespaces-300000.xlsx": lambda path: workbook(path, f"<sheetData {attributes(300_000, 'xmlns:a{}')}/>"),
    "attributes-in-shared-texts-300000.xlsx": lambda path: workbook(
        path, "<sheetData/>", f"<si {attributes(300_000)}/>"),
    "rows-of-100-attributes.xlsx": lambda path: workbook(
        path, "<sheetData>" + "".join(
            "<row {}/>".format(attributes(100, value='="%d"' % (n * 7919 % 104729))) for n in range(20_000))
        + "</sheetData>"),
    "colspan-2147483648.html": lambda path: page(
        path, "<table>" + "<tr><td colspan=2147483648 rowspan=2147483648>1<td>2" * 10_000 + "</table>"),
    "gridspan-2147483648.docx": lambda path: word(
        path, "<w:tbl>" + ('<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483648"/></w:tcPr><w:p/></w:tc>'
                           f"{CELL}</w:tr>") * 10_000 + "</w:tbl>"),
    "joined-range-of-all-cells.xlsx": lambda path: workbook(
        path, rows(100, lambda n: f'<c r="A{n}"><v>1</v></c>')
        + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "joined-ranges-100000.xlsx": lambda path: workbook(
        path, rows(2_000, lambda n: f'<c r="A{n}"><v>1</v></c>') + "<mergeCells>"
        + "".join(f'<mergeCell ref="B{n % 2000 + 1}:XFD{n % 2000 + 1000}"/>' for n in range(100_000))
        + "</mergeCells>"),
    "far-cell.xlsx": lambda path: workbook(
        path, '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    "far-cells-200000.xlsx": lambda path: workbook(path, rows(
        200_000, lambda n: f'<c r="{"A" if n % 2 else "BK"}{n}"><v>1</v></c>')),
    "shared-text-1000-times.xlsx": lambda path: workbook(
        path, rows(1_000, lambda n: f'<c r="A{n}" t="s"><v>0</v></c>'), f"<si><t>{ROW * 5_000}</t></si>"),
    "labels-250000-lines.txt": lambda path: text(path, report() + f"{ROW}\n" * 250_000),
    "table-rows-250000.txt": lambda path: text(path, report(f"{ROW}\t1\t2\t3\n" * 250_000)),
    "table-rows-19000.txt": lambda path: text(path, report(f"{ROW}\t1\t2\t3\n" * 19_000)),
    "line-of-30-MB.txt": lambda path: text(path, report(f"{ROW} 1 " * 3_000_000)),
    "line-of-2-MB.txt": lambda path: text(path, report(f"{ROW} 1 " * 180_000)),
    "pipes-in-a-line-of-2-MB.txt": lambda path: text(path, report("| 1 " * 450_000)),
    "loose-numbers-15000.txt": lambda path: text(path, report(requests=LOOSE + "7\n" * 15_000)),
    "loose-numbers-249.txt": lambda path: text(
        path, report(requests=LOOSE + "".join(f"{n * 7919 % 11}\n" for n in range(249)))),
    "labels-and-loose-numbers-19000.txt": lambda path: text(
        path, report(requests="".join(f"{LABELS[n % 8]}\n{n % 9}\n" for n in range(9_500)))),
    "json-depth-5000000.json": lambda path: text(path, "[" * 5_000_000),
    "json-of-60-MB.json": lambda path: text(
        path, '{"schema":"nianbao/report/2","edition":"2021","cells":{"x":' + "[1]," * 15_000_000 + "}}"),
    "csv-of-a-million-columns.csv": lambda path: text(path, ",".join(f"c{n}" for n in range(1_000_000)) + "\n"),
    "csv-field-of-30-MB.csv": lambda path: text(path, 'cell,value\n"' + "x" * 30_000_000),
    "pdf-page-of-100000-words.pdf": lambda path: pdf(
        path, [[(n % 100 * 6, 840 - n // 100 * 0.8, n % 10) for n in range(100_000)]]),
    "pdf-of-2000-pages.pdf": lambda path: pdf(
        path, [[(50 + n % 5 * 90, 800 - n // 5 * 30, n) for n in range(100)] for _ in range(2_000)]),
    "not-a-report-60-MB.bin": lambda path: text(path, "\0" * 60_000_000),
    "too-large-65-MB.txt": lambda path: text(path, "x" * 65_000_000 + "\n" * 3_000_000),
}


def prose(piece, times):
    """A report with a paragraph of one piece again and again."""
    return lambda path: text(path, report().replace("概况。", piece * times))


# Paragraphs with as much in them as the limits allow; each is also written in every format.
PROSE = {
    "marks-of-markdown-180000.txt": prose("**甲**乙", 180_000),
    "links-of-markdown-80000.txt": prose("[甲](http://a.cn/b)乙", 80_000),
    "beginnings-of-links-250000.txt": prose("<http://[甲", 130_000),
    "brackets-900000.txt": prose("<[", 900_000),
    "marks-100000.html": lambda path: page(
        path, "<p>".join(report().split("\n")).replace("概况。", "<b>甲</b>乙<sup>2</sup>" * 60_000)),
    "links-40000.html": lambda path: page(path, "<p>".join(report().split("\n")).replace(
        "概况。", "".join(f'<a href="http://a.cn/{n}">甲</a>' for n in range(40_000)))),
}
WRITTEN = ["docx", "html", "md", "xlsx", "json"]


def made_apart(make, path):
    """Makes a file in a separate process: a child's peak memory includes its parent's at the time of the fork."""
    child = os.fork()
    if child == 0:
        make(path)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
        sys.exit(f"{path} could not be made")


def measure(program, arguments):
    with tempfile.TemporaryFile() as messages:
        child = subprocess.Popen([program, *arguments, "--lang", "en"], stdout=subprocess.DEVNULL,
                                 stderr=messages, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        messages.seek(0)
        said = messages.read().decode(errors="replace").strip().split("\n")[0]
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def main():
    if len(sys.argv) not in (2, 3, 4):
        sys.exit(__doc__)
    program, failed = sys.argv[1], 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = sys.argv[2] if len(sys.argv) > 2 else scratch
        part = sys.argv[3] if len(sys.argv) > 3 else ""
        os.makedirs(folder, exist_ok=True)
        steps = [(name, make, None) for name, make in {**FILES, **PROSE}.items()]
        steps += [(name, make, ending) for name, make in PROSE.items() for ending in WRITTEN]
        steps = [step for step in steps if part in step[0]]
        print("| file | bytes | seconds | MB | exit | what it says |\n|---|---:|---:|---:|---:|---|")
        for name, make, ending in steps:
            path = os.path.join(folder, name)
            if not os.path.exists(path):
                made_apart(make, path)
            written = ["convert", path, "--force", "-o", os.path.join(scratch, f"out.{ending}")]
            code, seconds, megabytes, said = measure(program, written if ending else ["check", path])
            said = said.removeprefix("nianbao: ").removeprefix(path + ": ").replace("|", "\\|")
            if code < 0:
                said = signal.Signals(-code).name
            over = seconds > SECONDS or megabytes > MEGABYTES or code not in (0, 1, 3)
            failed += over
            print(f"| {name}{f' → {ending}' if ending else ''} | {os.path.getsize(path)} | {seconds:.2f} | {megabytes:.0f} | {code} | "
                  f"{'**over** ' if over else ''}{said[:110]} |", flush=True)
    sys.exit(1 if failed else 0)


main()
