"""A web page as text: the main part without menus, and what the page states of itself."""

from __future__ import annotations

import re
from typing import Any, Final

from alteram.errors import BrokenDocument, EmptyStatement, StatementTooLarge
from alteram.ingest.encodings import decode
from alteram.ingest.extracts import Extract
from alteram.ingest.html.main import main_text
from alteram.ingest.html.particulars import stated_by

MOST_BYTES: Final = 15_000_000
MOST_KEPT: Final = 1_500_000  # code points without scripts, styles and pictures
MOST_DEPTH: Final = 256  # elements inside one another: the parser's own bound, at which it loses what follows

CHARSET: Final = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
XML_ENCODING: Final = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.I)
XML_DECLARATION: Final = re.compile(r"^\ufeff?\s*<\?xml[^>]*>")
UNREAD: Final = ("script", "style", "noscript", "template", "svg", "iframe", "object")
OPENED: Final = re.compile(rf"<(?P<name>{'|'.join(UNREAD)})\b(?P<rest>[^<>]*)>|<!--", re.I | re.A)
ENDS: Final = {name: re.compile(f"</{name}\\b", re.I | re.A) for name in UNREAD}
COMMENT_ENDS: Final = re.compile("--!?>")
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
    kept, at = list[str](), 0
    unclosed: set[str] = set()  # what is looked for to the end once is not looked for again
    for opened in OPENED.finditer(sound):
        name = (opened["name"] or "").lower()
        if opened.start() < at or name in unclosed or "ld+json" in (opened["rest"] or "").lower():
            continue
        close = opened.end() if (opened["rest"] or "").endswith("/") else _close_of(opened, name)
        if close is None:
            unclosed.add(name)
            continue
        kept += [sound[at : opened.start()], " "]
        at = close
    return EMBEDDED.sub('""', "".join([*kept, sound[at:]]))


def _close_of(opened: re.Match[str], name: str) -> int | None:
    """Where what was ``opened`` ends, a comment where it has no ``name``; None where it is never closed."""
    if not name:
        end = COMMENT_ENDS.search(opened.string, opened.start() + 2)  # "<!-->" is a comment, and closed
        return end.end() if end else None
    end = ENDS[name].search(opened.string, opened.end())
    close = opened.string.find(">", end.end()) if end else -1
    return close + 1 if close >= 0 else None


def _tree(markup: str, where: str) -> Any:
    from lxml import etree, html  # takes a while to load, and most statements are no page

    sound = "".join(char for char in markup if char >= " " or char in "\t\n\r")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(sound.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise EmptyStatement("the page has no text", where=where, todo="save the statement's text alone") from None
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        todo = "save the statement's text alone"
        raise BrokenDocument(f"its elements are nested more than {MOST_DEPTH} deep", where=where, todo=todo)
    for element in list(tree.iter(*UNREAD)):
        if "ld+json" not in element.get("type", ""):
            element.drop_tree()
    return tree


def _too_large(what: str, where: str) -> StatementTooLarge:
    return StatementTooLarge(what, where=where, todo="save the statement's text alone")
