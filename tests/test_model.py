"""Spans and parses answer as a reader of the text would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.model import Capture, Parse, Span, Statement, id_of, is_a, span_of, stored
from tests.factories import parse_of, text_of

DENIAL = (
    """
    The/the/DET:DT/2/det Front/Front/PROPN:NNP/3/nsubj denied/deny/VERB:VBD/0/root shelling/shell/VERB:VBG/3/advcl
    """.replace("\n", " ")
    + "(/(/PUNCT/7/punct two/two/NUM:CD/7/nummod markets/market/NOUN:NNS/4/obj )/)/PUNCT/7/punct"
)


@pytest.fixture
def denial() -> Parse:
    return parse_of(DENIAL + " ././PUNCT/3/punct\nNo/no/DET/2/det victims/victim/NOUN/0/root")


def offsets() -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@given(offsets(), offsets())
def test_spans_overlap_where_they_share_a_code_point(one: Span, other: Span):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    if one and other:
        assert one.overlaps(other) is bool(shared)
    assert one.overlaps(other) is other.overlaps(one)


@given(offsets(), offsets())
def test_a_span_that_covers_another_holds_its_words(one: Span, other: Span):
    text = "abcdefghijklmnopqrstuvwxyz0123"
    if one.covers(other):
        assert other.of(text) in one.of(text)
        assert len(other) <= len(one)


def test_a_span_gives_its_words_letter_for_letter():
    assert Span(4, 9).of("Die Größe") == "Größe"
    assert len(Span(4, 9)) == 5


def test_a_parse_by_hand_has_the_text_it_shows(denial: Parse):
    assert text_of(denial) == "The Front denied shelling (two markets). No victims"
    first, second = denial.sentences
    assert first.span.of(text_of(denial)) == "The Front denied shelling (two markets)."
    assert second.span.of(text_of(denial)) == "No victims"
    assert all(token.span.of(text_of(denial)) == token.text for token in first.tokens + second.tokens)
    assert [token.xpos for token in first.tokens[:3]] == ["DT", "NNP", "VBD"]


def test_a_sentence_knows_its_tree(denial: Parse):
    first = denial.sentences[0]
    root = first.root
    assert root is not None
    assert root.text == "denied"
    assert [child.text for child in first.children(root)] == ["Front", "shelling", "."]
    assert [child.text for child in first.children(root, "nsubj", "advcl")] == ["Front", "shelling"]
    markets = first.child(first.tokens[3], "obj")
    assert markets is not None
    assert [token.text for token in first.subtree(markets)] == ["(", "two", "markets", ")"]
    assert [token.text for token in first.ancestors(markets)] == ["shelling", "denied"]
    assert first.head_of(root) is None
    assert first.child(root, "iobj") is None


def test_a_word_is_found_by_its_offset(denial: Parse):
    text, first = text_of(denial), denial.sentences[0]
    token = first.at(text.index("markets") + 3)
    assert token is not None
    assert token.text == "markets"
    assert token.lower == "markets"
    assert first.at(text.index(" denied")) is None


def test_the_span_of_words_runs_from_the_first_to_the_last(denial: Parse):
    first = denial.sentences[0]
    assert span_of(list(first.tokens[1:4])).of(text_of(denial)) == "Front denied shelling"


RELATIONS = {
    "itself": ("nsubj", ("nsubj",), True),
    "subtype": ("nsubj:pass", ("nsubj",), True),
    "subtype_wanted": ("nsubj", ("nsubj:pass",), False),
    "one_of": ("obl", ("obj", "obl"), True),
    "alike": ("objective", ("obj",), False),
}


@pytest.mark.parametrize(("relation", "wanted", "holds"), RELATIONS.values(), ids=RELATIONS)
def test_a_relation_stands_for_its_subtypes(relation: str, wanted: tuple[str, ...], holds: bool):
    assert is_a(relation, *wanted) is holds


@pytest.mark.parametrize(("relation", "wanted", "holds"), RELATIONS.values(), ids=RELATIONS)
def test_the_words_below_one_are_found_as_relations_are_compared(relation: str, wanted: tuple[str, ...], holds: bool):
    sentence = parse_of(f"Troops/troop/NOUN/2/{relation} fired/fire/VERB/0/root ././PUNCT/2/punct").sentences[0]
    troops, fired, stop = sentence.tokens
    assert sentence.children(fired, *wanted) == ((troops,) if holds else ())
    assert sentence.child(fired, *wanted) == (troops if holds else None)
    assert sentence.children(fired) == (troops, stop)


def test_text_is_stored_code_point_for_code_point():
    assert stored("\ufeffA\r\nB\rC\u00a0\u2019 \n") == "A\nB\rC\u00a0\u2019 \n"


def test_an_id_is_that_of_the_text():
    assert id_of("abc") == "s_ba7816bf8f01cfea"
    assert id_of("abc") != id_of("abc ")


@pytest.mark.parametrize("published", ["2022-09-13", "2022-09-13T23:30+04:00"])
def test_the_day_of_publication_is_local_to_the_issuer(published: str):
    capture = Capture(sha256="0" * 64, size=1, media_type="text/plain")
    day = Statement(id="s1", text="x", capture=capture, published=published).day
    assert day is not None
    assert day.isoformat() == "2022-09-13"
