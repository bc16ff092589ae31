"""Wars, truces, meetings and agreements of a conflict's profile that a text names instead of a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from alteram.model.codes import TimePrecision
from alteram.profiles.records import Accord, Episode
from alteram.times.context import Context
from alteram.times.stretch import Stretch, of_day
from alteram.times.tokens import Tokens, scan

_YEAR = 366
_KEPT = 32
# whether what is told of an episode is its end
EDGES = {"beginning": False, "start": False, "outbreak": False, "onset": False, "end": True, "conclusion": True}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named:
    """The days of an episode that the text names."""

    episode: Episode

    rule = "episode"

    def resolve(self, context: Context) -> Stretch | None:
        start, end = self.episode.start, self.episode.end
        if context.anchor is not None and start > context.anchor:
            return None  # "rumours about the fall of the town", which fell later
        days = (end - start).days + 1
        precision: TimePrecision = "day" if days == 1 else "days" if days <= _YEAR else "longer"
        return Stretch(start, end, precision, "profile")


@dataclass(frozen=True, slots=True)
class Edge:
    """The day on which an episode began, or on which it ended: "the end of the 44-day war"."""

    named: Named
    ends: bool

    rule = "episode"

    def resolve(self, context: Context) -> Stretch | None:
        whole = self.named.resolve(context)
        return whole and of_day(whole.end if self.ends else whole.start, whole.anchor)


class Names(Generic[T]):
    """Names in words, each with what it stands for, ready to be found at a token; the longest name wins."""

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for name, meant in named:
            words = tuple(token.lower for token in scan(name) if token.kind != "end")
            words = words[1:] if words[:1] == ("the",) else words
            if words:
                self._by_first.setdefault(words[0], []).append((words, meant))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

        self.firsts = frozenset(self._by_first)

    def starts(self, word: str) -> bool:
        """Whether a name begins with ``word``, in lower case."""
        return word in self.firsts

    def read(self, tokens: Tokens, at: int) -> tuple[T, int] | None:
        """What the name at token ``at`` stands for, with the index after it."""
        for words, meant in self._by_first.get(tokens[at].lower, ()):
            if tuple(token.lower for token in tokens[at : at + len(words)]) == words:
                return meant, at + len(words)
        return None


def edge(tokens: Tokens, at: int, episodes: Names[Named]) -> tuple[Edge, int] | None:
    """The beginning or end of one of ``episodes``, told at token ``at``, with the index after it."""
    ends = EDGES.get(tokens[at].lower)
    if ends is None or tokens[at + 1].lower != "of":
        return None
    found = episodes.read(tokens, at + 2 + (tokens[at + 2].lower == "the"))
    return (Edge(found[0], ends), found[1]) if found else None


@lru_cache(maxsize=_KEPT)
def names_of(episodes: tuple[Episode, ...]) -> Names[Named]:
    """The names of ``episodes``, kept for the next text of the same conflict."""
    return Names((name, Named(episode)) for episode in episodes for name in (episode.name, *episode.aliases))


@lru_cache(maxsize=_KEPT)
def _names_of_accords(accords: tuple[Accord, ...]) -> Names[Accord]:
    return Names((name, accord) for accord in accords for name in (accord.name, *accord.aliases))


def mark_accords(tokens: Tokens, accords: Sequence[Accord]) -> None:
    """Note on ``tokens`` where they name one of ``accords``, with the day of its signing."""
    names = _names_of_accords(tuple(accords))
    for at, token in enumerate(tokens) if accords else ():
        if names.starts(token.lower) and (found := names.read(tokens, at)):
            tokens.accords[at] = (found[0].date, found[1])
