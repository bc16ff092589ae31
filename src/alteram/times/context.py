"""What is known when an expression is resolved: the publication day, and the dates read before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from alteram.times.stretch import Stretch

Lean = Literal["behind", "past", "open", "future"]


@dataclass(slots=True, kw_only=True)
class Context:
    """The surroundings of one expression; one object goes along with the reading of a text and is kept up to date.

    ``anchor`` is the day of publication. ``last`` is the latest day that the text spoke of; ``told``, in a history,
    the latest time of any length, which its dates without a year follow; ``year`` the last time whose year was
    spelled out, ``month`` the last day or month spoken of; ``report`` the period that the text says it covers,
    ``stretch`` the last several days that it gave. The
    text ``is_current`` where its days without a year are mostly those about publication. ``lean`` says which way a
    date without a year lies: behind publication, behind but for a few days, either way, or ahead. ``years`` gives the
    year of a month and day that the document spells out elsewhere, ``accords`` that of a day on which an agreement
    was signed. ``events`` dates what "the Brussels meeting" stands for.
    """

    anchor: date | None
    last: Stretch | None = None
    told: Stretch | None = None
    year: Stretch | None = None
    month: Stretch | None = None
    report: Stretch | None = None
    stretch: Stretch | None = None
    is_current: bool = False
    accords: Mapping[tuple[int, int], int] = field(default_factory=dict)
    lean: Lean = "past"
    years: Mapping[tuple[int, int], int] = field(default_factory=dict)
    events: tuple[tuple[frozenset[str], Stretch], ...] = ()

    def dated(self, words: frozenset[str]) -> Stretch | None:
        """When the event named by ``words`` took place, by the first date in the text that names them all."""
        return next((stretch for named, stretch in self.events if words <= named), None)


class Expression(Protocol):
    """The meaning of some words of time, with parts that may be missing."""

    @property
    def rule(self) -> str:
        """The name of the pattern that read the words."""
        ...

    def resolve(self, context: Context) -> Stretch | None:
        """The days meant, or None without what is needed to tell."""
        ...
