"""The bullets and numbers that a DOCX gives the items of its lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET: Final = "\u2022"
COUNTED: Final = frozenset({"decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"})
ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
HIGHEST: Final = 9_999  # what is counted further is written as a plain number
COUNT: Final = re.compile(r"%([1-9])")
DEEPEST: Final = 20  # styles that are based on one another

Level = tuple[str, int]  # a list's id, and how deep an item stands in it


@dataclass(frozen=True, slots=True)
class Form:
    """How the items of a level are marked: "decimal" or another kind, a text such as "%1.", the first number."""

    kind: str
    text: str
    start: int


@dataclass(slots=True)
class Numbering:
    """How each level of each list is marked, and how far each has been counted.

    Lists that are made after one pattern are counted on together, save where one says that it starts anew.
    """

    forms: dict[Level, Form]
    patterns: dict[str, str]
    restarts: dict[Level, int]
    styles: dict[str, Level]
    counts: dict[Level, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Numbering:
        """The lists of ``document``; none where it has no numbering part."""
        try:
            numbering = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return cls({}, {}, {}, {})
        numbers = {each.get(f"{W}numId", ""): each for each in numbering.iter(f"{W}num")}
        patterns = {name: _said(number, "abstractNumId") for name, number in numbers.items()}
        restarts = {
            (name, _whole(each.get(f"{W}ilvl"), 0)): _whole(_said(each, "startOverride"), 1)
            for name, number in numbers.items()
            for each in number.iter(f"{W}lvlOverride")
            if each.find(f"{W}startOverride") is not None
        }
        return cls(_forms(numbering), patterns, restarts, _styles(document))

    def marker(self, paragraph: Any) -> str | None:
        """What stands before ``paragraph``, the next of its list: a bullet or "3."; None for one in no list."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        level = _level(properties) or self.styles.get(_said(properties, "pStyle"))
        if level is None or level[0] in ("", "0"):
            return None
        pattern, depth = self.patterns.get(level[0], ""), level[1]
        form = self.forms.get((pattern, depth), Form("bullet", "", 1))
        if form.kind not in COUNTED:
            return BULLET if form.kind != "none" else None
        self._count(level, pattern, form)
        return COUNT.sub(lambda found: self._written(pattern, int(found[1]) - 1), form.text).strip() or None

    def _count(self, level: Level, pattern: str, form: Form) -> None:
        depth = level[1]
        restart = self.restarts.pop(level, None)
        counted = self.counts.get((pattern, depth))
        following = form.start if counted is None else counted + 1
        self.counts[pattern, depth] = following if restart is None else restart
        for deeper in [each for each in self.counts if each[0] == pattern and each[1] > depth]:
            del self.counts[deeper]

    def _written(self, pattern: str, depth: int) -> str:
        form = self.forms.get((pattern, depth), Form("decimal", "", 1))
        return written(self.counts.get((pattern, depth), form.start), form.kind)


def written(number: int, kind: str) -> str:
    """``number`` as a list of that ``kind`` writes it: "3", "c", "III"; after "z" comes "aa"."""
    if not 0 < number <= HIGHEST or not ("Letter" in kind or "Roman" in kind):
        return f"{number:02}" if kind == "decimalZero" else str(number)
    letters = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26) if "Letter" in kind else _roman(number)
    return letters.upper() if kind.startswith("upper") else letters


def _roman(number: int) -> str:
    out = ""
    for value, letters in ROMAN:
        out, number = out + letters * (number // value), number % value
    return out


def _level(properties: Any) -> Level | None:
    """Which list, and how deep in it, the ``properties`` of a paragraph or style put it."""
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None or found.find(f"{W}numId") is None:
        return None
    return _said(found, "numId"), _whole(_said(found, "ilvl"), 0)


def _styles(document: Document) -> dict[str, Level]:
    """The list of each style that makes its paragraphs items, by itself or by the one that it is based on."""
    styles = {each.get(f"{W}styleId", ""): each for each in document.styles.element.iter(f"{W}style")}
    return {name: level for name in styles if (level := _level_of(name, styles)) is not None}


def _level_of(name: str, styles: dict[str, Any]) -> Level | None:
    for _ in range(DEEPEST):
        style = styles.get(name)
        if style is None:
            return None
        if (level := _level(style.find(f"{W}pPr"))) is not None:
            return level
        name = _said(style, "basedOn")
    return None


def _forms(numbering: Any) -> dict[Level, Form]:
    """How each pattern of lists marks each of its levels."""
    found: dict[Level, Form] = {}
    for pattern in numbering.iter(f"{W}abstractNum"):
        for level in pattern.iter(f"{W}lvl"):
            depth = _whole(level.get(f"{W}ilvl"), 0)
            text = _said(level, "lvlText") if level.find(f"{W}lvlText") is not None else f"%{depth + 1}."
            form = Form(_said(level, "numFmt"), text, _whole(_said(level, "start"), 1))
            found[pattern.get(f"{W}abstractNumId", ""), depth] = form
    return found


def _said(element: Any, name: str) -> str:
    """The value of the element ``name`` within ``element``; "" where there is none."""
    found = element.find(f"{W}{name}")
    return str(found.get(f"{W}val", "")) if found is not None else ""


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 7 else otherwise
