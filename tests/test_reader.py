"""What holds of every reading, whatever the statement: its words, its form, its ids, and that there is one."""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from alteram.contract import encode_claim
from alteram.language.sentences import split_sentences
from alteram.model import Capture, Claim, Evidence, Statement, When, stored
from alteram.model.identity import claim_id, identified
from alteram.readers import CodedReader
from benchmarks.bundled import readings, statements

SCHEMA = json.loads((Path(__file__).parents[1] / "docs" / "claim.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
STATEMENTS = {statement.id: statement for statement in statements()}
SENTENCES = [segment.span.of(each.text) for each in STATEMENTS.values() for segment in split_sentences(each.text)]

# what translated and pasted statements bring: marks that join, part or turn words, and letters outside the BMP
ODD = [
    "\u00a0", "\u200b", "\u200d", "\u00ad", "\u0301", "\u202e", "\u2028", "\ufeff", "\x00", "\t", "\r", "\n\n",
    "\U0001f4a5", "\U00010348", "ﬁ", "№ 5",
    "…", "—", "«", "»", "’s", "“", "الجيش", "ڕ", "军队", "İ", "ß", "1\u202f300", "½",
]  # fmt: skip
AWKWARD = {
    "empty": "",
    "white_space": " \n\t\u2003 ",
    "one_mark": ".",
    "marks": "?!... --- ((( ]]] \"\"\" '''",
    "one_word": "Shelling",
    "one_long_word": "x" * 5000,
    "long_sentence": "On 14 September the enemy shelled the village and " * 80,
    "no_spaces": "theenemyshelled24positionson14September2022",
    "numbers": "1,300 24 00:05 14.09.2022 9999999999999999999999 1/2 -5 1e999",
    "impossible_dates": "On 31 February 2022 and 99 September 0000 at 25:61 the enemy shelled the village.",
    "open_quotation": "\u201cThe enemy shelled the village, he said, and \u2018nobody",
    "capitals": "ENEMY TROOPS SHELLED THE VILLAGE, KILLING 5",
    "bullets": "- shelled\n* mined\n1. withdrew\n(a) killed 3\n",
    "nested": "He said that she said that they said that it denied that they denied that he shelled it.",
    "no_letters_known": "\U0001f4a5 军队 炮击 الجيش قصف",
    "controls": "The enemy\x00 shelled\x1f the\x7f village.",
}


def words_of(part: Any) -> Iterator[tuple[str, int, int]]:
    """Each quotation in a claim, however deep, with the offsets it claims to have."""
    if isinstance(part, Evidence):
        yield part.quote, part.start, part.end
    elif isinstance(part, When):
        if part.text is not None and part.span is not None:
            yield part.text, *part.span
    elif dataclasses.is_dataclass(part):
        text, start, end = (getattr(part, name, None) for name in ("text", "start", "end"))
        if text is not None:
            assert start is not None
            assert end is not None
            yield text, start, end
        for field in dataclasses.fields(part):
            yield from words_of(getattr(part, field.name))
    elif isinstance(part, tuple):
        for each in part:
            yield from words_of(each)


def assert_sound(statement: Statement, claims: list[Claim]) -> None:
    """Every claim quotes the statement letter for letter, stands in its sentence, fits the schema, has its own id."""
    ranges = {(segment.span.start, segment.span.end) for segment in split_sentences(statement.text)}
    for claim in claims:
        for text, start, end in words_of(claim):
            assert text == statement.text[start:end]
        low, high = claim.evidence.sentence
        assert (low, high) in ranges
        assert low <= claim.evidence.start < claim.evidence.end <= high
        assert claim.id == claim_id(claim)
        VALIDATOR.validate(json.loads(encode_claim(claim)))


def statement_of(text: str) -> Statement:
    return Statement(
        id="t",
        text=stored(text),
        capture=Capture(sha256="0" * 64, size=0, media_type="text/plain"),
        issuer="Ministry of Defence of Armenia",
        party="Armenia",
        published="2022-09-14",
        conflict="armenia-azerbaijan",
        lang="en",
    )


@st.composite
def mixtures(draw: st.DrawFn) -> str:
    """A few sentences of the bundled statements, with odd characters between and inside them."""
    pieces: list[str] = []
    for sentence in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)):
        at = draw(st.integers(0, len(sentence)))
        pieces += [sentence[:at], draw(st.sampled_from(["", *ODD])), sentence[at:], draw(st.sampled_from([" ", *ODD]))]
    return "".join(pieces)


@pytest.mark.parametrize("id", STATEMENTS)
def test_a_reading_quotes_its_statement(id: str):
    claims = list(readings()[id])
    assert claims
    assert_sound(STATEMENTS[id], claims)


@settings(max_examples=200)
@given(mixtures())
def test_a_reading_quotes_any_text_letter_for_letter(text: str):
    statement = statement_of(text)
    assert_sound(statement, CodedReader().read(statement))


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str):
    statement = statement_of(text)
    assert_sound(statement, CodedReader().read(statement))


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_no_form_is_too_awkward(text: str):
    statement = statement_of(text)
    assert_sound(statement, CodedReader().read(statement))


def test_claims_do_not_depend_on_the_company_they_are_read_in():
    reader = CodedReader()
    backwards = {id: tuple(reader.read(statement)) for id, statement in reversed(STATEMENTS.items())}
    assert backwards == readings()
    alone = STATEMENTS["048"]
    assert tuple(CodedReader().read(alone)) == readings()["048"]


def test_an_id_does_not_tell_how_sure_the_reader_is():
    for claim in (claim for claims in readings().values() for claim in claims):
        surer = dataclasses.replace(claim, confidence=0.5 * claim.confidence, method="other/1")
        assert identified(surer).id == claim.id


def test_no_id_stands_twice():
    ids = [claim.id for claims in readings().values() for claim in claims]
    assert len(ids) == len(set(ids))
