"""Lemmas: seen words from a table, then irregular verbs, known words by regular inflection, else the model's edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.language.lemmas import edit_script
from alteram.language.lemmatiser import ENDINGS, Lemmatiser, uninflected
from alteram.language.parser import ENGLISH

KEEP = edit_script("road", "road")
TABLE = {"NNS": {"roads": "road", "axes": "axis"}, "VBD": {"shelled": "shell"}, "NNP": {"Armenians": "Armenian"}}
LEMMAS = {
    "from_the_table": ("roads", "NNS", KEEP, "road"),
    "table_in_any_case": ("Roads", "NNS", KEEP, "road"),
    "table_before_rules": ("axes", "NNS", KEEP, "axis"),
    "irregular_verb": ("withdrew", "VBD", KEEP, "withdraw"),
    "irregular_verb_with_a_base_tag": ("retook", "VBP", KEEP, "retake"),
    "irregular_verb_seldom_seen": ("strode", "VBD", KEEP, "stride"),
    "irregular_form_of_another_tag": ("shot", "NN", KEEP, "shot"),
    "men": ("servicemen", "NNS", KEEP, "serviceman"),
    "base_form": ("Destroy", "VB", KEEP, "destroy"),
    "name_never_seen": ("Brennas", "NNP", KEEP, "Brennas"),
    "known_word_inflected": ("casualties", "NNS", KEEP, "casualty"),
    "known_verb_inflected": ("bombarded", "VBD", KEEP, "bombard"),
    "undoubled": ("repelled", "VBD", KEEP, "repel"),
    "silent_e": ("seizing", "VBG", KEEP, "seize"),
    "done_again": ("re-occupied", "VBD", KEEP, "re-occupy"),
    "the_models_edit": ("zorbed", "VBD", edit_script("zorbed", "zorb"), "zorb"),
}
REGULAR = {
    "plural": ("mines", "NNS", "mine"),
    "plural_in_ies": ("parties", "NNS", "party"),
    "past": ("attacked", "VBD", "attack"),
    "past_in_ied": ("denied", "VBD", "deny"),
    "doubled": ("planned", "VBN", "plan"),
    "participle": ("firing", "VBG", "fire"),
    "comparative": ("heavier", "JJR", "heavy"),
    "superlative": ("latest", "JJS", "late"),
}


@pytest.fixture(scope="module")
def packaged() -> Lemmatiser:
    return Lemmatiser.load(ENGLISH / "lemmas.json")


@pytest.mark.parametrize(("form", "tag", "script", "lemma"), LEMMAS.values(), ids=LEMMAS)
def test_a_form_has_its_lemma(form, tag, script, lemma):
    assert Lemmatiser(TABLE).lemma(form, tag=tag, script=script) == lemma


@pytest.mark.parametrize(("form", "tag", "word"), REGULAR.values(), ids=REGULAR)
def test_a_regular_form_may_come_from_its_word(form, tag, word):
    assert word in uninflected(form, tag)


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [("were", "VBD", "be"), ("mines", "NNS", "mine"), ("killed", "VBN", "kill"), ("fired", "VBD", "fire")],
)
def test_the_packaged_table_knows_the_words_of_the_genre(packaged, form, tag, lemma):
    assert packaged.lemma(form, tag=tag, script=KEEP) == lemma


@given(st.text(min_size=1, max_size=12), st.sampled_from([*ENDINGS, "VB", "NNP", "CD", "X"]))
def test_no_form_is_left_without_a_lemma(form, tag):
    assert Lemmatiser(TABLE).lemma(form, tag=tag, script=KEEP) != ""
