"""Words that the network hangs in the wrong place where order is turned, clauses are long or lack a verb, put back."""

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
    "whole": ("Six others, among them two nurses, sustained burns.", "others", "nsubj", "sustained"),
    "appeals": ("Norland condemns the raid and appeals to the monitors to come.", "appeals", "conj", "condemns"),
    "covering": ("The guards gave covering fire to the raiders.", "fire", "obj", "gave"),
    "named_claim": ("The Taliban claim that Norland shelled Aldby is false.", "claim", "nsubj", "false"),
    "told": ("He rejected the allegation that our men had fired first.", "fired", "acl", "allegation"),
    "as": ("He dismissed the report that two nurses were hurt as untrue.", "untrue", "obl", "dismissed"),
    "finite": ("Norland urges them to halt the raids and calls on the monitors to come.", "calls", "conj", "urges"),
    "crossed": ("Troops that were to leave remain near Aldby.", "Aldby", "obl", "remain"),
    "owned": ("The detainees, whose release Sudland refuses, were seized.", "release", "obj", "refuses"),
    "owned_clause": ("The tanks, whose withdrawal Sudland undertook, are there.", "undertook", "acl:relcl", "tanks"),
    "owned_subject": ("The army, whose guns destroyed the mill, denies it.", "guns", "nsubj", "destroyed"),
    "standing": ("On the hill above Aldby stand two howitzers.", "howitzers", "nsubj", "stand"),
    "passive": ("Behind the ridge were deployed six enemy mortars.", "mortars", "nsubj:pass", "deployed"),
    "of_which": ("The bus, the driver of which was killed, had been marked.", "driver", "nsubj:pass", "killed"),
    "fate": ("The losses of the brigade are 40 killed.", "losses", "nsubj:pass", "killed"),
    "bare_number": ("The ferry sank; of its 80 passengers 51 drowned.", "51", "nsubj", "drowned"),
    "type": ("One frigate of type 21 was sunk.", "frigate", "nsubj:pass", "sunk"),
    "wounded": ("Wounded were three policemen and a postman.", "policemen", "nsubj:pass", "Wounded"),
    "gerund": ("The carrying out by rebels of raids goes on.", "carrying", "nsubj", "goes"),
    "by_of": ("The seizure by the enemy of our vessel is piracy.", "vessel", "nmod", "seizure"),
    "by_of_army": ("The seizure of a vessel by units of the army is known.", "army", "nmod", "units"),
    "noted": ("It should be noted that the enemy regularly uses schools.", "uses", "ccomp", "noted"),
    "shared": ("We have not and will not attack it.", "have", "aux", "attack"),
    "second_subject": (
        "The column entered the town and paramilitaries looted shops.",
        "paramilitaries",
        "nsubj",
        "looted",
    ),
    "last_object": ("The units carried out from mortars the shelling of Aldby.", "shelling", "obj", "carried"),
    "after_two": ("The enemy subjected to fire from tanks the positions at Zorin.", "positions", "obj", "subjected"),
    "topic": ("Claims about 500 killed soldiers are lies.", "soldiers", "nmod", "Claims"),
    "fate_of_theirs": ("The enemy had 20 men killed.", "killed", "xcomp", "had"),
    "often": ("Sudland has time and again violated the truce.", "has", "aux", "violated"),
    "fire": ("17 instances of opening fire towards our posts were noted.", "fire", "nmod", "instances"),
    "attempt": ("The attempt of a group of the enemy to penetrate was foiled.", "penetrate", "acl", "attempt"),
    "kept": ("They shot at a man from the village the army calls Karif.", "village", "nmod", "man"),
    "by_of_name": ("The capture by the Armed Forces of Sudland was told.", "Sudland", "nmod", "Forces"),
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


def test_two_subjects_with_two_verbs_have_one_each(parser: Parser):
    (sentence,) = parser.parse("The driver, a reservist, died, the judge and her clerk escaped unhurt.").sentences
    found = {t.text: sentence.head_of(t) for t in sentence.tokens if t.relation == "nsubj"}
    assert {word: head and head.text for word, head in found.items()} == {"driver": "died", "judge": "escaped"}


KEPT = {
    "noun": ("The number of dead is 17.", "number", "NOUN"),
    "total": ("A total of 40 men were killed.", "total", "NOUN"),
    "list": ("The guards, in two boats, three guns and a flag were seen.", "guns", "NOUN"),
}


@pytest.mark.parametrize(("text", "word", "sort"), KEPT.values(), ids=KEPT)
def test_a_noun_stays_one_where_the_sentence_has_its_verb(parser: Parser, text: str, word: str, sort: str):
    (sentence,) = parser.parse(text).sentences
    assert next(token for token in sentence.tokens if token.text == word).upos == sort
