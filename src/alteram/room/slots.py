"""The form of a claim: what fills each slot, as it is shown, written and read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from django.http import QueryDict

from alteram.lexicon.labels import labels
from alteram.model import Actor, Agreement, Claim, Evidence, Quantity, Span, Target, Weapon, When, Where, codes
from alteram.phrases import visible
from alteram.workspace.composing import CODES, Draft, Fault, parts_of
from alteram.workspace.filling import Chosen

AT: Final = re.compile(r"(\d{1,7})-(\d{1,7})", re.ASCII)
MOST: Final = 60  # fillings of a slot that a form has
KEPT: Final = "kept"  # a part that no words stand for: it stays, or is taken out
KINDS: Final[dict[codes.TargetKind, str]] = {
    "military": "military",
    "civilian": "civilian",
    "mixed": "both",
    "monitors": "monitors",
    "unknown": "not told",
}
FLOWS: Final[dict[codes.Flow, str]] = {"flow": "in this event", "stock": "in all, up to then"}
Options = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Extra:
    """What is set of a filling beside its words: as a choice of ``options``, a day, a number, or words of a list."""

    name: str
    title: str
    sort: Literal["choice", "day", "number", "words"]
    options: Options = ()
    listed: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of the form, with its name in plain words; ``many`` fillings, or one."""

    name: str
    title: str
    many: bool = False
    extras: tuple[Extra, ...] = ()
    hint: str = ""


PARTY: Final = Extra("party", "of the party", "words", listed="parties")
AS_READ: Final = ("", "as the words say")
RELATIONS: Final = [AS_READ, *((code, words or code) for code, words in labels().relations.items())]
SLOTS: Final = (
    Slot("evidence", "The words", hint="the clause that carries the claim"),
    Slot("holder", "Held by", extras=(PARTY,), hint="blank: the issuer in its own voice"),
    Slot("via", "Passed on by", many=True, extras=(PARTY,), hint="nearest to the holder first; the issuer is added"),
    Slot("agent", "Who did it", many=True, extras=(PARTY,)),
    Slot("target", "To whom", many=True, extras=(PARTY, Extra("kind", "it is", "choice", list(KINDS.items())))),
    Slot("when", "When", extras=(Extra("begins", "from", "day"), Extra("ends", "to", "day")),
         hint="days: as the words say, unless given"),
    Slot("where", "Where", many=True, extras=(Extra("relation", "it is", "choice", RELATIONS),)),
    Slot("weapons", "With what", many=True, extras=(Extra("kind", "kind", "words", listed="kinds"),)),
    Slot("quantities", "How many", many=True, extras=(
        Extra("unit", "of", "choice", [AS_READ, *labels().units.items()]),
        Extra("low", "at least", "number"),
        Extra("high", "at most", "number"),
        Extra("flow", "counted", "choice", list(FLOWS.items())),
    )),
    Slot("agreement", "Agreement", extras=(Extra("id", "it is", "words", listed="accords"),)),
)  # fmt: skip


@dataclass(slots=True)
class Row:
    """A filling of a slot on the form; ``kept`` is what is shown of one without words, ``fault`` what is wrong."""

    slot: Slot
    number: int
    chosen: Chosen
    kept: str = ""
    fault: Fault | None = None
    places: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def at(self) -> str:
        return f"{self.chosen.at.start}-{self.chosen.at.end}" if self.chosen.at else ""

    @property
    def name(self) -> str:
        return f"{self.slot.name}-{self.number}"

    @property
    def marker(self) -> str:
        return self.chosen.set.get(KEPT, "")

    @property
    def extras(self) -> Iterator[tuple[Extra, str]]:
        return ((extra, self.chosen.set.get(extra.name, "")) for extra in self.slot.extras)


def chosen_of(slot: str, part: Any) -> Chosen:
    """What fills ``slot`` where it holds ``part``, as the form shows it."""
    return _CHOSEN[slot](part)


def draft_of(form: QueryDict) -> Draft:
    """The claim that a form writes down; fillings without words are left out."""
    given = {name: form.get(name, "") for name in CODES}
    return Draft(codes=given, slots={slot.name: tuple(_filled(form, slot)) for slot in SLOTS})


def draft_from(claim: Claim) -> Draft:
    """The claim as it would be written down."""
    given = {name: getattr(claim, name) or "" for name in CODES}
    slots = {slot.name: tuple(chosen_of(slot.name, part) for part in parts_of(claim, slot.name)) for slot in SLOTS}
    if not claim.holder.text and claim.holder.is_issuer:
        slots["holder"] = ()
    return Draft(codes=given, slots=slots)


def _filled(form: QueryDict, slot: Slot) -> Iterator[Chosen]:
    of_slot = re.compile(rf"{slot.name}-([0-9]{{1,3}})-words")
    for number in sorted({int(found[1]) for name in form if (found := of_slot.fullmatch(name))})[:MOST]:
        base = f"{slot.name}-{number}"
        words = visible(form.get(f"{base}-words", "")).strip()
        marker = form.get(f"{base}-{KEPT}", "")
        if words:
            found = AT.fullmatch(form.get(f"{base}-at", ""))
            at = Span(int(found[1]), int(found[2])) if found else None
            beside = {extra.name: form.get(f"{base}-{extra.name}", "").strip() for extra in slot.extras}
            yield Chosen(words=words, at=at, set=beside)
        elif marker:
            yield Chosen(words="", set={KEPT: marker})


def rows_of(draft: Draft, faults: Sequence[Fault], text: str, *, more: str = "") -> list[tuple[Slot, list[Row]]]:
    """Each slot with its rows: those that are filled, and an empty one where there is none, or of ``more``."""
    found = []
    for slot in SLOTS:
        fillings = list(draft.slots.get(slot.name, ()))
        if not fillings or (slot.many and more == slot.name):
            fillings.append(Chosen(words=""))
        rows = [Row(slot, number, each, kept=each.set.get(KEPT, "")) for number, each in enumerate(fillings)]
        for fault in faults:
            if fault.slot == slot.name and fault.number < len(rows):
                rows[fault.number].fault = fault
                rows[fault.number].places = [_place(text, span) for span in fault.places]
        found.append((slot, rows))
    return found


AROUND: Final = 50  # letters on each side by which places of the same words are told apart


def _place(text: str, span: Span) -> tuple[str, str, str, str]:
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return f"{span.start}-{span.end}", visible(before), visible(span.of(text)), visible(after)


def _at(part: Any) -> dict[str, Any]:
    return {"words": visible(part.text).strip(), "at": Span(part.start, part.end)}


def _evidence(part: Evidence) -> Chosen:
    return Chosen(words=visible(part.quote).strip(), at=Span(part.start, part.end))


def _actor(part: Actor) -> Chosen:
    if part.text is None or part.start is None or part.end is None:
        return Chosen(words="", set={KEPT: visible(part.name)})
    return Chosen(**_at(part), set={"party": part.party or ""})


def _target(part: Target) -> Chosen:
    told = _actor(part)
    return told if not told.words else Chosen(words=told.words, at=told.at, set={**told.set, "kind": part.kind})


def _when(part: When) -> Chosen:
    if part.text is None or part.span is None:
        return Chosen(words="", set={KEPT: f"no words: {part.edtf}"})
    days = {"begins": part.start[:10], "ends": part.end[:10]}
    return Chosen(words=visible(part.text).strip(), at=Span(*part.span), set=days)


def _where(part: Where) -> Chosen:
    return Chosen(**_at(part), set={"relation": part.relation})


def _weapon(part: Weapon) -> Chosen:
    return Chosen(**_at(part), set={"kind": part.kind})


def _quantity(part: Quantity) -> Chosen:
    bounds = {name: "" if (value := getattr(part, name)) is None else _written(value) for name in ("low", "high")}
    return Chosen(**_at(part), set={"unit": part.unit, **bounds, "flow": part.flow})


def _written(value: float | int) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _agreement(part: Agreement) -> Chosen:
    return Chosen(**_at(part), set={"id": part.id or ""})


_CHOSEN: Final[Mapping[str, Callable[[Any], Chosen]]] = {
    "evidence": _evidence,
    "holder": _actor,
    "via": _actor,
    "agent": _actor,
    "target": _target,
    "when": _when,
    "where": _where,
    "weapons": _weapon,
    "quantities": _quantity,
    "agreement": _agreement,
}
