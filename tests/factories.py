"""What tests build by hand: a parse from words with tags, and valid claims of any shape."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st

from alteram.model import (
    ROOT,
    Actor,
    Agreement,
    Claim,
    Country,
    Evidence,
    Holder,
    ListItem,
    Parse,
    PartOf,
    Quantity,
    Sentence,
    Span,
    Target,
    Token,
    Weapon,
    When,
    Where,
)
from alteram.model.codes import (
    EVENTS,
    UNITS,
    Aspect,
    Flow,
    Modality,
    PlacePrecision,
    PlaceRelation,
    Stance,
    TargetKind,
    TimePrecision,
)
from alteram.model.identity import identified

T = TypeVar("T")
CLOSING = frozenset(".,;:!?)]}") | {"'s", "’s", "n't", "'", "’"}
OPENING = frozenset("([{")


def parse_of(spec: str) -> Parse:
    """The parse that ``spec`` writes down: a sentence a line, words apart by white space.

    A word is ``text/lemma/UPOS/head/relation``, or with its finer tag ``text/lemma/UPOS:XPOS/head/relation``; heads
    count from 1, 0 is the root. Words stand one blank apart, closing marks (".", "'s") against the word before, opening
    ones against the word after; sentences too stand one blank apart. ``text_of`` gives the text.
    """
    sentences: list[Sentence] = []
    at = 0
    for line in filter(None, map(str.strip, spec.splitlines())):
        sentence = sentence_of(line, index=len(sentences), start=at)
        sentences.append(sentence)
        at = sentence.span.end + 1
    return Parse(tuple(sentences))


def sentence_of(line: str, *, index: int = 0, start: int = 0) -> Sentence:
    """One sentence of ``parse_of``, its first word at the code point ``start``."""
    tokens: list[Token] = []
    for written in line.split():
        word, lemma, tags, head, relation = written.rsplit("/", 4)
        upos, _, xpos = tags.partition(":")
        at = start
        if tokens:
            apart = word not in CLOSING and tokens[-1].text not in OPENING
            at = tokens[-1].span.end + apart
        span = Span(at, at + len(word))
        above = ROOT if head == "0" else int(head) - 1
        tokens.append(Token(len(tokens), word, span, lemma, upos, xpos, above, relation))
    return Sentence(index, Span(tokens[0].span.start, tokens[-1].span.end), tuple(tokens))


def text_of(parse: Parse) -> str:
    """The text that a parse of ``parse_of`` is the parse of."""
    text = ""
    for token in (token for sentence in parse.sentences for token in sentence.tokens):
        text = text.ljust(token.span.start) + token.text
    return text


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
WORDS = st.text("abcdefgh .-", min_size=1, max_size=12)
DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
COUNTS = st.none() | st.integers(0, 10**6) | st.floats(0, 10**6, allow_nan=False)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A valid claim over a text of its own: every quotation is a part of that text, and the id is right."""
    text = draw(TEXT)
    evidence = draw(spans(text))
    bare = Claim(
        id="c_" + "0" * 24,
        statement=draw(WORDS),
        published=draw(st.none() | DATES.map(date.isoformat)),
        captured_sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        lang=draw(st.sampled_from([None, "en", "en-GB"])),
        evidence=Evidence(quote=evidence.of(text), start=evidence.start, end=evidence.end, sentence=(0, len(text))),
        holder=draw(holders(text)),
        stance=draw(st.sampled_from(get_args(Stance))),
        modality=draw(st.sampled_from(get_args(Modality))),
        aspect=draw(st.none() | st.sampled_from(get_args(Aspect))),
        event=draw(st.sampled_from(EVENTS)),
        agent=draw(several(actors(text))),
        target=draw(several(targets(text))),
        when=draw(st.none() | times(text)),
        where=draw(several(places(text))),
        weapons=draw(several(weapons(text))),
        quantities=draw(several(quantities(text))),
        agreement=draw(st.none() | agreements(text)),
        list=draw(st.none() | st.builds(ListItem, heading=st.none() | WORDS, index=st.integers(1, 20))),
        caused_by=draw(st.none() | claim_ids()),
        confidence=draw(st.floats(0, 1)),
        method=draw(WORDS),
    )
    return identified(bare)


def several(of: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=2).map(tuple)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A range of ``text`` with at least one code point in it."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def words(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """The fields that say where a mention stands in ``text``."""
    span = draw(spans(text))
    return {"text": span.of(text), "start": span.start, "end": span.end, "inherited": draw(st.booleans())}


@st.composite
def somebody(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """The fields of an actor, named in ``text`` or speaking in its own voice."""
    party, actor = draw(st.none() | WORDS), draw(st.none() | WORDS)
    return draw(st.just({}) | words(text)) | {"name": draw(WORDS), "party": party, "actor": actor}


def actors(text: str) -> st.SearchStrategy[Actor]:
    return somebody(text).map(lambda fields: Actor(**fields))


@st.composite
def holders(draw: st.DrawFn, text: str) -> Holder:
    return Holder(**draw(somebody(text)), is_issuer=draw(st.booleans()), via=draw(several(actors(text))))


@st.composite
def targets(draw: st.DrawFn, text: str) -> Target:
    return Target(**draw(somebody(text)), kind=draw(st.sampled_from(get_args(TargetKind))))


@st.composite
def times(draw: st.DrawFn, text: str) -> When:
    start = draw(DATES)
    end = start + timedelta(days=draw(st.integers(0, 400)))
    span = draw(st.none() | spans(text))
    return When(
        text=span.of(text) if span else None,
        span=(span.start, span.end) if span else None,
        inherited=draw(st.booleans()),
        edtf=start.isoformat() if start == end else f"{start}/{end}",
        start=start.isoformat(),
        end=end.isoformat(),
        precision=draw(st.sampled_from(get_args(TimePrecision))),
        zone=draw(st.sampled_from([None, "+04:00", "UTC"])),
    )


@st.composite
def places(draw: st.DrawFn, text: str) -> Where:
    country = st.builds(
        Country, code=st.sampled_from(["AZ", "KH"]), source=WORDS, disputed=st.booleans(), claimed_by=several(WORDS)
    )
    return Where(
        **draw(words(text)),
        name=draw(WORDS),
        id=draw(st.none() | WORDS),
        lat=draw(st.none() | st.floats(-90, 90)),
        lon=draw(st.none() | st.floats(-180, 180)),
        precision=draw(st.sampled_from(get_args(PlacePrecision))),
        relation=draw(st.sampled_from(get_args(PlaceRelation))),
        country=draw(st.none() | country),
    )


@st.composite
def weapons(draw: st.DrawFn, text: str) -> Weapon:
    return Weapon(**draw(words(text)), kind=draw(WORDS), calibre=draw(st.none() | WORDS))


@st.composite
def quantities(draw: st.DrawFn, text: str) -> Quantity:
    return Quantity(
        **draw(words(text)),
        low=draw(COUNTS),
        best=draw(COUNTS),
        high=draw(COUNTS),
        approx=draw(st.booleans()),
        unit=draw(st.sampled_from(UNITS)),
        of=draw(st.none() | WORDS),
        flow=draw(st.sampled_from(get_args(Flow))),
        since=draw(st.none() | DATES.map(date.isoformat)),
        part_of=draw(st.none() | st.builds(PartOf, claim=st.none() | claim_ids(), index=st.integers(0, 5))),
        where=draw(st.none() | WORDS),
    )


@st.composite
def agreements(draw: st.DrawFn, text: str) -> Agreement:
    return Agreement(**draw(words(text)), id=draw(st.none() | WORDS))


def claim_ids() -> st.SearchStrategy[str]:
    return st.text("0123456789abcdef", min_size=24, max_size=24).map("c_".__add__)
