"""A DOCX becomes the text that a reader sees, in order, and nothing that was deleted."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import datetime

import pytest
from docx.document import Document as Made

from alteram.errors import AlteramError
from alteram.ingest.docx import document, read_docx
from alteram.ingest.docx.lists import written
from tests.ingest.docx.factory import BODY, make_docx, repacked, with_xml

LINES = ("The Ministry states:", "Shells fell near Sotk.", "Nobody was hurt.")


def text_of(content: bytes) -> str:
    return read_docx(content, where="a.docx").text


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def test_paragraphs_and_headings_are_parted_by_blank_lines():
    content = make_docx(*LINES, " ", fill=lambda made: made.add_heading("Losses", 1))
    assert text_of(content).split("\n\n") == [*LINES, "Losses"]


def test_letters_of_any_script_stay():
    lines = ["İlham Əliyev “Göygöl”", "\u200fقصفت قوات العدو القرية", "Ջերմուկ", "5\u00a0p.m."]
    assert text_of(make_docx(*lines)) == "\n\n".join(lines)


def lists(made: Made) -> None:
    for style, text in (
        ("List Bullet", "two wounded"), ("List Bullet", "one missing"), ("List Number", "Withdraw."),
        ("List Number", "Release."), ("Normal", "That is all."),
    ):  # fmt: skip
        made.add_paragraph(text, style=style)


def test_items_of_lists_have_their_bullet_or_number():
    assert text_of(make_docx("Demands:", fill=lists)) == (
        "Demands:\n\n• two wounded\n• one missing\n1. Withdraw.\n2. Release.\n\nThat is all."
    )


def numbered(*levels: tuple[str, str, int]) -> str:
    shown = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (kind, text, start) in enumerate(levels)
    )
    return (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:abstractNum w:abstractNumId="7">{shown}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num></w:numbering>"
    )


def item(text: str, depth: int = 0, number: int = 1) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(run(text), properties=properties)


MARKED = {
    "counted_on": ([("decimal", "%1)", 3)], [item("x"), item("y"), item("z", number=2)], "3) x\n4) y\n1) z"),
    "in_levels": (
        [("decimal", "%1.", 1), ("decimal", "%1.%2.", 1)],
        [item("a"), item("b", 1), item("c", 1), item("d"), item("e", 1)],
        "1. a\n1.1. b\n1.2. c\n2. d\n2.1. e",
    ),
    "articles": ([("upperRoman", "Article %1.", 1)], [item("x"), item("y")], "Article I. x\nArticle II. y"),
    "letters": ([("lowerLetter", "(%1)", 26)], [item("x"), item("y")], "(z) x\n(aa) y"),
    "picture_bullet": ([("bullet", "\uf0b7", 1)], [item("x")], "• x"),
    "unmarked": ([("none", "", 1)], [item("x")], "x"),
}


@pytest.mark.parametrize(("levels", "items", "expected"), MARKED.values(), ids=MARKED)
def test_items_are_marked_as_the_list_says(levels: list[tuple[str, str, int]], items: list[str], expected: str):
    content = repacked(with_xml(*items), {"word/numbering.xml": numbered(*levels).encode()})
    assert text_of(content) == expected


NUMBERS = {
    (3, "decimal"): "3", (3, "decimalZero"): "03", (28, "lowerLetter"): "bb", (4, "upperRoman"): "IV",
    (1994, "lowerRoman"): "mcmxciv", (0, "lowerLetter"): "0", (10**6, "upperLetter"): "1000000",
}  # fmt: skip


@pytest.mark.parametrize(("number", "expected"), NUMBERS.items())
def test_a_number_is_written_as_its_kind_says(number: tuple[int, str], expected: str):
    assert written(*number) == expected


def table(made: Made) -> None:
    made.add_paragraph("Losses by village:")
    rows = made.add_table(2, 2)
    for row, (village, number) in zip(
        rows.rows, [("Village", "Wounded"), ("Sotk", "12\nof them 2 women")], strict=True
    ):
        row.cells[0].text, row.cells[1].text = village, number
    inner = rows.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "children", "3"


def test_rows_of_tables_and_of_tables_in_them_are_kept_once():
    assert text_of(make_docx(fill=table)) == (
        "Losses by village:\n\nVillage | Wounded\nSotk | 12 of them 2 women\nchildren | 3"
    )


def test_a_table_that_lays_out_the_page_is_no_table():
    def columns(made: Made) -> None:
        cells = made.add_table(1, 2).rows[0].cells
        cells[0].text = "The Ministry states that on the night of 13 September the enemy shelled our positions."
        cells[0].add_paragraph("Two soldiers were wounded, and three houses burned down.")
        cells[1].text = "No. 5"

    assert text_of(make_docx(fill=columns)).split("\n\n") == [
        "The Ministry states that on the night of 13 September the enemy shelled our positions.",
        "Two soldiers were wounded, and three houses burned down.",
        "No. 5",
    ]


BY = 'w:id="1" w:author="Editor"'
SEEN = {
    "deletion": paragraph(run("Shells "), f"<w:del {BY}><w:r><w:delText>soon </w:delText></w:r></w:del>", run("fell.")),
    "insertion": paragraph(run("Shells "), f"<w:ins {BY}>{run('fell')}</w:ins>", run(".")),
    "moved": paragraph(run("Shells "), f"<w:moveFrom {BY}>{run('today ')}</w:moveFrom>", run("fell.")),
    "moved_here": paragraph(run("Shells "), f"<w:moveTo {BY}>{run('fell.')}</w:moveTo>"),
    "parted_no_more": paragraph(run("Shells "), properties=f"<w:rPr><w:del {BY}/></w:rPr>") + paragraph(run("fell.")),
    "deleted_row": f"<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{paragraph(run('5'))}</w:tc></w:tr></w:tbl>"
    + paragraph(run("Shells fell.")),
    "hidden": paragraph(run("Shells "), run("(draft) ", "<w:vanish/>"), run("fell.", '<w:vanish w:val="0"/>')),
    "struck_out": paragraph(run("Shells "), run("perhaps ", "<w:strike/>"), run("fell.")),
    "field": paragraph(run("Shells "), "<w:r><w:instrText>PAGE</w:instrText></w:r>", run("fell.")),
    "link": paragraph(run("Shells "), f'<w:hyperlink w:anchor="x">{run("fell")}</w:hyperlink>', run(".")),
    "content_control": f"<w:sdt><w:sdtContent>{paragraph(run('Shells fell.'))}</w:sdtContent></w:sdt>",
    "comment_mark": paragraph(run("Shells "), '<w:commentRangeStart w:id="0"/>', run("fell.")),
}  # fmt: skip


@pytest.mark.parametrize("element", SEEN.values(), ids=SEEN)
def test_the_text_is_what_stands_after_all_changes(element: str):
    assert text_of(with_xml(element)) == "Shells fell."


def test_text_boxes_follow_their_paragraph_and_stand_once():
    box = paragraph(run("Not for release")) + paragraph(run("before noon"))
    drawing = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{box}</w:txbxContent></wps:txbx>'
        f"</mc:Choice><mc:Fallback><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    assert text_of(with_xml(paragraph(f"<w:r>{drawing}</w:r>", run("Shells fell.")))) == (
        "Shells fell.\n\nNot for release\n\nbefore noon"
    )


def test_signs_within_words_stay():
    signs = run("T") + "<w:r><w:noBreakHyphen/></w:r>" + run("72") + "<w:r><w:tab/></w:r>" + run("two")
    assert text_of(with_xml(paragraph(signs, "<w:r><w:br/></w:r>", run("three")))) == "T\u201172\ttwo\nthree"


def surrounded(made: Made) -> None:
    made.sections[0].header.paragraphs[0].text = "Ministry of Defence"
    made.sections[0].footer.paragraphs[0].text = "Page 1"
    made.add_comment(made.paragraphs[0].runs, text="check this", author="Editor", initials="E")


def test_headers_footers_and_comments_are_no_part_of_the_text():
    assert text_of(make_docx(*LINES, fill=surrounded)).split("\n\n") == list(LINES)


def test_footnotes_are_no_part_of_the_text():
    note = paragraph(run("Shells fell."), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = (
        f'<w:footnotes xmlns:w="urn:x"><w:footnote w:id="2">{paragraph(run("As reported."))}</w:footnote></w:footnotes>'
    )
    assert text_of(repacked(with_xml(note), {"word/footnotes.xml": notes.encode()})) == "Shells fell."


def test_the_title_is_stated_and_the_day_it_was_saved_is_not():
    def named(made: Made) -> None:
        made.core_properties.title = "Statement  of the Ministry"
        made.core_properties.created = datetime(2022, 9, 13)
        made.core_properties.author = "A. Clerk"

    assert read_docx(make_docx(*LINES, fill=named), where="a").stated == {"title": "Statement of the Ministry"}
    assert read_docx(make_docx(*LINES), where="a").stated == {}


def test_no_title_is_made_up_where_there_are_no_properties():
    relations = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
        Id="r" Target="word/document.xml"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
    assert read_docx(repacked(make_docx(*LINES), {"_rels/.rels": relations}), where="a").stated == {}


def lying(size: int) -> bytes:
    """A DOCX whose body, by what the archive says, is ``size`` bytes long; it is three million."""
    content = bytearray(repacked(make_docx(*LINES), {BODY: b"<w:document>" + b" " * 3_000_000}))
    for name_at, back in ((content.index(BODY.encode()), 8), (content.rindex(BODY.encode()), 22)):
        content[name_at - back : name_at - back + 4] = struct.pack("<I", size)
    return bytes(content)


def locked() -> bytes:
    """An archive whose first part is marked as encrypted."""
    content = bytearray(make_docx(*LINES))
    content[6] |= 1
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


WHOLE = make_docx(*LINES)
BROKEN = {
    "cut": WHOLE[:-300],
    "cut_early": WHOLE[: len(WHOLE) // 3],
    "flipped": WHOLE[:2000] + bytes(40) + WHOLE[2040:],
    "no_body": repacked(WHOLE, {BODY: None}),
    "empty_body": repacked(WHOLE, {BODY: b""}),
    "cut_body": repacked(WHOLE, {BODY: b"<w:document><w:body>"}),
    "body_of_nothing": repacked(
        WHOLE, {BODY: b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'}
    ),
    "no_types": repacked(WHOLE, {"[Content_Types].xml": None}),
    "no_relations": repacked(WHOLE, {"_rels/.rels": None}),
    "styles_of_another_kind": repacked(WHOLE, {"word/styles.xml": b"PNG"}),
    "locked": locked(),
    "bomb_in_bzip2": repacked(WHOLE, {"word/media/a.bin": bytes(2_000_000)}, compression=zipfile.ZIP_BZIP2),
    "bomb_that_lies": lying(100),
    "entities": repacked(
        WHOLE, {BODY: b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><a>&b;&b;&b;</a>'}
    ),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_document_is_told(content: bytes):
    with pytest.raises(AlteramError, match=r"^I122 a.docx: the DOCX is cut off or damaged - "):
        read_docx(content, where="a.docx")


def many_parts() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(document.MOST_PARTS + 1):
            archive.writestr(f"word/{number}", b"")
    return packed.getvalue()


BOMBS = {
    "body": repacked(WHOLE, {BODY: b"<w:document>" + b" " * document.MOST_XML}),
    "another_name": repacked(WHOLE, {"word/media/picture.png": b"<x>" + b" " * document.MOST_XML}),
    "all_parts": repacked(WHOLE, {"word/media/a.bin": bytes(document.MOST_UNPACKED)}),
    "many_parts": many_parts(),
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_not_opened(content: bytes):
    with pytest.raises(AlteramError, match=r"^I108 a.docx: unpacked, it has ") as raised:
        read_docx(content, where="a.docx")
    assert raised.value.todo == "save the statement's text alone"


def test_a_document_without_words_is_told():
    with pytest.raises(AlteramError, match=r"^I102 a.docx: the document has no text - "):
        read_docx(make_docx(" ", ""), where="a.docx")
