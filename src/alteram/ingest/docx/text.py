"""The text of a DOCX's body, as paragraphs, items and rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from alteram.ingest.blocks_text import Block, entries, lays_out
from alteram.ingest.docx.lists import Numbering

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH: Final = f"{W}p"
BOX: Final = f"{W}txbxContent"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
HOLDERS: Final = frozenset(
    {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")}
    | {f"{MC}AlternateContent", f"{MC}Choice"}
)
# Text that is not read: what was deleted or moved away, codes of fields, second copies of drawings.
PASSED_OVER: Final = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")} | {f"{MC}Fallback"}
)
UNSEEN: Final = frozenset({f"{W}vanish", f"{W}strike", f"{W}dstrike"})
OFF: Final = frozenset({"0", "false", "off"})
BREAKS: Final = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}


def blocks_of(element: Any, numbering: Numbering) -> Iterator[Block]:
    """The blocks below ``element``, in order; content controls are looked into, text boxes follow their paragraph."""
    begun = ""
    for child in element:
        if child.tag == PARAGRAPH and len(child):
            marker, words = numbering.marker(child), begun + "".join(_letters(child))
            begun = words if _goes_on(child) else ""
            if not begun:
                yield _paragraph(marker, words)
            for box in _boxes(child):
                yield from blocks_of(box, numbering)
        elif child.tag == f"{W}tbl":
            for row in _within(child, f"{W}tr", holder=f"{W}tbl"):
                yield from _row(row, numbering)
        elif child.tag in HOLDERS:
            yield from blocks_of(child, numbering)
    if begun:
        yield _paragraph(None, begun)


def _goes_on(paragraph: Any) -> bool:
    """Whether the end of ``paragraph`` was deleted, so that the next one is part of it."""
    properties = paragraph.find(f"{W}pPr")
    return properties is not None and properties.find(f"{W}rPr/{W}del") is not None


def _paragraph(marker: str | None, words: str) -> Block:
    shown = words.strip()
    return Block(f"{marker} {shown}", "item") if marker and shown else Block(shown)


def _row(row: Any, numbering: Numbering) -> Iterator[Block]:
    """A row of a table, then those of tables in it; the blocks of its cells, where it lays out the page."""
    if row.find(f"{W}trPr/{W}del") is not None:
        return
    cells = [list(blocks_of(cell, numbering)) for cell in _within(row, f"{W}tc", holder=f"{W}tr")]
    if any(map(lays_out, cells)):
        yield from (block for cell in cells for block in cell)
        return
    yield Block(entries(cells), "row")
    yield from (block for cell in cells for block in cell if block.kind == "row")


def _within(element: Any, tag: str, *, holder: str) -> Iterator[Any]:
    """The elements ``tag`` below ``element``, but those in a ``holder`` of their own."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != holder:
            yield from _within(child, tag, holder=holder)


def _letters(element: Any) -> Iterator[str]:
    """The text below ``element`` that a reader sees, without that of its text boxes."""
    for child in element:
        if child.tag in PASSED_OVER or child.tag == BOX or (child.tag == f"{W}r" and _is_unseen(child)):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in BREAKS:
            yield BREAKS[child.tag]
        else:
            yield from _letters(child)


def _is_unseen(run: Any) -> bool:
    """Whether the ``run`` is set as hidden or struck out."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    return any(each.tag in UNSEEN and each.get(f"{W}val", "on") not in OFF for each in properties)


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes below ``element``, but those in others and second copies."""
    for box in element.iter(BOX):
        between = takewhile(lambda above: above is not element, box.iterancestors())
        if not any(above.tag == BOX or above.tag in PASSED_OVER for above in between):
            yield box
