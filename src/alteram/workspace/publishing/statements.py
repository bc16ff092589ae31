"""A statement and its claims as they are published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import msgspec

from alteram.contract import decode_claim, encode_claim
from alteram.model import Capture, Claim, Statement
from alteram.model.identity import identified
from alteram.workspace.publishing.hidden import Hidden
from alteram.workspace.publishing.places import coarse

PLAIN: Final = "text/plain"


def public_statement(statement: Statement, hidden: Hidden, *, taken: set[str]) -> Statement:
    """``statement`` without what is hidden, under an id of its own and with no trace of the capture.

    Its id and hash are those of what is published, so that none tells whether a guess of the rest is right; ``taken``
    are the ids of others. Its address goes where anything was hidden: it leads to the text.
    """
    text = hidden.of(statement.text)
    told: dict[str, Any] = {
        name: _of(hidden, getattr(statement, name)) for name in ("issuer", "party", "title", "conflict")
    }
    whole = text == statement.text and told["title"] == statement.title
    url = statement.url if whole and statement.url and not any(hidden.spans(_spaced(statement.url))) else None
    content = text.encode("utf-8", "surrogatepass")
    capture = Capture(sha256=hashlib.sha256(content).hexdigest(), size=len(content), media_type=PLAIN)
    public = replace(statement, text=text, capture=capture, url=url, layout=(), **told)
    return replace(public, id=_id(public, taken))


def _of(hidden: Hidden, words: str | None) -> str | None:
    return None if words is None else hidden.of(words)


def _spaced(url: str) -> str:
    """The words of an address: "aram-petrosyan" is a name."""
    return " ".join(part.capitalize() for part in "".join(c if c.isalpha() else " " for c in url).split())


def _id(public: Statement, taken: set[str]) -> str:
    told = "\n".join(filter(None, (public.issuer, public.published, public.title, public.text)))
    id = f"p_{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    known, number = id, 1
    while id in taken:
        number += 1
        id = f"{known}-{number}"
    taken.add(id)
    return id


def public_claims(claims: Sequence[Claim], public: Statement, hidden: Hidden) -> list[tuple[str, Claim]]:
    """Each of ``claims`` of the statement that is published as ``public``, with the id that it had."""
    made = [(claim.id, _claim(claim, public, hidden)) for claim in claims]
    ids = {before: claim.id for before, claim in made}
    return [(before, _linked(claim, ids)) for before, claim in made]


def _claim(claim: Claim, public: Statement, hidden: Hidden) -> Claim:
    told = _quoting(hidden.within(msgspec.json.decode(encode_claim(claim))), public.text)
    known = {"statement": public.id, "captured_sha256": public.capture.sha256}
    made = decode_claim(msgspec.json.encode(told | known))
    return identified(replace(made, where=tuple(map(coarse, made.where))))


def _quoting(value: Any, text: str) -> Any:
    """``value`` of JSON with the words of all that has offsets as the published text has them."""
    if isinstance(value, list):
        return [_quoting(each, text) for each in value]
    if not isinstance(value, dict):
        return value
    made = {name: _quoting(each, text) for name, each in value.items()}
    start, end = value.get("start"), value.get("end")
    if isinstance(value.get("span"), list):  # of a time, whose start and end are dates
        start, end = value["span"]
    if isinstance(start, int) and isinstance(end, int):
        made.update({name: text[start:end] for name in ("text", "quote") if isinstance(value.get(name), str)})
    return made


def _linked(claim: Claim, ids: Mapping[str, str]) -> Claim:
    """``claim`` with the ids of other claims as they are now; none of those that are not published."""
    quantities = tuple(
        replace(each, part_of=replace(each.part_of, claim=ids.get(each.part_of.claim or ""))) if each.part_of else each
        for each in claim.quantities
    )
    return replace(claim, caused_by=ids.get(claim.caused_by or ""), quantities=quantities)


def renamed(ids: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """The ids under which the claims are published that are, in order."""
    return sorted({known[id] for id in ids if id in known})
