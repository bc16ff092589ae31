"""Names that are coordinated: "Goris, Kapan and Sotk"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from alteram.places.entries import AREAL
from alteram.places.fold import Word
from alteram.places.spot import Name
from alteram.places.vocabulary import vocabulary

_LINKING = re.compile(r"(?:['\u2019\u02bc]s)?\s*[,/]?\s*")
_AND = frozenset({"and", "or", "as", "well", "nor", "&"})
_BETWEEN = _AND | {"the", "both", "also", "in", "of"}
_MOST_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Chain:
    """Coordinated names in text order; ``closed`` where an "and" or "or" joins two of them."""

    names: tuple[Name, ...]
    closed: bool


def chains(words: Sequence[Word], names: Iterable[Name]) -> Iterator[Chain]:
    """The names gathered into chains; one that stands alone is a chain of itself."""
    held: list[Name] = []
    closed = False
    for name in names:
        if held and name.start <= held[-1].tail:
            name = _freed(name)
        link = _link(words, held[-1], name) if held else None
        if link == "comma" and closed and (name.sort == "run" or name.metonym) and not name.kind:
            link = None  # "In A and B, Petrov said": the list has ended
        if link is None and held:
            yield _shared(held, closed)
            held, closed = [], False
        held.append(name)
        closed = closed or link == "and"
    if held:
        yield _shared(held, closed)


def _takes_kind(name: Name) -> bool:
    """Whether a name without a kind word of its own may share another's: no line, border or state does."""
    if name.sort not in ("listed", "run") or name.tail != name.last or name.is_state:
        return False
    return not any(entry.kind in ("line", "border", "water") for entry in name.entries)


def _areal(name: Name) -> bool:
    """Whether a name is that of a district or region."""
    group = name.kind.word.group if name.kind else ""
    return group in AREAL or any(entry.group in AREAL for entry in name.entries)


def _link(words: Sequence[Word], left: Name, right: Name) -> str | None:
    """What ties two names: "and", a comma, or nothing."""
    between = words[left.tail + 1 : right.start]
    gaps = [word.gap for word in words[left.tail + 1 : right.start + 1]]
    if len(between) > _MOST_BETWEEN or not all(_LINKING.fullmatch(gap) and "\n\n" not in gap for gap in gaps):
        return None
    passed = _BETWEEN | vocabulary().sets["directions.adjectives"]
    if not gaps or any(word.lower not in passed for word in between):
        return None
    if [word.lower for word in between if word.lower != "the"] == ["of"] and "," not in gaps[0]:
        return "and" if _areal(right) and left.sort in ("listed", "run") else None  # "Krasne of the Kharkiv region"
    if any(word.lower in _AND for word in between) or gaps[0].strip() == "/":
        return "and"
    return "comma" if "," in gaps[0] and not {"in", "of"} & {word.lower for word in between} else None


def _freed(name: Name) -> Name:
    """``name`` without the kind word before it, which belongs to the name before: "Battal sectors of the LoC"."""
    return replace(name, before=None, kind=None if name.kind is name.before else name.kind)


def _shared(names: list[Name], closed: bool) -> Chain:
    """The chain, a kind word of one name given to those that share it."""
    found = list(names)
    for index in range(len(found) - 2, -1, -1):
        after = found[index + 1]
        plural = after.kind is not None and after.kind.word.plural and after.kind is not after.before
        if _takes_kind(found[index]) and (plural or after.directional):
            kind = found[index].kind or (after.kind if plural else None)
            found[index] = replace(found[index], kind=kind, directional=found[index].directional or after.directional)
    for index in range(1, len(found)):
        before = found[index - 1].before
        if before is not None and before.word.plural and found[index].kind is None and _takes_kind(found[index]):
            found[index] = replace(found[index], kind=before, before=replace(before, first=found[index].first))
    return Chain(tuple(found), closed)
