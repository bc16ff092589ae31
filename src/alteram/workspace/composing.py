"""A claim made by a person of words of a statement, each slot by the words that fill it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, get_args

from alteram.model import Actor, Claim, Evidence, Holder, Span, Statement, codes
from alteram.profiles import profile_for
from alteram.workspace.filling import ACTOR, MAKING, WINDOW, Chosen, Filler, NotFilled

BY_HAND: Final = "by hand"
ONE: Final = ("when", "agreement")
MANY: Final = ("agent", "target", "where", "weapons", "quantities")
CODES: Final = {
    "event": codes.EVENTS,
    "stance": get_args(codes.Stance),
    "modality": get_args(codes.Modality),
    "aspect": get_args(codes.Aspect),
}
Same = Callable[[str, Any], Chosen]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim as it is written down: codes by field, and what fills each slot, in order."""

    codes: Mapping[str, str]
    slots: Mapping[str, tuple[Chosen, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with a code, or the ``number``-th filling of a slot; ``places`` where its words may be meant."""

    slot: str
    number: int = 0
    words: str
    places: tuple[Span, ...] = ()


def compose(
    draft: Draft, statement: Statement, *, before: Claim | None = None, same: Same | None = None
) -> tuple[Claim | None, tuple[Fault, ...]]:
    """The claim that ``draft`` makes of ``statement``, or None and what is wrong with it.

    Where it corrects the claim ``before``, what is filled as ``same`` tells of a part of that claim stays that part,
    with all that the form does not show.
    """
    composing = _Composing(statement, before, same)
    claim = composing.claim(draft)
    return (None, tuple(composing.faults)) if composing.faults else (claim, ())


class _Composing:
    """One claim in the making, and what is wrong with it so far."""

    def __init__(self, statement: Statement, before: Claim | None, same: Same | None) -> None:
        self.statement, self.before, self._same = statement, before, same
        self.faults: list[Fault] = []
        conflict, party, issuer = statement.conflict, statement.party, statement.issuer
        self._filler = Filler(statement, profile_for(conflict=conflict, party=party, issuer=issuer))

    def claim(self, draft: Draft) -> Claim | None:
        evidence = self._evidence(draft)
        if evidence is None:
            return None
        self._filler.near = Span(evidence.start, evidence.end)
        filled = {name: tuple(self._filled(name, draft)) for name in MAKING}
        given = {name: self._code(name, draft, known) for name, known in CODES.items()}
        if self.faults:
            return None
        said: dict[str, Any] = {"evidence": evidence, **given}
        said["holder"] = self._holder(filled["holder"], filled["via"])
        said |= {name: filled[name][0] if filled[name] else None for name in ONE}
        said |= {name: filled[name] for name in MANY}
        if self.before is not None:
            return replace(self.before, **said)
        statement = self.statement
        return Claim(
            id="", statement=statement.id, published=statement.published, captured_sha256=statement.capture.sha256,
            lang=statement.lang, list=None, caused_by=None, confidence=1.0, method=BY_HAND, **said,
        )  # fmt: skip

    def _code(self, name: str, draft: Draft, known: tuple[str, ...]) -> Any:
        value = draft.codes.get(name, "")
        if value in known:
            return value
        if value or name != "aspect":
            self.faults.append(Fault(slot=name, words="there is no such code" if value else "choose one"))
        return None

    def _evidence(self, draft: Draft) -> Evidence | None:
        filling = next(iter(draft.slots.get("evidence", ())), Chosen(words=""))
        old = self.before.evidence if self.before else None
        if old is not None and self._same is not None and filling == self._same("evidence", old):
            return old
        try:
            span = self._filler.span(filling, alone=True)
        except NotFilled as wrong:
            self.faults.append(Fault(slot="evidence", words=wrong.words, places=wrong.places))
            return None
        quote = span.of(self.statement.text)
        return Evidence(quote=quote, start=span.start, end=span.end, sentence=self._sentence(span))

    def _sentence(self, span: Span) -> tuple[int, int]:
        """From where the first sentence that has some of the words begins to where the last ends."""
        from alteram.language.sentences import split_sentences

        first, last = max(0, span.start - WINDOW), span.end + WINDOW
        around = split_sentences(self.statement.text[first:last])
        found = [Span(each.span.start + first, each.span.end + first) for each in around]
        inside = [span, *(each for each in found if each.overlaps(span))]
        return min(each.start for each in inside), max(each.end for each in inside)

    def _filled(self, name: str, draft: Draft) -> Iterator[Any]:
        for number, filling in enumerate(draft.slots.get(name, ())):
            try:
                old = self._kept(name, filling)
                yield old if old is not None else MAKING[name](self._filler, filling)
            except NotFilled as wrong:
                self.faults.append(Fault(slot=name, number=number, words=wrong.words, places=wrong.places))

    def _kept(self, name: str, filling: Chosen) -> Any:
        """The part of the claim before that is filled so."""
        if self.before is None or self._same is None:
            return None
        return next((part for part in parts_of(self.before, name) if self._same(name, part) == filling), None)

    def _holder(self, holders: tuple[Actor, ...], via: tuple[Actor, ...]) -> Holder:
        """Who holds it; whom words name that are not the issuer's own has it passed on by the issuer."""
        old = self.before.holder if self.before else None
        unnamed = old is not None and old.is_issuer and old.text is None
        if old is not None and old.via == via and (holders == (old,) or (unnamed and not holders)):
            return old
        issuer = self._filler.issuer()
        first = holders[0] if holders else issuer
        fields = {name: getattr(first, name) for name in ACTOR}
        own = (first.name, first.party) == (issuer.name, issuer.party)
        if own and not via:
            return Holder(**fields, is_issuer=True)
        last = bool(via) and (via[-1].name, via[-1].party) == (issuer.name, issuer.party)
        return Holder(**fields, is_issuer=False, via=via if last else (*via, issuer))


def parts_of(claim: Claim, slot: str) -> tuple[Any, ...]:
    """What fills a slot of ``claim``, in order."""
    if slot == "via":
        return claim.holder.via
    value = getattr(claim, slot)
    return value if isinstance(value, tuple) else (value,) if value is not None else ()
