"""A web page as text: the main part without menus, and what the page states of itself."""

from __future__ import annotations

import re
from typing import Any, Final

from alteram.errors import BrokenDocument, EmptyStatement, StatementTooLarge
from alteram.ingest.encodings import decode
from alteram.ingest.extracts import Extract
from alteram.ingest.html_particulars import stated_by
from alteram.ingest.html_text import main_text

MOST_BYTES: Final = 15_000_000
MOST_KEPT: Final = 3_000_000  # code points without scripts, styles and pictures
MOST_DEPTH: Final = 200  # elements inside one another; the parser gives up at 256, and loses what follows

CHARSET: Final = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
XML_ENCODING: Final = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.I)
XML_DECLARATION: Final = re.compile(r"^\ufeff?\s*<\?xml[^>]*>")
UNREAD: Final = ("script", "style", "noscript", "template", "svg", "iframe", "object")
OPENED: Final = re.compile(rf"<(?P<name>{'|'.join(UNREAD)})\b(?P<rest>[^<>]*)>|<!--", re.I)
EMBEDDED: Final = re.compile(r"(?<==)([\"'])data:[^\"'<>]*\1", re.I)
LOOK: Final = 8_192  # bytes in which a page names its encoding


def read_html(content: bytes, *, where: str, encoding: str | None = None) -> Extract:
    """The main text of the page ``content``; ``where`` names it in errors, ``encoding`` is what the user says of it.

    Menus, comments, scripts and what is hidden are left out. Paragraphs are parted by blank lines, items of lists begin
    with a bullet. Title, publisher, day of publication and address are taken where the page states them, in its head,
    in its structured data or in elements made for them; never from the address or from dates in the text.

    Raises:
        StatementTooLarge: it is larger than is read at once.
        BrokenDocument: its elements are nested deeper than pages are.
        EmptyStatement: it has no text of its own.
        UnknownEncoding: it cannot be decoded.
    """
    if len(content) > MOST_BYTES:
        raise _too_large(f"the page is larger than {MOST_BYTES // 1_000_000} MB", where)
    decoded = decode(content, where=where, encoding=encoding, stated=_declared(content[:LOOK]))
    markup = _without_unread(decoded.text)
    if len(markup) > MOST_KEPT:
        raise _too_large(f"the page has more than {MOST_KEPT:,} characters without its scripts and pictures", where)
    tree = _tree(markup, where)
    stated = stated_by(tree)
    text = main_text(tree)
    if not text:
        raise EmptyStatement("the page has no text of its own", where=where, todo="save the statement's text alone")
    return Extract(text=text, stated=stated, encoding=decoded.encoding)


def _declared(head: bytes) -> str | None:
    """The encoding that the page names."""
    found = XML_ENCODING.search(head) or CHARSET.search(head)
    return found[1].decode("ascii") if found else None


def _without_unread(markup: str) -> str:
    """``markup`` without what is no text, so that a page of pictures does not cost more than its words.

    JSON-LD stays: it says what the page is. What is opened and never closed stays too.
    """
    sound = XML_DECLARATION.sub("", markup)
    lower, kept, at = sound.lower(), list[str](), 0
    unclosed: set[str] = set()  # what is looked for to the end once is not looked for again
    for opened in OPENED.finditer(sound):
        name = opened["name"].lower() if opened["name"] else "--"
        if opened.start() < at or name in unclosed or "ld+json" in (opened["rest"] or "").lower():
            continue
        end = lower.find("-->" if name == "--" else f"</{name}", opened.end())
        if end < 0 or (close := sound.find(">", end)) < 0:
            unclosed.add(name)
            continue
        kept += [sound[at : opened.start()], " "]
        at = close + 1
    return EMBEDDED.sub('""', "".join([*kept, sound[at:]]))


def _tree(markup: str, where: str) -> Any:
    from lxml import etree, html  # takes a while to load, and most statements are no page

    if _depth(markup) > MOST_DEPTH:
        todo = "save the statement's text alone"
        raise BrokenDocument(f"its elements are nested more than {MOST_DEPTH} deep", where=where, todo=todo)
    sound = "".join(char for char in markup if char >= " " or char in "\t\n\r")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(sound.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise EmptyStatement("the page has no text", where=where, todo="save the statement's text alone") from None
    for element in list(tree.iter(*UNREAD)):
        if "ld+json" not in element.get("type", ""):
            element.drop_tree()
    return tree


TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^<>]*?(/?)>", re.I)
CLOSED_BY_ITSELF: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option thead tbody "
    "tfoot colgroup".split()
)


def _depth(markup: str) -> int:
    """How deep elements are nested, counting those that have to be closed; stray ends do not count below zero."""
    depth = deepest = 0
    for match in TAG.finditer(markup):
        if match[2].lower() in CLOSED_BY_ITSELF or match[3]:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _too_large(what: str, where: str) -> StatementTooLarge:
    return StatementTooLarge(what, where=where, todo="save the statement's text alone")
