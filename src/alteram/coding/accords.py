"""Named agreements and commitments in a clause, linked to the conflict's profile."""

from __future__ import annotations

from alteram.coding.scene import Scene
from alteram.model import Agreement, Span
from alteram.profiles.records import Accord, Profile


def agreement(scene: Scene, spans: list[Span]) -> Agreement | None:
    """The first agreement that the words from the first to the last of ``spans`` name, or None."""
    if not spans:
        return None
    start, end = spans[0].start, spans[-1].end
    known = known_accord(scene.reading.profile, scene.text, start, end)
    if known is not None:
        span, accord = known
        return Agreement(text=scene.words(span), start=span.start, end=span.end, id=accord.id)
    return None


def known_accord(profile: Profile | None, text: str, start: int, end: int) -> tuple[Span, Accord] | None:
    """The longest alias of a profile's agreement between ``start`` and ``end``."""
    found: list[tuple[int, int, Accord]] = []
    passage = text[start:end].casefold()
    for accord in profile.accords if profile else ():
        for alias in (accord.name, *accord.aliases):
            at = passage.find(alias.casefold())
            if at >= 0:
                found.append((-len(alias), start + at, accord))
    if not found:
        return None
    length, at, accord = min(found, key=lambda each: each[:2])
    return Span(at, at - length), accord
