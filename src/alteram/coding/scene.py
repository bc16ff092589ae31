"""All that is known of one statement while it is coded: its words, names, times, places, arms, and who speaks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, TypeVar

from alteram.coding.holders.replies import reply_in_line
from alteram.coding.mentions.accords import accords_in
from alteram.coding.mentions.guessed import beside, guessed, numbered, people_and_bodies, unknown
from alteram.coding.mentions.lone import lone_party
from alteram.coding.mentions.naming import Namer, Naming
from alteram.coding.mentions.no_places import is_no_place, ships
from alteram.coding.mentions.persons import Persons
from alteram.coding.mentions.stand_ins import Meant, stand_ins
from alteram.coding.mentions.weapons import Armoury, WeaponMention
from alteram.lexicon import Lexicon
from alteram.model import Entity, Parse, PlaceMention, Sentence, Span, Statement, TimeMention, Token
from alteram.profiles.records import Accord, Party, Profile

M = TypeVar("M", TimeMention, PlaceMention, Entity)

FIRST_YEAR = "0001"
# What stands between the figure told and the time of one that it is held against: "than", "against 800", "up from 12".
AREA = re.compile(r"\s+(?:area|region|zone|sector)s?\b")
COMPARED = re.compile(
    r"(?:(?<!later )(?<!sooner )(?<!earlier )(?<!longer )\b(than)|\b(?:as )?against [\d.,]+(?: [a-z]+)?"
    r"|\bcompared (?:with|to)(?: [\d.,]+)?|\b(?:up|down) from [\d.,]+)\s*$"
)
LED = ("in ", "on ", "during ", "at ", "last ", "the ", "yesterday")
BEFORE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the other rooms made of a statement: the input of coding.

    ``places`` has every name of a place; no words around those that are not ``led`` say that they mean one. ``titled``
    are the times that the title of the statement gives.
    """

    statement: Statement
    parse: Parse
    times: Sequence[TimeMention]
    places: Sequence[PlaceMention]
    profile: Profile | None
    titled: Sequence[TimeMention] = ()


@dataclass(frozen=True, slots=True)
class View:
    """One sentence with the mentions that stand in it.

    ``times`` may date a claim; ``timed`` are the words of all expressions of time, "for two hours" and "daily" too.
    ``places`` are where something may happen; ``named`` are names of places that need not stand for one. ``asked``
    holds answers to what was asked of its words before.
    """

    sentence: Sentence
    names: tuple[Naming, ...]
    times: tuple[TimeMention, ...]
    timed: tuple[Span, ...]
    places: tuple[PlaceMention, ...]
    named: tuple[PlaceMention, ...]
    weapons: tuple[WeaponMention, ...]
    craft: Mapping[int, Meant] = field(default_factory=dict)  # words that stand for craft told of before
    reply: bool | None = None  # what its label or the next line makes of what it asks or tells: that it is so, or not
    asked: dict[tuple[str, int], Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def names_in(self, tokens: Iterable[Token]) -> list[Naming]:
        """The names that begin within ``tokens``."""
        indices = {token.index for token in tokens}
        return [name for name in self.names if name.first in indices]

    def is_timed(self, token: Token) -> bool:
        """Whether ``token`` belongs to an expression of time."""
        return any(span.start <= token.span.start < span.end for span in self.timed)


@dataclass(frozen=True, slots=True)
class Scene:
    """A statement laid open for coding; ``issuer`` is the party it speaks for."""

    reading: Reading
    lexicon: Lexicon
    views: tuple[View, ...]
    issuer: Party | None
    sides: tuple[Party, ...] = ()
    accords: tuple[tuple[Span, Accord], ...] = ()

    @property
    def text(self) -> str:
        return self.reading.statement.text

    def words(self, span: Span) -> str:
        return span.of(self.text)

    def rival(self, party: Party | None) -> Party | None:
        """Whom ``party`` means by "the enemy": its one rival, or the other of two sides; else None."""
        if party is None:
            return None
        if party.rivals:
            named = [side for side in self.sides if side.name in party.rivals]
            return named[0] if len(named) == 1 else None
        if party not in self.sides or len(self.sides) != 2:
            return None
        return next(side for side in self.sides if side is not party)


def dates(mention: TimeMention) -> bool:
    """Whether a claim may be dated by ``mention``: by a date of our era, and not by a duration or a bare "now"."""
    return mention.kind == "date" and (mention.value is None or mention.value.start >= FIRST_YEAR)


def dating(reading: Reading, accords: Sequence[Span]) -> list[TimeMention]:
    """The times of a text that date what it tells: none that names an agreement, a place or another figure."""
    text = reading.statement.text
    named = [*accords, *(each.span for each in reading.places if each.id is not None)]  # "the 7 July neighbourhood"
    dated = (m for m in reading.times if dates(m) and not any(span.covers(m.span) for span in named))
    return [m for m in dated if not (is_compared(text, m.span) or names_area(text, m))]


def names_area(text: str, mention: TimeMention) -> bool:
    """Whether a war or operation only names an area: "in the Spring Shield area"."""
    return mention.rule == "episode" and AREA.match(text, mention.span.end) is not None


def is_compared(text: str, span: Span) -> bool:
    """Whether a time is only that of a figure beside the one that is told: "74 attacks, 12 more than in March"."""
    words = text[max(0, span.start - BEFORE) : span.end]
    found = COMPARED.search(words[: len(words) - (span.end - span.start)])
    return found is not None and (found[1] is None or span.of(text).casefold().startswith(LED))


def is_plain(mention: PlaceMention) -> bool:
    """Whether the words of a place are but common ones that some name is spelt like: "A man from" and Amanfrom."""
    first, *rest = mention.text.split() or [""]
    return bool(rest) and first in ("A", "An", "The") and all(word.islower() for word in rest)


def open_scene(reading: Reading, lexicon: Lexicon, *, namer: Namer, armoury: Armoury) -> Scene:
    """``reading`` with its mentions handed out to their sentences."""
    accords = accords_in(reading.profile, reading.statement.text)
    dated = dating(reading, [span for span, _ in accords])
    times, timed = by_sentence(reading.parse, dated), by_sentence(reading.parse, reading.times)
    called = ships(reading.parse)
    told = [each for each in reading.places if not (is_plain(each) or (each.id is None and each.text in called))]
    led = [each for each in told if each.led]
    places, persons = by_sentence(reading.parse, led), Persons(reading.parse, led)
    aside = by_sentence(reading.parse, [each for each in told if not each.led])
    text = reading.statement.text
    people = people_and_bodies(reading.parse.entities, text)
    entities = by_sentence(reading.parse, reading.parse.entities)
    named = {sentence.index: tuple(namer.find(sentence)) for sentence in reading.parse.sentences}
    arms = {sentence.index: tuple(armoury.find(sentence, text)) for sentence in reading.parse.sentences}
    for sentence in reading.parse.sentences:
        at = sentence.index
        others = [(name.first, name.last) for name in named[at]] + [(arm.first, arm.last) for arm in arms[at]]
        others += [(token.index, token.index) for token in sentence.tokens if token.text in called]
        listed = (places[at], aside[at])
        places[at], aside[at] = with_unlisted(sentence, text, entities[at], others, people, listed)
    standing = stand_ins(reading.parse.sentences, arms)
    views = tuple(
        View(
            sentence=sentence,
            names=named[sentence.index],
            times=tuple(times[sentence.index]),
            timed=tuple(mention.span for mention in timed[sentence.index]),
            places=tuple(m for m in places[sentence.index] if not is_no_place(sentence, m, persons)),
            named=tuple(m for m in aside[sentence.index] if not is_no_place(sentence, m, persons)),
            weapons=arms[sentence.index],
            craft=standing.get(sentence.index, {}),
            reply=reply_in_line(sentence, after),
        )
        for sentence, after in zip_longest(reading.parse.sentences, reading.parse.sentences[1:])
    )
    profile = reading.profile
    issuer = profile.party(reading.statement.party) if profile else lone_party(reading.statement)
    return Scene(reading, lexicon, views, issuer, profile.sides if profile else (), tuple(accords))


def with_unlisted(
    sentence: Sentence,
    text: str,
    entities: Sequence[Entity],
    others: Sequence[tuple[int, int]],
    people: frozenset[str],
    listed: tuple[list[PlaceMention], list[PlaceMention]],
) -> tuple[list[PlaceMention], list[PlaceMention]]:
    """The places of ``sentence``, and the names that stand aside, with those that nobody lists."""
    places, aside = listed
    found = [*guessed(sentence, text, entities, places, others, people, aside), *numbered(sentence, text)]
    places = [*places, *apart(found, places)]
    strange = apart(unknown(sentence, text, entities, others), [*places, *aside])
    joined = list(beside(sentence, places, strange))
    return sorted([*places, *joined], key=lambda m: m.span.start), [*aside, *apart(strange, joined)]


def apart(found: Iterable[PlaceMention], known: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Those of ``found`` that share no words with what is ``known``."""
    return [each for each in found if not any(each.span.overlaps(m.span) for m in known)]


def by_sentence(parse: Parse, mentions: Sequence[M]) -> dict[int, list[M]]:
    """``mentions``, which are in text order, under the index of the sentence that holds their first character."""
    found: dict[int, list[M]] = defaultdict(list)
    sentences = iter(parse.sentences)
    current = next(sentences, None)
    for mention in mentions:
        while current is not None and current.span.end <= mention.span.start:
            current = next(sentences, None)
        if current is not None:
            found[current.index].append(mention)
    return found
