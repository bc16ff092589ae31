"""The bullets and numbers that a DOCX gives the items of its lists."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET: Final = "\u2022"
COUNTED: Final = frozenset({"decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"})
ROMAN: Final = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

Level = tuple[str, str]  # the list's id, and how deep the item stands in it


@dataclass(slots=True)
class Numbering:
    """How each level of each list is marked, and how far each has been counted."""

    kinds: dict[Level, str]
    styles: dict[str, Level]
    counts: dict[Level, int] = field(default_factory=lambda: defaultdict(int))

    @classmethod
    def of(cls, document: Document) -> Numbering:
        """The lists of ``document``; none where it has no numbering part."""
        return cls(_kinds(document), _styles(document))

    def marker(self, paragraph: Any) -> str | None:
        """What stands before ``paragraph``, the next of its list: a bullet or "3."; None for one in no list."""
        level = _level(paragraph) or self.styles.get(_style(paragraph))
        if level is None or level[0] == "0":
            return None
        kind = self.kinds.get(level, "bullet")
        if kind not in COUNTED:
            return BULLET if kind != "none" else None
        self.counts[level] += 1
        for deeper in [each for each in self.counts if each[0] == level[0] and int(each[1]) > int(level[1])]:
            del self.counts[deeper]
        return f"{_written(self.counts[level], kind)}."


def _written(number: int, kind: str) -> str:
    if "Letter" in kind:
        letters = chr(ord("a") + (number - 1) % 26)
    elif "Roman" in kind:
        letters = _roman(number)
    else:
        return str(number)
    return letters.upper() if kind.startswith("upper") else letters


def _roman(number: int) -> str:
    out = ""
    for value, letters in ROMAN:
        while number >= value:
            out, number = out + letters, number - value
    return out


def _level(paragraph: Any) -> Level | None:
    found = paragraph.find(f"{W}pPr/{W}numPr")
    if found is None or found.find(f"{W}numId") is None:
        return None
    depth = found.find(f"{W}ilvl")
    return _value(found.find(f"{W}numId")), _value(depth) if depth is not None else "0"


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return _value(found) if found is not None else ""


def _styles(document: Document) -> dict[str, Level]:
    """The list of each style that makes its paragraphs items."""
    styles = document.styles.element.iter(f"{W}style")
    return {style.get(f"{W}styleId", ""): level for style in styles if (level := _level(style)) is not None}


def _kinds(document: Document) -> dict[Level, str]:
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {each.get(f"{W}abstractNumId"): each for each in numbering.iter(f"{W}abstractNum")}
    found: dict[Level, str] = {}
    for number in numbering.iter(f"{W}num"):
        reference = number.find(f"{W}abstractNumId")
        levels = abstract.get(_value(reference)) if reference is not None else None
        for level in levels.iter(f"{W}lvl") if levels is not None else ():
            form = level.find(f"{W}numFmt")
            found[number.get(f"{W}numId", ""), level.get(f"{W}ilvl", "0")] = _value(form) if form is not None else ""
    return found


def _value(element: Any) -> str:
    return str(element.get(f"{W}val", "0"))
