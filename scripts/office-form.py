#!/usr/bin/env python3
"""Writes samples/forms/office-form.docx: a form as an upper office sends it, with its letterhead, its own fonts and a
layout of its own. It is made up, and the same every time.  Usage: office-form.py FILE"""

import struct
import sys
import zipfile
import zlib
from xml.sax.saxutils import escape

OFFICE = "青禾市政务公开工作办公室"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

COLUMNS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
# A row of None for numbers is a heading over the rows below it.
REQUESTS = [
    ("一、本年新收政府信息公开申请数量", True),
    ("二、上年结转政府信息公开申请数量", True),
    ("三、本年度办理结果", None),
    ("（一）予以公开", True),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", True),
    ("（三）不予公开", None),
    ("1.属于国家秘密", True),
    ("2.其他法律行政法规禁止公开", True),
    ("3.危及“三安全一稳定”", True),
    ("4.保护第三方合法权益", True),
    ("5.属于三类内部事务信息", True),
    ("6.属于四类过程性信息", True),
    ("7.属于行政执法案卷", True),
    ("8.属于行政查询事项", True),
    ("（四）无法提供", None),
    ("1.本机关不掌握相关政府信息", True),
    ("2.没有现成信息需要另行制作", True),
    ("3.补正后申请内容仍不明确", True),
    ("（五）不予处理", None),
    ("1.信访举报投诉类申请", True),
    ("2.重复申请", True),
    ("3.要求提供公开出版物", True),
    ("4.无正当理由大量反复申请", True),
    ("5.要求行政机关确认或重新出具已获取信息", True),
    ("（六）其他处理", None),
    ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", True),
    ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", True),
    ("3.其他", True),
    ("（七）总计", True),
    ("四、结转下年度继续办理", True),
]
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


def run(text, font=None, size=None, bold=False):
    properties = ""
    if font:
        properties += f'<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="{font}"/>'
    if bold:
        properties += "<w:b/>"
    if size:
        properties += f'<w:sz w:val="{size}"/>'
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def paragraph(text="", style=None, align=None, mark="", **look):
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if align:
        properties += f'<w:jc w:val="{align}"/>'
    properties += mark
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{run(text, **look)}</w:p>"


# What is filled in is bold: the mark of the empty paragraph says so.
INPUT = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="楷体"/><w:b/><w:color w:val="1F3864"/></w:rPr>'


def cell(text, width, span=1, merge=None, is_input=False, fill=None):
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    if fill:
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    properties += '<w:vAlign w:val="center"/>'
    inside = paragraph(style="a8", align="center", mark=INPUT) if is_input else paragraph(text, style="a8")
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(widths, rows):
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(f'<w:tr><w:trPr><w:cantSplit/></w:trPr>{"".join(row)}</w:tr>' for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="a9"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


def numbers(label, widths):
    return [cell(label, widths[0])] + [cell("", width, is_input=True) for width in widths[1:]]


def heads(labels, widths):
    return [cell(label, width, fill="FBE4D5") for label, width in zip(labels, widths)]


def body():
    documents = [3070, 2000, 2000, 2000]
    decisions = [5070, 4000]
    requests = [3190] + [840] * 7
    challenges = [2470, 2200, 2200, 2200]
    parts = [
        paragraph("附件2", font="黑体", size=28),
        paragraph("XX单位2024年政府信息公开工作年度报告", style="a5"),
        paragraph("填报单位（盖章）：　　　　　　　　　　　　填报日期：　　　年　　月　　日", style="a8"),
        paragraph(style="a6"),
        paragraph("一、总体情况", style="1"),
        paragraph("（文字描述）", style="a6"),
        paragraph("二、主动公开政府信息情况", style="1"),
        table(documents, [heads(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], documents)]
              + [numbers(label, documents) for label in ["规章", "行政规范性文件"]]),
        paragraph(style="a8"),
        table(decisions, [heads(["信息内容", "本年处理决定数量"], decisions)]
              + [numbers(label, decisions) for label in ["行政许可", "行政处罚", "行政强制"]]),
        paragraph(style="a8"),
        table(decisions, [heads(["信息内容", "本年收费金额（单位：万元）"], decisions), numbers("行政事业性收费", decisions)]),
        paragraph("三、收到和处理政府信息公开申请情况", style="1"),
    ]
    rows = [heads(["办理情况"] + COLUMNS, requests)]
    for label, has_numbers in REQUESTS:
        if has_numbers:
            rows.append(numbers(label, requests))
        else:
            rows.append([cell(label, sum(requests), span=8, fill="F2F2F2")])
    parts += [
        table(requests, rows),
        paragraph("四、政府信息公开行政复议、行政诉讼情况", style="1"),
        table(
            challenges,
            [
                [
                    cell("处理结果", challenges[0], merge="restart", fill="FBE4D5"),
                    cell("行政复议", challenges[1], merge="restart", fill="FBE4D5"),
                    cell("行政诉讼", sum(challenges[2:]), span=2, fill="FBE4D5"),
                ],
                [
                    cell("", challenges[0], merge="continue", fill="FBE4D5"),
                    cell("", challenges[1], merge="continue", fill="FBE4D5"),
                    cell("未经复议直接起诉", challenges[2], fill="FBE4D5"),
                    cell("复议后起诉", challenges[3], fill="FBE4D5"),
                ],
            ]
            + [numbers(label, challenges) for label in RESULTS],
        ),
        paragraph("五、存在的主要问题及改进情况", style="1"),
        paragraph("（文字描述）", style="a6"),
        paragraph("六、其他需要报告的事项", style="1"),
        paragraph("（文字描述，收取信息处理费情况在此处报告。）", style="a6"),
        paragraph(style="a6"),
        paragraph("XX单位", style="a6", align="right"),
        paragraph("XXXX年XX月XX日", style="a6", align="right"),
    ]
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1418" w:bottom="1418" w:left="1418" '
        'w:header="851" w:footer="794" w:gutter="0"/></w:sectPr>'
    )
    return f"<w:document {SPACES}><w:body>{''.join(parts)}{section}</w:body></w:document>"


def style(kind, identifier, name, based=None, paragraph_look="", look="", default=False, more=""):
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    first = ' w:default="1"' if default else ""
    ppr = f"<w:pPr>{paragraph_look}</w:pPr>" if paragraph_look else ""
    rpr = f"<w:rPr>{look}</w:rPr>" if look else ""
    return (
        f'<w:style w:type="{kind}"{first} w:styleId="{identifier}"><w:name w:val="{name}"/>{base}<w:qFormat/>'
        f"{ppr}{rpr}{more}</w:style>"
    )


def fonts(east):
    return f'<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="{east}"/>'


def styles():
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="C00000"/>'
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"]
    )
    margins = '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
    return f"<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts('宋体')}<w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>" + "".join(
        [
            style("paragraph", "a", "Normal", look='<w:sz w:val="24"/>', default=True),
            style("paragraph", "1", "heading 1", "a", '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
                  fonts("微软雅黑") + '<w:b/><w:color w:val="C00000"/><w:sz w:val="28"/>'),
            style("paragraph", "a5", "Title", "a", '<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>',
                  fonts("微软雅黑") + '<w:b/><w:sz w:val="36"/>'),
            style("paragraph", "a6", "Body Text First Indent", "a", '<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="480"/>',
                  fonts("楷体")),
            style("paragraph", "a7", "header", "a", '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="4" w:color="C00000"/></w:pBdr><w:jc w:val="center"/>',
                  fonts("微软雅黑") + '<w:color w:val="C00000"/><w:spacing w:val="60"/><w:sz w:val="32"/>'),
            style("paragraph", "aa", "footer", "a", '<w:jc w:val="center"/>', '<w:color w:val="7F7F7F"/><w:sz w:val="18"/>'),
            style("paragraph", "a8", "表内文字", "a", "", '<w:sz w:val="18"/>'),
            style("table", "a1", "Normal Table", default=True),
            style("table", "a9", "Table Grid", "a1", more=f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders>{margins}</w:tblPr>"),
        ]
    ) + "</w:styles>"


def emblem():
    """A ring of a few pixels, as a picture in PNG."""
    size = 48
    rows = b""
    for y in range(size):
        rows += b"\0"
        for x in range(size):
            distance = ((x - 23.5) ** 2 + (y - 23.5) ** 2) ** 0.5
            rows += b"\xc0\0\0" if 16 < distance < 23 or distance < 7 else b"\xff\xff\xff"

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def header():
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="304800" cy="304800"/><wp:docPr id="1" name="徽标"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="徽标"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="304800" cy="304800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    return f'<w:hdr {SPACES}><w:p><w:pPr><w:pStyle w:val="a7"/></w:pPr>{drawing}{run(" " + OFFICE)}</w:p></w:hdr>'


def footer():
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'<w:ftr {SPACES}><w:p><w:pPr><w:pStyle w:val="aa"/></w:pPr>{run(OFFICE + "制　第 ")}{number}{run(" 页")}</w:p></w:ftr>'
    )


def relationships(entries):
    items = "".join(
        f'<Relationship Id="{identifier}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>'
        for identifier, kind, target in entries
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


def content_types():
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = [("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("header1", "header"), ("footer1", "footer")]
    overrides = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{word}.{kind}+xml"/>' for part, kind in parts)
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{overrides}</Types>"
    )


def main(path):
    entries = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relationships([("rId1", "officeDocument", "word/document.xml")])),
        ("word/document.xml", body()),
        ("word/_rels/document.xml.rels", relationships([
            ("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"), ("rId4", "header", "header1.xml"),
            ("rId5", "footer", "footer1.xml")])),
        ("word/styles.xml", styles()),
        ("word/settings.xml", f'<w:settings {SPACES}><w:zoom w:percent="100"/></w:settings>'),
        ("word/header1.xml", header()),
        ("word/_rels/header1.xml.rels", relationships([("rId1", "image", "media/image1.png")])),
        ("word/footer1.xml", footer()),
        ("word/media/image1.png", emblem()),
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, HEAD + content if isinstance(content, str) else content)


main(sys.argv[1])
