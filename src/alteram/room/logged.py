"""Entries of the history in words: what was done, to what, and where that is to be seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from alteram import phrases
from alteram.contract import decode_claim
from alteram.ledger.log import Line
from alteram.model import incident_id
from alteram.phrases.incidents import DECIDED
from alteram.phrases.registers import DEGREES
from alteram.phrases.signs import JUDGED
from alteram.phrases.toponyms import whose
from alteram.room.wording import NAMES, said

KINDS: Final = {
    "statement": "statement",
    "reading": "read again",
    "judgement": "judgement",
    "correction": "correction",
    "addition": "claim added",
    "assessment": "assessment",
    "grouping": "incident",
    "rating": "rating",
    "requirement": "rule",
    "sample": "sample",
    "coding": "coded",
    "placing": "place",
    "naming": "names",
    "export": "taken out",
    "undo": "taken back",
    "redaction": "redaction",
    "access": "access",
}
ACCESS: Final = {
    "invite": "invited",
    "role": "gave another role to",
    "link": "made a new link for",
    "close": "closed the access of",
    "open": "opened the access again of",
}
PROGRAM: Final = "the program"  # reads; nobody decides anything by adding a statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an entry says: ``what`` was done to ``which``, which is to be seen at ``where``; why, and ``further``."""

    what: str
    which: str = ""
    where: str = ""
    further: str = ""
    also: str = ""
    also_where: str = ""


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry as the log shows it."""

    line: Line

    @property
    def number(self) -> int:
        return int(self.line.entry.number)

    @property
    def kind(self) -> str:
        return KINDS.get(self.line.entry.kind, str(self.line.entry.kind))

    @property
    def at(self) -> str:
        """The instant as it was written, to the second: 2022-09-13 10:30:00."""
        return str(self.line.entry.at)[:19].replace("T", " ")

    @property
    def by(self) -> str:
        return phrases.visible(str(getattr(self.line.row, "by", PROGRAM)))

    @property
    def reason(self) -> str:
        return phrases.visible(str(getattr(self.line.row, "reason", "")))

    @property
    def takes_back(self) -> bool:
        """Whether it is a decision about a claim, which can be taken back."""
        return self.line.entry.subject.partition(":")[0] in ("judgement", "addition", "assessment")

    @property
    def said(self) -> Said:
        kind = self.line.entry.subject.partition(":")[0]
        if self.line.row is None or kind not in _SAYING:
            return Said(what="what it is about is no longer there")
        return _SAYING[kind](self.line)


def _reading(line: Line) -> Said:
    reading, revision = line.row, line.row.revision
    claims = phrases.counted(reading.manifest.count("\n"), "claim")
    again = "read again by another version" if line.entry.kind == "reading" else "added"
    if line.entry.kind == "statement" and revision.number > 1:
        again = f"revised: revision {revision.number}"
    about = (revision.issuer, revision.published and f"published {revision.published[:10]}", reading.error or claims)
    return Said(
        what=again,
        which=revision.title or f"Statement {revision.statement.key}",
        where=f"{_page('statement', revision.statement_id)}?revision={revision.number}",
        further=" · ".join(phrases.visible(part) for part in about if part),
    )


def _judgement(line: Line) -> Said:
    row = line.row
    copy = row.corrected
    return Said(
        what=f"{JUDGED.get(row.verdict, row.verdict)}:",
        **_claim(line),
        also=f"as: {phrases.what(decode_claim(copy.json))}" if copy else "",
        also_where=_page("claim", copy.cid) if copy else "",
    )


def _addition(line: Line) -> Said:
    return Said(what="added by hand:", **_claim(line))


def _assessment(line: Line) -> Said:
    return Said(what=f"{line.row.axis} graded {line.row.grade}:", **_claim(line))


def _claim(line: Line) -> dict[str, str]:
    """The claim that was decided about, with its words."""
    if line.claim is None:
        return {"which": f"claim {line.row.cid}"}
    claim = decode_claim(line.claim.json)
    return {
        "which": phrases.what(claim),
        "where": _page("claim", line.claim.cid),
        "further": phrases.quoted(claim),
    }


def _grouping(line: Line) -> Said:
    claims, others = json.loads(line.row.claims), json.loads(line.row.others)
    told = phrases.counted(len(claims), "claim")
    which = f"{told} from {phrases.counted(len(others), 'other')}" if others else f"{told} as one incident"
    id = incident_id([*claims, *others])
    return Said(what=DECIDED.get(line.row.verdict, line.row.verdict), which=which, where=_page("incident", id))


def _rating(line: Line) -> Said:
    row = line.row
    degree = DEGREES.get(row.fulfilment, "")
    which = f"obligation {row.obligation} of {row.agreement}"
    return Said(what=f"rated {row.fulfilment} ({degree}):", which=which, where=_page("agreement", row.agreement))


def _placing(line: Line) -> Said:
    words, meant = phrases.visible(line.row.words), json.loads(line.row.place)
    return Said(
        what=f"said that “{words}” means",
        which=meant["name"] if meant else "no place",
        where=_page("placing", line.row.entry),
    )


def _naming(line: Line) -> Said:
    return Said(what="had all shown places", which=whose(line.row.names), where=_page("places"))


def _undo(line: Line) -> Said:
    number = line.row.undoes
    return Said(what="took back", which=f"entry {number}", where=f"{_page('log')}?to={number}#e{number}")


def _redaction(line: Line) -> Said:
    row = line.row
    return Said(
        what=f"took words out of {phrases.counted(row.places, 'place')} of",
        which=f"statement {row.statement.key}",
        where=_page("statement", row.statement_id),
    )


def _access(line: Line) -> Said:
    row = line.row
    which = f"{row.person} as {row.role}" if row.act in ("invite", "role") else row.person
    return Said(what=ACCESS.get(row.act, row.act), which=which)


def _export(line: Line) -> Said:
    asked = json.loads(line.row.query)
    if line.row.form == "places":
        return Said(
            what="took out, as a file,", which="what words for places mean", where=f"{_page('places')}?state=said"
        )
    return Said(
        what="took out, as a file,",
        which=f"claims as {line.row.form.upper()}",
        where=f"{_page('claims')}?{urlencode(asked, doseq=True)}",
        further="; ".join(f"{NAMES.get(name, name)}: {_either(name, values)}" for name, values in asked.items())
        or "all of them",
    )


def _requirement(line: Line) -> Said:
    return Said(what="required", which=f"{line.row.rule} review", where=_page("review"), further="of what comes after")


def _sample(line: Line) -> Said:
    row = line.row
    drawn, coders = phrases.counted(len(json.loads(row.claims)), "claim"), json.loads(row.coders)
    return Said(
        what="drew",
        which=f"a sample of {drawn}",
        where=_page("sample", row.entry),
        further=f"coded by {', '.join(map(phrases.visible, coders))}",
    )


def _coding(line: Line) -> Said:
    # what was decided is told on the page of the sample, once all have coded: coders read the log too
    sample = line.row.sample.entry
    return Said(what="coded a claim of", which=f"sample {sample}", where=_page("sample", sample))


def _either(name: str, values: str | list[str]) -> str:
    return " or ".join(said(name, each) for each in ([values] if isinstance(values, str) else values))


_SAYING: Final[dict[str, Callable[[Line], Said]]] = {
    "reading": _reading,
    "judgement": _judgement,
    "addition": _addition,
    "assessment": _assessment,
    "grouping": _grouping,
    "rating": _rating,
    "requirement": _requirement,
    "sample": _sample,
    "coding": _coding,
    "placing": _placing,
    "naming": _naming,
    "export": _export,
    "undo": _undo,
    "redaction": _redaction,
    "access": _access,
}


def _page(name: str, *named: Any) -> str:
    """The address of a page of the room; nothing where the room has none, or none for a thing of that name."""
    try:
        return str(reverse(name, args=named))
    except NoReverseMatch:
        return ""
