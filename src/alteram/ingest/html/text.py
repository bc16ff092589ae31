"""The text of a page's tree, as paragraphs, items and rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from alteram.ingest.blocks_text import Block, entries, lays_out

BULLET: Final = "\u2022"
# Elements that hold others; "item", "list", "quote" and "row" are trafilatura's names.
HOLDERS: Final = frozenset(
    "body list quote table tbody thead tfoot div main article section ul ol dl blockquote header form fieldset center "
    "figure details span font".split()
)
BLOCKS: Final = HOLDERS - {"span", "font"} | frozenset("p h1 h2 h3 h4 h5 h6 li tr row item head hr pre dt dd".split())
LINES: Final = frozenset({"lb", "br"})
NESTED: Final = frozenset({"list", "ul", "ol", "dl", "table"})
PARTS: Final = NESTED | frozenset("tbody thead tfoot tr row blockquote quote li item".split())  # of what holds them
CELLS: Final = frozenset({"cell", "td", "th"})
PARTED: Final = re.compile(r"\n[ \t\r]*\n")  # paragraphs in a text whose lines are set as they stand
FLAT: Final = str.maketrans("\t\n\r\f\v", "     ")  # a no-break space is a letter of the text


@dataclass(frozen=True, slots=True)
class PageBlock(Block):
    """A block, the element that it stands in - for lists and tables, what they stand in - and whether it is links."""

    home: Any = None
    links: bool = False


def blocks_of(element: Any) -> Iterator[PageBlock]:
    """The blocks below ``element``, in order; words and plain elements that stand side by side are one paragraph."""
    loose, linked = [_flat(element.text or "")], 0
    for child in element:
        if _parts(child):
            yield from _paragraphs("".join(loose), element, linked)
            yield from _block(child)
            loose, linked = [], 0
        else:
            loose += ["\n"] if child.tag in LINES else _words(child)
            linked += _linked(child)
        loose.append(_flat(child.tail or ""))
    yield from _paragraphs("".join(loose), element, linked)


def _parts(element: Any) -> bool:
    """Whether ``element`` parts what stands before it from what stands after."""
    return element.tag in BLOCKS or (element.tag in HOLDERS and any(_parts(child) for child in element))


def _block(element: Any) -> Iterator[PageBlock]:
    if element.tag in ("item", "li"):
        yield from _item(element)
    elif element.tag in ("row", "tr"):
        yield from _row(element)
    elif element.tag in HOLDERS:
        yield from blocks_of(element)
    elif element.tag == "pre":
        home = _home(element)
        yield from (PageBlock(words, home=home) for part in PARTED.split(_text(element)) if (words := _plain(part)))
    else:
        yield from _paragraphs("".join(_words(element)), _home(element), _linked(element))


def _row(element: Any) -> Iterator[PageBlock]:
    """A row of a table with what is nested in it; the blocks of its cells, but menus, where it lays out the page."""
    cells = [cell for cell in element if cell.tag in CELLS]
    blocks = [list(blocks_of(cell)) for cell in cells]
    if any(map(lays_out, blocks)):
        yield from (block for some in blocks if not all(each.links for each in some) for block in some)
        return
    words = entries(blocks)
    yield PageBlock(words, "row", home=_home(element), links=_is_links(words, _linked(element)))
    yield from (block for some in blocks for block in some if block.kind == "row")


def _item(element: Any) -> Iterator[PageBlock]:
    """An item of a list, then what is nested in it."""
    if words := _plain("".join(_words(element, without=NESTED)).replace("\n", " ")):
        links = _is_links(words, _linked(element))
        yield PageBlock(f"{BULLET} {words}", "item", home=_home(element), links=links)
    for nested in _outermost(element):
        yield from blocks_of(nested)


def _outermost(element: Any) -> Iterator[Any]:
    """The lists and tables below ``element`` that are in no other."""
    for child in element:
        if child.tag in NESTED:
            yield child
        else:
            yield from _outermost(child)


def _home(element: Any) -> Any:
    home = element.getparent()
    while home is not None and home.tag in PARTS:
        home = home.getparent()
    return home


def _words(element: Any, *, without: frozenset[str] = frozenset()) -> Iterator[str]:
    """The text of ``element``, with a line's end for each break in it; elements ``without`` are passed over."""
    yield _flat(element.text or "")
    for child in element:
        apart = child.tag in LINES or child.tag in BLOCKS
        yield "\n" if apart else ""
        if child.tag not in without:
            yield from _words(child, without=without)
        yield "\n" if child.tag in BLOCKS else ""
        yield _flat(child.tail or "")


def _paragraphs(text: str, home: Any, linked: int) -> Iterator[PageBlock]:
    """The lines of ``text`` as paragraphs: pages part paragraphs by breaks as often as by elements."""
    for line in text.split("\n"):
        if words := _plain(line):
            yield PageBlock(words, home=home, links=_is_links(text, linked))


def _linked(element: Any) -> int:
    """How many letters of ``element`` are links."""
    return sum(len(_plain(_text(link))) for link in element.iter("a"))


def _is_links(text: str, linked: int) -> bool:
    return linked > 0 and linked > len(_plain(text)) / 2


def _text(element: Any) -> str:
    return str(element.text_content()) if hasattr(element, "text_content") else "".join(element.itertext())


def _flat(text: str) -> str:
    return text.translate(FLAT)


def _plain(text: str) -> str:
    """``text`` with one space where there were several; no-break spaces stay."""
    return " ".join(part for part in _flat(text).split(" ") if part)
