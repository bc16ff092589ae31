"""What is asked of the ledger's claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, get_args

from alteram.errors import WrongEntry
from alteram.model import codes

Some = str | tuple[str, ...] | None
SEVERAL: Final = (
    "party", "holder", "event", "stance", "modality", "place", "agreement", "published", "level", "judgement", "issuer",
)  # fmt: skip
LEVELS: Final = {"high": (0.7, 1.0), "middling": (0.4, 0.7), "low": (0.0, 0.4)}  # from, up to but not with
VERDICTS: Final = ("accept", "correct", "reject", "unsure")
UNJUDGED: Final = "none"
CHOICES: Final = {
    "level": tuple(LEVELS),
    "judgement": (*VERDICTS, UNJUDGED),
    "stance": get_args(codes.Stance),
    "modality": get_args(codes.Modality),
}
SPAN: Final = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", re.ASCII)  # a year, a month or a day
WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """At most ``km`` kilometres, on a great circle, from a point in degrees WGS 84."""

    lat: float
    lon: float
    km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What claims have to meet, all of it; None asks for nothing.

    Those of ``SEVERAL`` take one value or several, of which a claim has to have one; they are kept as tuples.

    ``event`` is a code, or a family, as "attack". A claim is of the time from ``since`` to ``until`` where its own time
    shares a day with it; one without a time never is. ``published`` is a year, month or day of its publication.
    ``place`` is a name, as written or neutral. ``agreement`` is an id, or the words where no profile knows it.
    ``words`` all have to be in the evidence or in a name that the claim has, "in quotation marks" beside each other;
    English endings do not count. ``sure`` is the least confidence, ``level`` one of ``LEVELS``. ``judgement`` is the
    last one that stands, "none" where there is none. ``issuer`` published the statement.

    Raises:
        WrongEntry: the time ends before it begins; the words have no word or an open quotation mark; a value is none of
            those that there are.
    """

    party: Some = None
    holder: Some = None
    event: Some = None
    stance: Some = None
    modality: Some = None
    since: date | None = None
    until: date | None = None
    published: Some = None
    near: Near | None = None
    place: Some = None
    agreement: Some = None
    words: str | None = None
    statement: str | None = None
    issuer: Some = None
    judgement: Some = None
    level: Some = None
    sure: float = 0.0
    all: bool = False

    def __post_init__(self) -> None:
        for name in SEVERAL:
            given = getattr(self, name)
            values = (given,) if isinstance(given, str) else tuple(dict.fromkeys(given or ()))
            object.__setattr__(self, name, tuple(filter(None, values)))
        if self.since and self.until and self.until < self.since:
            what = f"the time ends on {self.until} and begins on {self.since}"
            raise WrongEntry(what, todo="give the earlier day first")
        self._check_values()
        self._check_words()

    def values(self, name: str) -> tuple[str, ...]:
        """The values of which a claim has to have one; none where that is not asked for."""
        found: tuple[str, ...] = getattr(self, name)
        return found

    def without(self, name: str) -> Wanted:
        """The same, but that nothing is asked for by that ``name``."""
        changed: dict[str, Any] = {name: None}
        return replace(self, **changed)

    def _check_values(self) -> None:
        for name, known in CHOICES.items():
            for value in self.values(name):
                if value not in known:
                    raise WrongEntry(f"'{value}' is no {name}", todo=f"take one of {', '.join(known)}")
        for value in self.values("published"):
            if not SPAN.fullmatch(value):
                raise WrongEntry(f"'{value}' is no year, month or day", todo="write it as 2022, 2022-09 or 2022-09-13")

    def _check_words(self) -> None:
        words = (self.words or "").strip()
        if words and not WORD.search(words):
            raise WrongEntry(f"there is no word in '{words[:60]}'", todo="give a word that the claims have")
        if words.count('"') % 2:
            what = f"a quotation mark stands alone in '{words[:60]}'"
            todo = 'put one before and one after words that stand beside one another, as "cease fire"'
            raise WrongEntry(what, todo=todo)


def is_family(event: str) -> bool:
    """Whether ``event`` is a family of codes."""
    return "." not in event and event != "other"
