"""The main text of a page's tree, as paragraphs, items and rows."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from alteram.ingest.blocks_text import Block, joined
from alteram.ingest.html_furniture import without_furniture

BULLET: Final = "\u2022"
SHORTEST: Final = 300  # code points; of less, trafilatura makes one paragraph, menus and all
# Elements that hold others; "item", "list", "quote" and "row" are trafilatura's names.
HOLDERS: Final = frozenset(
    "body list quote table tbody thead tfoot div main article section ul ol dl blockquote header form fieldset center "
    "figure details span font".split()
)
BLOCKS: Final = HOLDERS - {"span", "font"} | frozenset("p h1 h2 h3 h4 h5 h6 li tr row item head hr pre dt dd".split())
LINES: Final = frozenset({"lb", "br"})
SPACES: Final = " \t\n\r\f\v"  # a no-break space is a letter of the text


def main_text(tree: Any) -> str:
    """The main text of ``tree``, which is not changed; "" where nothing is left once menus and the like are gone."""
    from trafilatura import bare_extraction

    page = without_furniture(deepcopy(tree))
    whole = joined(_blocks(page.find("body"))) if page.find("body") is not None else ""
    if len(whole) < SHORTEST:
        return whole
    found = bare_extraction(
        page,
        include_comments=False,
        include_tables=True,
        include_links=False,
        include_images=False,
        deduplicate=False,
        favor_recall=True,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    text = joined(_blocks(body)) if body is not None else ""
    return text if len(text) >= SHORTEST else whole


def _blocks(element: Any) -> Iterator[Block]:
    """The blocks below ``element``, in order; words and plain elements that stand side by side are one paragraph."""
    loose = [_flat(element.text or "")]
    for child in element:
        if _parts(child):
            yield from _paragraphs("".join(loose))
            yield from _block(child)
            loose = []
        else:
            loose += ["\n"] if child.tag in LINES else _words(child)
        loose.append(_flat(child.tail or ""))
    yield from _paragraphs("".join(loose))


def _parts(element: Any) -> bool:
    """Whether ``element`` parts what stands before it from what stands after."""
    return element.tag in BLOCKS or (element.tag in HOLDERS and any(_parts(child) for child in element))


def _block(element: Any) -> Iterator[Block]:
    if element.tag in ("item", "li"):
        yield from _item(element)
    elif element.tag in ("row", "tr"):
        cells = [_plain("".join(_words(cell)).replace("\n", " ")) for cell in element]
        yield Block(" | ".join(cell for cell in cells if cell), "row")
    elif element.tag in HOLDERS:
        yield from _blocks(element)
    else:
        yield from _paragraphs("".join(_words(element)))


def _item(element: Any) -> Iterator[Block]:
    nested = [child for child in element if child.tag in ("list", "ul", "ol", "table")]
    for child in nested:
        child.tail = None
        element.remove(child)
    if words := _plain("".join(_words(element)).replace("\n", " ")):
        yield Block(f"{BULLET} {words}", "item")
    for child in nested:
        yield from _blocks(child)


def _words(element: Any) -> Iterator[str]:
    """The text of ``element``, with a line's end for each break in it."""
    yield _flat(element.text or "")
    for child in element:
        apart = child.tag in LINES or child.tag in BLOCKS
        yield "\n" if apart else ""
        yield from _words(child)
        yield "\n" if child.tag in BLOCKS else ""
        yield _flat(child.tail or "")


def _paragraphs(text: str) -> Iterator[Block]:
    """The lines of ``text`` as paragraphs: pages part paragraphs by breaks as often as by elements."""
    for line in text.split("\n"):
        if words := _plain(line):
            yield Block(words)


def _flat(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, SPACES), " "))


def _plain(text: str) -> str:
    """``text`` with one space where there were several; no-break spaces stay."""
    return " ".join(part for part in _flat(text).split(" ") if part)
