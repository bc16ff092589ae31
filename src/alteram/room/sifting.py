"""Which of a page's claims are marked: those of some families of events, or only what waits for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from alteram.phrases.families import WORDS
from alteram.room.told import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family of events on a page: how many claims it has there, and whether they are ``on``."""

    name: str
    words: str
    claims: int
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sift:
    """The ``families`` of a page, in their order, how many of its claims wait, and what is asked for."""

    families: tuple[Family, ...]
    waiting: int
    only_waiting: bool

    @classmethod
    def of(cls, query: QueryDict, claims: Sequence[Shown]) -> Sift:
        """What ``query`` asks for of these ``claims``: every family where it names none."""
        counts = Counter(one.family for one in claims)
        asked = set(query.getlist("family")) & set(WORDS)
        families = tuple(
            Family(name=name, words=words, claims=counts[name], on=not asked or name in asked)
            for name, words in WORDS.items()
            if counts[name]
        )
        waiting = sum(one.waits for one in claims)
        return cls(families=families, waiting=waiting, only_waiting=query.get("waits") == "1")

    def takes(self, one: Shown) -> bool:
        """Whether the claim is marked."""
        on = {each.name for each in self.families if each.on}
        return one.family in on and (one.waits or not self.only_waiting)
