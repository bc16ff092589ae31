"""What fills a slot of a claim, made of words of a statement that a person chose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, get_args

from alteram import places, times
from alteram.coding.mentions import chosen
from alteram.model import Actor, Agreement, Quantity, Span, Statement, Target, Weapon, When, Where, codes
from alteram.phrases import UNSEEN, visible
from alteram.profiles import Profile

WINDOW: Final = 20_000  # letters on each side of words within which their sentence is, and what dates or places them
MOST: Final = 20  # places of the same words that are told apart
UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
LONGEST: Final = 80  # letters of a kind that a person names
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER: Final = re.compile(r"\d{1,12}(?:\.\d{1,6})?")
LENGTHS: Final = ((1, "day"), (6, "days"), (7, "week"), (31, "month"), (366, "year"))  # the most days of each precision
ACTOR: Final = ("text", "start", "end", "inherited", "name", "party", "actor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What fills a slot: its ``words``, where they stand if that is known, and what is ``set`` of it beside them."""

    words: str
    at: Span | None = None
    set: Mapping[str, str] = field(default_factory=dict)


class NotFilled(Exception):
    """Words fill no slot: why, and the ``places`` where they may be meant."""

    def __init__(self, words: str, places: tuple[Span, ...] = ()) -> None:
        super().__init__(words)
        self.words, self.places = words, places


def words_at(text: str, words: str, *, near: Span | None = None) -> list[Span]:
    """Where ``words`` stand in ``text``, whatever white space is between them; the nearest first, else in order.

    Words come as they are shown: what stands there for an unseen character is found as that.
    """
    parts = [re.escape(part).replace(UNKNOWN, f"(?:{UNKNOWN}|{UNSEEN.pattern})") for part in words.split()]
    if not parts:
        return []
    found: list[Span] = []
    for match in re.finditer(r"\s+".join(parts), text):
        found.append(Span(match.start(), match.end()))
        if near is None and len(found) > MOST:
            break
    if near is not None:
        found.sort(key=lambda span: max(near.start - span.start, span.end - near.end, 0))
    return found


@dataclass(slots=True)
class Filler:
    """Fills slots of one claim of ``statement``, whose evidence stands at ``near``."""

    statement: Statement
    profile: Profile | None
    near: Span = field(default_factory=lambda: Span(0, 0))

    @property
    def text(self) -> str:
        return self.statement.text

    def span(self, filling: Chosen, *, alone: bool = False) -> Span:
        """Where the words of a filling stand; ``alone`` where nothing is near, so that they must stand once."""
        at, words = filling.at, visible(filling.words).strip()
        if at is not None and at.start < at.end <= len(self.text) and visible(at.of(self.text)) == words:
            return at
        found = words_at(self.text, words, near=None if alone else self.near)
        if not found:
            raise NotFilled("the statement does not say these words; take them from the text as they stand")
        if alone and len(found) > 1:
            raise NotFilled("these words stand more than once: say which are meant", tuple(found[:MOST]))
        return found[0]

    def words(self, filling: Chosen) -> dict[str, Any]:
        """What all that stands in the text tells of its words."""
        span = self.span(filling)
        inside = self.near.covers(span)
        return {"text": span.of(self.text), "start": span.start, "end": span.end, "inherited": not inside}

    def actor(self, filling: Chosen) -> Actor:
        """Whom the words name, of the party that is set, else of the one that the profile tells."""
        words = self.words(filling)
        named = chosen.actor_in(words["text"], self.profile)
        party = filling.set.get("party", "").strip()
        if party:
            known = named if party == named.party else chosen.Named(words["text"], party)
            return Actor(**words, name=known.name, party=party, actor=known.actor)
        return Actor(**words, name=named.name, party=named.party, actor=named.actor)

    def issuer(self) -> Actor:
        """Who issued the statement, speaking in its own voice."""
        name = self.statement.issuer or self.statement.party or "the issuer"
        named = chosen.actor_in(name, self.profile)
        return Actor(name=name, party=self.statement.party or named.party, actor=named.actor)

    def target(self, filling: Chosen) -> Target:
        """Whom or what the words name."""
        actor = self.actor(filling)
        kind = _one_of(filling.set.get("kind") or "unknown", codes.TargetKind, "kind")
        return Target(**{name: getattr(actor, name) for name in ACTOR}, kind=kind)

    def when(self, filling: Chosen) -> When:
        """The days that are set, else those that the words mean where they stand."""
        words = self.words(filling)
        span = Span(words["start"], words["end"])
        told: dict[str, Any] = {"text": words["text"], "span": (span.start, span.end), "inherited": words["inherited"]}
        begins, ends = (filling.set.get(name, "").strip() for name in ("begins", "ends"))
        if begins or ends:
            return When(**told, **_days(begins or ends, ends or begins))
        first, near = self._around(span)
        episodes, accords = (self.profile.episodes, self.profile.accords) if self.profile else ((), ())
        found = times.find(near, anchor=self.statement.day, episodes=episodes, accords=accords)
        here = [each for each in found if _moved(each.span, first).overlaps(span) and each.value is not None]
        if not here:
            raise NotFilled("no day is read in these words: give the first and the last day")
        value = max(here, key=lambda each: _shared(_moved(each.span, first), span)).value
        names = ("edtf", "start", "end", "precision", "zone")
        return When(**told, **{name: getattr(value, name) for name in names})

    def _around(self, span: Span) -> tuple[int, str]:
        """Where the text around ``span`` begins, and that text."""
        first = max(0, span.start - WINDOW)
        return first, self.text[first : span.end + WINDOW]

    def where(self, filling: Chosen) -> Where:
        """The place that the words mean where they stand; they alone where the gazetteer knows none."""
        words = self.words(filling)
        span = Span(words["start"], words["end"])
        asked = filling.set.get("relation", "")
        first, near = self._around(span)
        found = places.find(near, profile=self.profile, every=True)
        here = [each for each in found if _moved(each.span, first).overlaps(span)]
        if not here:
            relation = _one_of(asked or "in", codes.PlaceRelation, "relation")
            return Where(**words, name=words["text"], relation=relation)
        place = max(here, key=lambda each: _shared(_moved(each.span, first), span))
        names = ("name", "id", "lat", "lon", "precision", "country")
        relation = _one_of(asked or place.relation, codes.PlaceRelation, "relation")
        return Where(**words, **{name: getattr(place, name) for name in names}, relation=relation)

    def weapon(self, filling: Chosen) -> Weapon:
        """The weapon of the kind that is set, else of the one that the lexicon tells."""
        words = self.words(filling)
        known = chosen.weapon_in(self.text, Span(words["start"], words["end"]))
        kind = filling.set.get("kind", "") or (known.kind if known else "")
        if not kind:
            raise NotFilled("the lexicon knows no weapon in these words: say of which kind it is")
        return Weapon(**words, kind=kind[:LONGEST], calibre=known.calibre if known else None)

    def quantity(self, filling: Chosen) -> Quantity:
        """The count with the bounds that are set, else those that the words tell."""
        words = self.words(filling)
        count, told = chosen.count_in(self.text, Span(words["start"], words["end"])) or (None, None)
        low, high = (_number(filling.set.get(name, "")) for name in ("low", "high"))
        asked = low is not None or high is not None
        if count is None and not asked:
            raise NotFilled("no number is read in these words: give the least and the most that they say")
        if count is not None and not asked:
            low, high = count.low, count.high
        unit = filling.set.get("unit") or told
        if not unit:
            raise NotFilled("say what is counted")
        if low is not None and high is not None and low > high:
            raise NotFilled("the least is more than the most")
        flow = _one_of(filling.set.get("flow") or "flow", codes.Flow, "count")
        return Quantity(
            **words, low=low, best=low if low == high else None, high=high, flow=flow,
            approx=count is not None and not asked and count.approx, unit=_one_of(unit, codes.Unit, "unit"),
        )  # fmt: skip

    def agreement(self, filling: Chosen) -> Agreement:
        """The agreement that is set, else the one that the profile knows by these words."""
        words = self.words(filling)
        asked = filling.set.get("id", "")
        known = chosen.accord_in(self.text, Span(words["start"], words["end"]), self.profile).id
        return Agreement(**words, id=asked or known)


MAKING: Final[dict[str, Callable[[Filler, Chosen], Any]]] = {
    "holder": Filler.actor,
    "via": Filler.actor,
    "agent": Filler.actor,
    "target": Filler.target,
    "when": Filler.when,
    "where": Filler.where,
    "weapons": Filler.weapon,
    "quantities": Filler.quantity,
    "agreement": Filler.agreement,
}


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _shared(one: Span, other: Span) -> tuple[int, int]:
    """How much two spans share, and of two alike the one that has less beside it."""
    return min(one.end, other.end) - max(one.start, other.start), -len(one)


def _one_of(value: str, known: Any, what: str) -> Any:
    if value not in get_args(known):
        raise NotFilled(f"there is no such {what}")
    return value


def _number(written: str) -> float | int | None:
    plain = written.strip().replace(",", "")
    if not plain:
        return None
    if not NUMBER.fullmatch(plain):
        raise NotFilled(f"“{written[:20]}” is no number")
    return float(plain) if "." in plain else int(plain)


def _day(written: str) -> date:
    try:
        if DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise NotFilled("a day of the calendar is written as 2022-09-13")


def _days(begins: str, ends: str) -> dict[str, Any]:
    first, last = _day(begins), _day(ends)
    if last < first:
        raise NotFilled("the last day is before the first")
    length = (last - first).days + 1
    precision = next((name for most, name in LENGTHS if length <= most), "longer")
    edtf = begins if first == last else f"{begins}/{ends}"
    return {"edtf": edtf, "start": begins, "end": ends, "precision": precision}
