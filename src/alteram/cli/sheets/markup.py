"""HTML and SVG put together from parts, each escaped where it is put in."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

VOID = frozenset({"br", "meta"})


class Markup(str):
    """Text that is markup already, and is not escaped again."""

    __slots__ = ()


Part = str | Markup | None | Iterable["Part"]


def tag(name: str, /, *parts: Part, **attributes: object) -> Markup:
    """The element ``name`` with ``parts`` within.

    Attributes that are None or False are left out, True stands alone; a "_" in a name stands for "-", and one at its
    end is dropped (``class_``).
    """
    shown = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{name}{shown}>")
    return Markup(f"<{name}{shown}>{joined(*parts)}</{name}>")


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def joined(*parts: Part) -> Markup:
    """The parts one after the other, each escaped unless it is markup."""
    return Markup("".join(map(_text, parts)))


def _text(part: Part) -> str:
    if part is None:
        return ""
    if isinstance(part, Markup):
        return part
    if isinstance(part, str):
        return escape(part)
    return "".join(map(_text, part))


def spaced(*parts: Part, by: str = " · ") -> Markup:
    """The parts that are there, with ``by`` between them."""
    kept = [joined(part) for part in parts if part]
    return Markup(escape(by).join(kept))
