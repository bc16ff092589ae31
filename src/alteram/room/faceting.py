"""Facets as the page shows them: values with counts, each a link that adds it to what is asked or takes it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from alteram.ledger.facets import Tally, tallies
from alteram.ledger.neutral import neutral_names
from alteram.ledger.wanted import CHOICES, is_family
from alteram.model import codes
from alteram.model.codes import family
from alteram.phrases import visible
from alteram.room.asking import Asked
from alteram.room.wording import NAMES, said, stated

ORDER: Final = (
    "party", "event", "published", "place", "holder", "agreement", "stance", "modality", "level", "judgement",
)  # fmt: skip
FEW: Final = 8  # values of a facet that are shown at once; the others are folded
UNFOLDED: Final = ("party", "event")  # no party is folded away, as no account is
TOLD: Final = ("party", "published")  # what every claim should tell
MANY: Final = 30  # that are shown at all; others are asked for by name
MONTHS_ALONE: Final = 12  # months that stand without their years
YEAR: Final = len("2022")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value of a facet: what it says, how many claims have it, whether it is asked for, and where its link leads."""

    words: str
    count: int
    whole: bool
    on: bool
    link: str
    glyph: str = ""
    within: tuple[Value, ...] = ()

    @property
    def number(self) -> str:
        """The count as a figure; with a sign where there may be more."""
        return f"{self.count:,}" if self.whole else f"{self.count:,}+"

    @property
    def opened(self) -> bool:
        """Whether what it holds is asked for in parts."""
        return any(each.on for each in self.within)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One kind of value: those that are shown at once, those that are folded, and how many claims tell none.

    What a claim need not have is not missed: ``untold`` counts where the party or the day of publication is not known.
    """

    name: str
    label: str
    values: tuple[Value, ...]
    folded: tuple[Value, ...]
    whole: bool
    untold: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """Something that is asked for, in words, and the question without it."""

    label: str
    words: str
    link: str


def chips(asked: Asked) -> list[Chip]:
    """All that is asked for."""
    names = _shown_names(asked)
    return [
        Chip(label=NAMES[name], words=names.get((name, value), said(name, value)), link=asked.without(name, value))
        for name, value in asked.pairs
    ]


def _shown_names(asked: Asked) -> dict[tuple[str, str], str]:
    places = asked.values.get("place", ())
    return {("place", each): visible(name) for each in places if (name := _named(places).get(each.casefold()))}


def _named(places: Iterable[str]) -> dict[str, str]:
    return neutral_names({each.casefold() for each in places})


def facets(asked: Asked) -> list[Facet]:
    """The facets in their order, those left out of which no claim has a value."""
    found = tallies(asked.wanted)
    made = (_facet(name, found[name], asked) for name in ORDER)
    return [each for each in made if each.values]


def _facet(name: str, tally: Tally, asked: Asked) -> Facet:
    values = list(_values(name, tally, asked))
    # to fold one or two away saves nothing
    few = FEW if len(values) > FEW + 2 and name not in UNFOLDED else len(values)
    chosen = _chosen(name, values, few)
    return Facet(
        name=name,
        label=NAMES[name],
        values=tuple(each for at, each in enumerate(values) if at in chosen),
        folded=tuple(each for at, each in enumerate(values) if at not in chosen),
        whole=tally.whole,
        untold=tally.counts.get("", 0) if name in TOLD else 0,
    )


def _chosen(name: str, values: list[Value], few: int) -> set[int]:
    """Which values are shown at once: what is asked for, then the first ones; of names, the most frequent."""
    weights = [each.count if name in ("holder", "place", "agreement") else 0 for each in values]
    first = sorted(range(len(values)), key=lambda at: (not values[at].on, -weights[at], at))
    return set(first[:few])


def _values(name: str, tally: Tally, asked: Asked) -> Iterator[Value]:
    if name == "event":
        return _families(tally, asked)
    if name == "published":
        return _months(tally, asked)
    shown = {each: said(name, each) for each in _in_order(name, tally, asked)}
    if name == "place":
        names = _named(shown)
        shown = {each: visible(names[each.casefold()]) for each in shown if each.casefold() in names}
    ordered = sorted(shown, key=lambda each: shown[each].casefold()) if name in ("place", "agreement") else list(shown)
    return (_value(name, each, shown[each], tally, asked) for each in ordered)


def _in_order(name: str, tally: Tally, asked: Asked) -> list[str]:
    """The values that claims have, and those that are asked for, in the order in which they stand."""
    there = {value for value, number in tally.counts.items() if number and value}
    mine = (
        tuple(each.casefold() for each in asked.values.get(name, ())) if name == "place" else asked.values.get(name, ())
    )
    known = [each for each in CHOICES.get(name, ()) if each in there or each in mine]
    if known or name in CHOICES:
        return known
    most = sorted(there, key=lambda each: (-tally.counts[each], each))[:MANY]
    return sorted({*most, *mine}, key=stated)


def _value(name: str, value: str, words: str, tally: Tally, asked: Asked) -> Value:
    given = asked.values.get(name, ())
    mine = next((each for each in given if each == value or (name == "place" and each.casefold() == value)), None)
    link = asked.having(name, value) if mine is None else asked.without(name, mine)
    return Value(words=words, count=tally.counts.get(value, 0), whole=tally.whole, on=mine is not None, link=link)


def _families(tally: Tally, asked: Asked) -> Iterator[Value]:
    """The families of events, each with its codes."""
    given = asked.values.get("event", ())
    for group in dict.fromkeys(map(family, codes.EVENTS)):
        mine = [code for code in codes.EVENTS if family(code) == group]
        number = sum(tally.counts.get(code, 0) for code in mine)
        asked_of = [each for each in given if each == group or each in mine]
        if number or asked_of:
            parts = [code for code in mine if tally.counts.get(code) or code in given] if is_family(group) else []
            yield _group("event", group, parts, tally, asked, glyph=group)


def _months(tally: Tally, asked: Asked) -> Iterator[Value]:
    """The months of publication, the last first; of many, the years, and the months of those that are asked for."""
    given = asked.values.get("published", ())
    spans = {value for value, number in tally.counts.items() if number and value} | {each for each in given if each}
    months = sorted((each for each in spans if len(each) > YEAR), reverse=True)
    if len(months) <= MONTHS_ALONE and not any(len(each) == YEAR for each in given):
        yield from (_value("published", each, said("published", each), tally, asked) for each in months)
        return
    for year in sorted({each[:YEAR] for each in spans}, reverse=True):
        mine = [each for each in months if each.startswith(year)]
        shown = _group("published", year, mine, tally, asked)
        yield shown if shown.on or shown.opened else replace(shown, within=())


def _group(name: str, value: str, parts: Sequence[str], tally: Tally, asked: Asked, *, glyph: str = "") -> Value:
    """A value that holds others: to ask for one takes the other out, since each says all of itself."""
    given = asked.values.get(name, ())
    number = sum(tally.counts.get(each, 0) for each in parts) if parts else tally.counts.get(value, 0)
    rest = tuple(each for each in given if each not in parts and each != value)
    within = tuple(
        Value(
            words=said(name, each),
            count=tally.counts.get(each, 0),
            whole=tally.whole,
            on=each in given,
            link=asked.without(name, each) if each in given else asked.with_only(name, *_without(given, value), each),
        )
        for each in parts
    )
    on = value in given
    link = asked.without(name, value) if on else asked.with_only(name, *rest, value)
    if len(within) == 1 and not within[0].on:
        within = ()  # says the same as what holds it
    return Value(words=said(name, value), count=number, whole=tally.whole, on=on, link=link, glyph=glyph, within=within)


def _without(given: Iterable[str], value: str) -> tuple[str, ...]:
    return tuple(each for each in given if each != value)
