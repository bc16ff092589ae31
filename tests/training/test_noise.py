"""Other forms of training sentences keep their trees whole."""

import random

from hypothesis import given
from hypothesis import strategies as st

from training.conllu import Word
from training.corpora import Sample
from training.entities import SILENT, bit
from training.noise import Names, headline, noised, recased, renamed

NAMES = Names(people=["Tesfaye"], places=["Karif"])


def sample(*rows: tuple[str, str, int, str], entities: list[int] | None = None) -> Sample:
    words = [Word(form, form.lower(), "X", xpos, head, relation) for form, xpos, head, relation in rows]
    return Sample(words, entities or [SILENT] * len(words))


SHELLED = sample(
    ("The", "DT", 2, "det"),
    ("village", "NN", 4, "nsubj:pass"),
    ("was", "VBD", 4, "aux:pass"),
    ("shelled", "VBN", 0, "root"),
    ("by", "IN", 6, "case"),
    ("Smith", "NNP", 4, "obl:agent"),
    ("in", "IN", 8, "case"),
    ("March", "NNP", 4, "obl"),
    (".", ".", 4, "punct"),
)


def test_a_headline_drops_articles_auxiliaries_and_the_stop():
    made = headline(SHELLED, capitals=False)
    assert made.forms == ["Village", "Shelled", "By", "Smith", "In", "March"]
    assert [word.head for word in made.words] == [2, 0, 4, 2, 6, 2]


def test_a_headline_may_be_in_capitals():
    assert headline(SHELLED, capitals=True).forms == ["VILLAGE", "SHELLED", "BY", "SMITH", "IN", "MARCH"]


def test_casing_is_lost_and_lemmas_stay():
    made = recased(SHELLED, str.upper)
    assert made.forms[:2] == ["THE", "VILLAGE"]
    assert [word.lemma for word in made.words] == [word.lemma for word in SHELLED.words]


def test_names_give_way_to_others_and_months_do_not():
    known = sample(("Smith", "NNP", 0, "root"), ("in", "IN", 1, "case"), ("March", "NNP", 1, "nmod"),
                   entities=[bit("B-person"), bit("O"), bit("O")])  # fmt: skip
    seen = {tuple(renamed(known, NAMES, random.Random(seed)).forms) for seed in range(20)}
    assert seen == {("Smith", "in", "March"), ("Tesfaye", "in", "March")}


@given(st.integers(0, 10_000))
def test_every_form_of_a_sentence_has_one_root_and_heads_inside_it(seed: int):
    made = noised(SHELLED, NAMES, random.Random(seed))
    heads = [word.head for word in made.words]
    assert heads.count(0) == 1
    assert all(0 <= head <= len(made.words) for head in heads)
    assert len(made.entities) == len(made.words)
