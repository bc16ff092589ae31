"""Words that the network hangs in the wrong place where clauses are long or lack a verb, put back."""

from __future__ import annotations

import pytest

from alteram.language.parser import Parser, english

HEADS = {
    # word and what it hangs on, with its relation
    "number": ("The dead number 17.", "dead", "nsubj", "number"),
    "total": ("The losses of the brigade total 40 men.", "losses", "nsubj", "total"),
    "amount": ("Our losses amount to five killed.", "killed", "obl", "amount"),
    "fate_first": ("Wounded in the shelling were a priest and two nuns.", "priest", "nsubj:pass", "Wounded"),
    "parted": ("The patrol heard, between 02:10 and 03:45, 38 explosions.", "explosions", "obj", "heard"),
    "crossed": ("Troops that were to leave remain near Aldby.", "Aldby", "obl", "remain"),
}


@pytest.fixture(scope="module")
def parser() -> Parser:
    return english()


@pytest.mark.parametrize(("text", "word", "relation", "head"), HEADS.values(), ids=HEADS)
def test_a_word_hangs_on_what_it_belongs_to(parser: Parser, text: str, word: str, relation: str, head: str):
    (sentence,) = parser.parse(text).sentences
    token = next(token for token in sentence.tokens if token.text == word)
    above = sentence.head_of(token)
    assert (token.relation, above and above.text) == (relation, head)


KEPT = {
    "noun": ("The number of dead is 17.", "number", "NOUN"),
    "total": ("A total of 40 men were killed.", "total", "NOUN"),
    "list": ("The guards, in two boats, three guns and a flag were seen.", "guns", "NOUN"),
}


@pytest.mark.parametrize(("text", "word", "sort"), KEPT.values(), ids=KEPT)
def test_a_noun_stays_one_where_the_sentence_has_its_verb(parser: Parser, text: str, word: str, sort: str):
    (sentence,) = parser.parse(text).sentences
    assert next(token for token in sentence.tokens if token.text == word).upos == sort
