"""Episodes: wars, truces and meetings of a conflict's profile that a text names instead of a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alteram.model.codes import TimePrecision
from alteram.profiles.records import Episode
from alteram.times.context import Context
from alteram.times.stretch import Stretch
from alteram.times.tokens import Tokens, scan

_MONTH, _YEAR = 31, 366


@dataclass(frozen=True, slots=True)
class Named:
    """The days of an episode that the text names."""

    episode: Episode

    rule = "episode"

    def resolve(self, context: Context) -> Stretch:
        start, end = self.episode.start, self.episode.end
        days = (end - start).days + 1
        precision: TimePrecision = "day" if days == 1 else "days" if days <= _YEAR else "longer"
        return Stretch(start, end, precision, "text")


class Episodes:
    """The names of a profile's episodes, ready to be found at a token; the longest name wins."""

    def __init__(self, episodes: Sequence[Episode]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Episode]]] = {}
        for episode in episodes:
            for name in (episode.name, *episode.aliases):
                self._add(name, episode)
        for names in self._by_first.values():
            names.sort(key=lambda entry: -len(entry[0]))

    def _add(self, name: str, episode: Episode) -> None:
        words = tuple(token.lower for token in scan(name) if token.kind != "end")
        words = words[1:] if words[:1] == ("the",) else words
        if words:
            self._by_first.setdefault(words[0], []).append((words, episode))

    def starts(self, word: str) -> bool:
        """Whether a name begins with ``word``, in lower case."""
        return word in self._by_first

    def read(self, tokens: Tokens, at: int) -> tuple[Named, int] | None:
        """The episode named at token ``at``, with the index after its name."""
        for words, episode in self._by_first.get(tokens[at].lower, ()):
            if tuple(token.lower for token in tokens[at : at + len(words)]) == words:
                return Named(episode), at + len(words)
        return None
