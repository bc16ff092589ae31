"""Gold claims put into the form in which claims leave the program, so that what comes after reading is measured alone.

Codes are coarser in gold: the table is below. Parties are those that the words of gold name, by the scorer's table and
the names that come with a statement; places are looked up in the statement's text as the reader does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from alteram.lexicon import lexicon
from alteram.model import Actor, Claim, Evidence, Holder, PlaceMention, Quantity, Statement, Target, Weapon, When, Where
from alteram.model.codes import UNITS, Event, TargetKind, TimePrecision
from alteram.model.identity import identified
from alteram.places import find
from alteram.profiles import Profile
from benchmarks.score_claims import NO_NAMES, Names, Record, named_by, parties

EVENTS: dict[str, Event] = {
    "assault.shelling": "attack.shelling",
    "assault.air/drone": "attack.air",
    "assault.small-arms": "attack.small-arms",
    "assault.ground/infiltration": "attack.ground",
    "assault.mine/IED": "attack.mine",
    "assault.other": "attack.other",
    "mobilize/deploy": "force.deploy",
    "mine-laying": "mine.laying",
    "mine/UXO found or cleared": "mine.clearance",
    "casualty": "harm.people",
    "property damage": "harm.property",
    "ceasefire violation": "ceasefire.violation",
    "ceasefire/agreement made": "agreement.made",
    "meeting/negotiation": "talk.meet",
    "proposal/request": "talk.propose",
    "reject/refuse": "talk.refuse",
    "accuse/condemn": "talk.accuse",
    "withdraw/release/return": "people.release",
    "detain/capture": "people.detain",
    "aid/reconstruct": "aid.provide",
    "threaten": "talk.threaten",
    "other": "other",
}
MODALITIES = {"actual": "actual", "intended/threatened": "threatened", "possible": "possible"}
CIVIL = "civilian resident house mosque farmer shepherd worker bus village".split()
ARMED = (
    "army forces position soldier servicem military fighter patrol post troops unit base firing guard target".split()
)
DARK = ("night", "evening", "darkness")
UNITS_BY_WORD = {"soldiers": "persons", "people": "persons", "bombs": "weapons"}


def claims_of(statement: Statement, gold: Record, *, profile: Profile | None) -> tuple[Claim, ...]:
    """The gold claims of ``statement`` in the contract's form, in the order of its gold file."""
    names = gold.get("names", NO_NAMES)
    places = find(statement.text, profile=profile)
    return tuple(_claim(each, statement, _Parties(profile, names), places) for each in gold["claims"])


@lru_cache(maxsize=64)
def gold_of(path: Path) -> Record:
    """What the gold file at ``path`` holds."""
    found: Record = json.loads(path.read_text(encoding="utf-8"))
    return found


class _Parties:
    """Finds the party of a profile that words of gold name; None where they name none, or several."""

    def __init__(self, profile: Profile | None, names: Names) -> None:
        known = [each.name for each in profile.parties] if profile else []
        self._by_key = {key: name for name in reversed(known) for key in {*parties(name), *named_by(names, name)}}
        self._names = names

    def named(self, words: str | None) -> str | None:
        keys = named_by(self._names, words) or parties(words)
        found = {self._by_key[key] for key in keys if key in self._by_key}
        return found.pop() if len(found) == 1 else None


def _claim(want: Record, statement: Statement, known: _Parties, places: Sequence[PlaceMention]) -> Claim:
    span = want["start"], want["end"]
    weapons = tuple(_weapon(words, span) for words in want.get("weapons") or [])
    return identified(
        Claim(
            id="",
            statement=statement.id,
            published=statement.published,
            captured_sha256=statement.capture.sha256,
            lang=statement.lang,
            evidence=Evidence(quote=want["quote"], start=span[0], end=span[1], sentence=span),
            holder=_holder(want, known),
            stance=want["polarity"],
            modality=MODALITIES.get(want["modality"], "demanded"),  # type: ignore[arg-type]
            aspect=None,
            event=_event(want, weapons),
            agent=tuple(Actor(name=name, party=known.named(name)) for name in [want.get("actor")] if name),
            target=tuple(_target(name, known) for name in [want.get("target")] if name),
            when=_when(want.get("when")),
            where=tuple(_where(words, places, span) for words in want.get("where") or []),
            weapons=weapons,
            quantities=tuple(_quantity(each, span) for each in want.get("quantities") or []),
            agreement=None,
            list=None,
            caused_by=None,
            confidence=1.0,
            method="gold",
        )
    )


def _holder(want: Record, known: _Parties) -> Holder:
    via = tuple(Actor(name=name, party=known.named(name)) for name in [want.get("via")] if name)
    return Holder(name=want["holder"], party=known.named(want["holder"]), is_issuer=not via, via=via)


def _event(want: Record, weapons: Iterable[Weapon]) -> Event:
    drone = any(each.kind == "drone" for each in weapons)
    event = EVENTS[want["event"]]
    if drone and event in {"attack.air", "force.deploy"}:
        return "attack.drone" if event == "attack.air" else "force.overflight"
    return event


def _target(name: str, known: _Parties) -> Target:
    low = name.casefold()
    kind: TargetKind = "unknown"
    if any(word in low for word in CIVIL):
        kind = "civilian"
    elif any(word in low for word in ARMED):
        kind = "military"
    return Target(name=name, party=known.named(name), kind=kind)


def _when(want: Record | None) -> When | None:
    if not want or not want.get("start"):
        return None
    start, end = want["start"], want.get("end") or want["start"]
    dark = any(word in (want.get("text") or "").casefold() for word in DARK)
    precision: TimePrecision = "minute" if "T" in start else "day" if start == end else "night" if dark else "days"
    edtf = start[:10] if start[:10] == end[:10] else f"{start[:10]}/{end[:10]}"
    text = want.get("text")
    return When(text=text, inherited=text is None, edtf=edtf, start=start, end=end, precision=precision)


def _where(words: str, places: Sequence[PlaceMention], span: tuple[int, int]) -> Where:
    low = words.casefold()
    found = [each for each in places if low in each.text.casefold() or each.text.casefold() in low]
    # the mention nearest to the claim: a name may mean a town here and a district there
    near = min(found, key=lambda each: (each.id is None, abs(each.span.start - span[0])), default=None)
    if near is None:
        return Where(text=words, start=span[0], end=span[1], name=words)
    return Where(
        text=near.text, start=near.span.start, end=near.span.end, name=near.name, id=near.id, lat=near.lat,
        lon=near.lon, precision=near.precision, relation=near.relation, country=near.country,
    )  # fmt: skip


def _weapon(words: str, span: tuple[int, int]) -> Weapon:
    low = words.casefold()
    fitting = [(len(word), arms.kind) for arms in lexicon().weapons for word in arms.words if word.casefold() in low]
    return Weapon(text=words, start=span[0], end=span[1], kind=max(fitting, default=(0, "weapons"))[1])


def _quantity(want: Record, span: tuple[int, int]) -> Quantity:
    unit: Any = want["unit"] if want["unit"] in UNITS else UNITS_BY_WORD.get(want["unit"], "other")
    low, high = want["value_low"], want["value_high"]
    return Quantity(
        text=f"{low if low is not None else high} {want['unit']}", start=span[0], end=span[1], low=low, high=high,
        best=low if low == high else None, approx=False, unit=unit, of=want["unit"] if unit == "other" else None,
        flow="flow",
    )  # fmt: skip
