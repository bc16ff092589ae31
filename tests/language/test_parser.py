"""What holds of every parse: one root and a tree a sentence, the same alone as in company, and no text too strange."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.language.network import Network, WordLabels
from alteram.language.parser import Parser, english
from alteram.language.parts import MOST_WORDS, parts
from alteram.language.subwords import MOST_PIECES, Encoded
from alteram.language.units import names_within
from alteram.model import ROOT, Parse, Sentence, Span

SENTENCES = [
    "The enemy shelled the village at dawn.",
    "Two residents were killed, and the school was damaged.",
    "According to the mission, both sides agreed to withdraw their guns.",
    "No casualties were reported.",
    "He said: “We did not open fire.”",
]
ROOTS = {
    "active": ("The army shelled the village.", "shelled", "shell", "VERB"),
    "passive": ("Two guards were wounded.", "wounded", "wound", "VERB"),
    "reported": ("The ministry said that rebels attacked the port.", "said", "say", "VERB"),
}
LONG = {
    "900_words": "The enemy shelled the village, and " * 150,
    "600_words_without_marks": "guards fired at posts near roads " * 100,
    "one_word_repeated": "shelling " * 600,
    "long_words": ("x" * 300 + " ") * 50,
    "marks_only": ", " * 700,
    "one_address": "https://example.org/" + "a.b-" * 3000,
}
ODD = {
    "empty": "",
    "white_space": " \n\t\u2003",
    "one_mark": ".",
    "one_word": "Shelling",
    "arabic": "قصف العدو القرية.",
    "chinese": "敌军炮击村庄。",
    "emoji": "The enemy \U0001f4a5 shelled the village.",
    "combining": "The e\u0301nemy she\u0301lled us.",
    "right_to_left_mark": "The \u202eenemy\u202c fired.",
    "zero_width": "The en\u200bemy fired.",
    "soft_hyphen": "The en\u00ademy fired.",
    "control": "The enemy\x00 fired.",
    "private_use": "\ue000\ue001 fired.",
}
PARTS = {
    "short": (["a"] * 5, [(0, 5)]),
    "at_a_break": (["a"] * 120 + [","] + ["a"] * 100, [(0, 121), (121, 221)]),
    "no_break": (["a"] * (MOST_WORDS + 10), [(0, MOST_WORDS), (MOST_WORDS, MOST_WORDS + 10)]),
    "break_too_early": ([","] + ["a"] * MOST_WORDS, [(0, MOST_WORDS), (MOST_WORDS, MOST_WORDS + 1)]),
    "nothing": ([], []),
}


@pytest.fixture(scope="module")
def parser() -> Parser:
    return english()


def words(sentence: Sentence) -> list[tuple[str, str, str, str, int, str]]:
    """Everything that a parse says of the words of a sentence but where they stand."""
    return [(t.text, t.lemma, t.upos, t.xpos, t.head, t.relation) for t in sentence.tokens]


def assert_trees(text: str, parse: Parse) -> None:
    """Every sentence is one tree with one root, and its words stand in the text, in order."""
    for sentence in parse.sentences:
        assert [token.head for token in sentence.tokens].count(ROOT) == 1
        assert [token.index for token in sentence.tokens] == list(range(len(sentence.tokens)))
        assert sentence.root is not None
        assert sentence.subtree(sentence.root) == list(sentence.tokens)
        assert all(token.text == token.span.of(text) for token in sentence.tokens)
        assert all(one.span.end <= other.span.start for one, other in pairwise(sentence.tokens))


@pytest.mark.parametrize(("text", "root", "lemma", "upos"), ROOTS.values(), ids=ROOTS)
def test_the_main_verb_is_the_root(parser, text, root, lemma, upos):
    (sentence,) = parser.parse(text).sentences
    assert sentence.root is not None
    assert (sentence.root.text, sentence.root.lemma, sentence.root.upos) == (root, lemma, upos)


def test_a_sentence_is_parsed_the_same_alone_and_in_company(parser):
    together = parser.parse(" ".join(SENTENCES))
    alone = [parser.parse(text).sentences[0] for text in SENTENCES]
    assert [words(sentence) for sentence in together.sentences] == [words(sentence) for sentence in alone]


def test_offsets_count_the_code_points_before(parser):
    text = "\U0001f4a5 First.\n\n" + SENTENCES[0]
    last = parser.parse(text).sentences[-1]
    assert last.span.of(text) == SENTENCES[0]
    assert last.tokens[1].span == Span(text.index("enemy"), text.index("enemy") + 5)


def test_the_same_text_gives_the_same_parse(parser):
    text = "\n\n".join(SENTENCES)
    assert parser.parse(text) == parser.parse(text)


def test_paragraphs_and_kinds_of_text_are_kept(parser):
    parse = parser.parse("Heading\n\nThe enemy fired.\n\n- no shelling;\n- no mines.")
    assert [sentence.kind for sentence in parse.sentences] == ["heading", "prose", "item", "item"]
    assert [sentence.index for sentence in parse.sentences] == [0, 1, 2, 3]


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_sentence_of_any_length_is_one_tree(parser, text):
    parse = parser.parse(text)
    assert len(parse.sentences) == 1
    assert_trees(text, parse)


def test_a_sentence_read_in_parts_hangs_on_its_first_root(parser):
    (sentence,) = parser.parse(LONG["900_words"]).sentences
    assert len(sentence.tokens) > 900
    later = [t for t in sentence.tokens if t.head == sentence.root.index and t.index > MOST_WORDS]
    assert {token.relation for token in later} == {"parataxis"}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_no_text_is_too_odd(parser, text):
    assert_trees(text, parser.parse(text))


@pytest.mark.parametrize("text", [ODD["empty"], ODD["white_space"]], ids=["empty", "white_space"])
def test_no_words_no_sentences(parser, text):
    assert parser.parse(text).sentences == ()


@settings(max_examples=40)
@given(st.text(max_size=80))
def test_any_text_is_trees(text):
    assert_trees(text, english().parse(text))


@pytest.mark.parametrize(("given", "cut"), PARTS.values(), ids=PARTS)
def test_a_long_sentence_is_cut_at_its_breaks(given, cut):
    found = parts(given, [1] * len(given))
    assert [(part.start, part.stop) for part in found] == cut


def test_a_part_has_no_more_pieces_than_the_encoder_takes():
    found = list(parts(["a"] * 10, [150] * 8 + [MOST_PIECES - 2] * 2))
    assert [(part.start, part.stop) for part in found] == [(0, 3), (3, 6), (6, 8), (8, 9), (9, 10)]


@pytest.mark.parametrize("length", [1_000, 10_000])
def test_the_work_grows_with_the_words_not_with_their_square(parser, monkeypatch, length):
    calls: list[int] = []

    def count(network: Network, encoded: Encoded) -> list[WordLabels]:
        calls.append(len(encoded.first) - 1)
        return label(network, encoded)

    label = Network.label
    monkeypatch.setattr(Network, "label", count)
    text = "guards fired at posts near roads and " * (length // 7)
    (sentence,) = parser.parse(text).sentences
    assert sum(calls) == len(sentence.tokens) == length // 7 * 7
    assert len(calls) == -(-len(sentence.tokens) // MOST_WORDS)


def test_names_are_looked_up_in_their_own_sentence_alone():
    names = [(Span(start, start + 3), "Peru") for start in range(0, 100, 10)]
    assert names_within(Span(15, 45), names) == names[2:5]
    assert names_within(Span(91, 95), names) == []


def test_a_name_is_read_as_its_stand_in_and_keeps_its_words(parser):
    text = "The Border Guard of Norland fired."
    name = Span(text.index("Border"), text.index(" fired"))
    (sentence,) = parser.parse(text, names=[(name, "Police")]).sentences
    assert [token.text for token in sentence.tokens] == ["The", "Border", "Guard", "of", "Norland", "fired", "."]
    inside, last = sentence.tokens[1:4], sentence.tokens[4]
    assert {(token.head, token.relation, token.upos) for token in inside} == {(last.index, "compound", "PROPN")}
    assert (sentence.tokens[last.head].text, last.relation) == ("fired", "nsubj")
    assert_trees(text, Parse((sentence,)))


def test_names_of_one_stand_in_have_one_tree(parser):
    trees = []
    for name in ("Norland", "Republic of Norland", "Sudland"):
        text = f"On 8 March {name} shelled Aldby."
        span = Span(text.index(name), text.index(name) + len(name))
        (sentence,) = parser.parse(text, names=[(span, "Peru")]).sentences
        outside = [token for token in sentence.tokens if not span.covers(token.span)]
        heads = [sentence.head_of(token) for token in outside]
        trees.append(
            [(t.text, t.relation, head and head.span.of(text)) for t, head in zip(outside, heads, strict=True)]
        )
    assert trees[0] == trees[1] == trees[2]


def test_a_stretch_that_cuts_a_word_is_no_name(parser):
    text = SENTENCES[0]
    assert parser.parse(text, names=[(Span(5, 9), "Peru")]) == parser.parse(text)
