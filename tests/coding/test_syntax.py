"""Clauses are read off trees built by hand: what the parser makes of a sentence plays no part here."""

from __future__ import annotations

import pytest

from alteram.coding.clause.completions import perceived
from alteram.coding.clause.phrases import coordinated, noun_phrase
from alteram.coding.clause.syntax import (
    by_agent,
    case_of,
    inverted,
    is_charge,
    is_passive,
    objects,
    obliques,
    particle,
    purpose,
    subject,
)
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token
from tests.factories import sentence_of

SHELLED = "Guns/gun/NOUN/2/nsubj shelled/shell/VERB:VBD/0/root Aldby/Aldby/PROPN/2/obj"
TRIED = (
    "Troops/troop/NOUN/2/nsubj tried/try/VERB:VBD/0/root to/to/PART/4/mark mine/mine/VERB:VB/2/xcomp "
    "roads/road/NOUN/4/obj"
)
URGED = (
    "Monitors/monitor/NOUN/2/nsubj urged/urge/VERB:VBD/0/root guards/guard/NOUN/2/obj to/to/PART/5/mark "
    "leave/leave/VERB:VB/2/xcomp"
)
CALLED = (
    "Monitors/monitor/NOUN/2/nsubj called/call/VERB:VBD/0/root on/on/ADP/4/case guards/guard/NOUN/2/obl "
    "to/to/PART/6/mark leave/leave/VERB:VB/2/xcomp"
)
ACCUSED = (
    "Norland/Norland/PROPN/2/nsubj accused/accuse/VERB:VBD/0/root them/they/PRON:PRP/2/obj of/of/SCONJ/5/mark "
    "shelling/shell/VERB:VBG/2/advcl Aldby/Aldby/PROPN/5/obj"
)
RELATIVE = (
    "Units/unit/NOUN/5/nsubj which/which/PRON:WDT/3/nsubj took/take/VERB:VBD/1/acl:relcl Aldby/Aldby/PROPN/3/obj "
    "left/leave/VERB:VBD/0/root"
)
OBJECT_RELATIVE = (
    "villages/village/NOUN/5/nsubj that/that/PRON:WDT/4/obj they/they/PRON:PRP/4/nsubj shelled/shell/VERB:VBD/1/"
    "acl:relcl burned/burn/VERB:VBD/0/root"
)
BARE_RELATIVE = (
    "villages/village/NOUN/4/nsubj they/they/PRON:PRP/3/nsubj shelled/shell/VERB:VBD/1/acl:relcl "
    "burned/burn/VERB:VBD/0/root"
)
PARTICIPLE = (
    "Mines/mine/NOUN/5/nsubj laid/lay/VERB:VBN/1/acl by/by/ADP/4/case guards/guard/NOUN/2/obl:agent "
    "exploded/explode/VERB:VBD/0/root"
)
CONJUNCT = (
    "Guns/gun/NOUN/2/nsubj shelled/shell/VERB:VBD/0/root Aldby/Aldby/PROPN/2/obj and/and/CCONJ/5/cc "
    "hit/hit/VERB:VBD/2/conj Brenna/Brenna/PROPN/5/obj"
)
OWN_SUBJECT = (
    "Guns/gun/NOUN/2/nsubj fell/fall/VERB:VBD/0/root silent/silent/ADJ/2/xcomp and/and/CCONJ/6/cc "
    "tanks/tank/NOUN/6/nsubj came/come/VERB:VBD/2/conj"
)
PASSIVE = (
    "Aldby/Aldby/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass shelled/shell/VERB:VBN/0/root by/by/ADP/5/case "
    "tanks/tank/NOUN/3/obl:agent"
)
PASSIVE_CONJUNCT = (
    "Houses/house/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass burned/burn/VERB:VBN/0/root and/and/CCONJ/5/cc "
    "looted/loot/VERB:VBN/3/conj"
)
PERFECT = (
    "Norland/Norland/PROPN/4/nsubj:pass has/have/AUX/4/aux not/not/PART/4/advmod handed/hand/VERB:VBN/0/root "
    "over/over/ADP/4/compound:prt maps/map/NOUN/4/obj"
)
ATTEMPT = (
    "Norland/Norland/PROPN/3/nmod:poss 's/'s/PART/1/case attempt/attempt/NOUN/7/nsubj to/to/PART/5/mark "
    "take/take/VERB:VB/3/acl Brenna/Brenna/PROPN/5/obj failed/fail/VERB:VBD/0/root"
)
KILLING = (
    "Guns/gun/NOUN/2/nsubj shelled/shell/VERB:VBD/0/root Aldby/Aldby/PROPN/2/obj ,/,/PUNCT/5/punct "
    "killing/kill/VERB:VBG/2/advcl residents/resident/NOUN/5/obj"
)

OUTER = (
    "What/what/PRON/7/nsubj:outer matters/matter/VERB:VBZ/1/acl:relcl is/be/AUX/7/cop that/that/SCONJ/7/mark "
    "rebels/rebel/NOUN/7/nsubj will/will/AUX/7/aux attack/attack/VERB:VB/0/root"
)
SUBJECTS = {
    "own": (SHELLED, "shelled", "Guns"),
    "controlled_by_the_subject": (TRIED, "mine", "Troops"),
    "controlled_by_the_object": (URGED, "leave", "guards"),
    "controlled_by_the_one_called_on": (CALLED, "leave", "guards"),
    "charge": (ACCUSED, "shelling", "them"),
    "relative_pronoun": (RELATIVE, "took", "Units"),
    "bare_relative": (BARE_RELATIVE, "shelled", "they"),
    "participle": (PARTICIPLE, "laid", "Mines"),
    "conjunct": (CONJUNCT, "hit", "Guns"),
    "conjunct_of_its_own": (OWN_SUBJECT, "came", "tanks"),
    "passive": (PASSIVE, "shelled", "Aldby"),
    "inner_one": (OUTER, "attack", "rebels"),
    "infinitive_of_a_noun": (ATTEMPT, "take", "Norland"),
    "adverbial": (KILLING, "killing", "Guns"),
}
OBJECTS = {
    "own": (SHELLED, "shelled", ["Aldby"]),
    "relative_pronoun": (OBJECT_RELATIVE, "shelled", ["villages"]),
    "bare_relative": (BARE_RELATIVE, "shelled", ["villages"]),
    "subject_relative": (RELATIVE, "took", ["Aldby"]),
    "conjunct": (CONJUNCT, "hit", ["Brenna"]),
    "passive": (PASSIVE, "shelled", []),
    "passive_conjunct": (PASSIVE_CONJUNCT, "looted", []),
}
PASSIVES = {
    "passive": (PASSIVE, "shelled", True),
    "participle": (PARTICIPLE, "laid", True),
    "conjunct": (PASSIVE_CONJUNCT, "looted", True),
    "active": (SHELLED, "shelled", False),
    "perfect_without_been": (PERFECT, "handed", False),
    "active_conjunct": (CONJUNCT, "hit", False),
    "charge": (ACCUSED, "shelling", False),
}
MAKERS = {
    "passive": (PASSIVE, "shelled", "tanks"),
    "participle": (PARTICIPLE, "laid", "guards"),
    "active": (SHELLED, "shelled", None),
}
IN_ORDER = (
    "Guns/gun/NOUN/2/nsubj fired/fire/VERB:VBD/0/root in/in/SCONJ/6/mark order/order/NOUN/3/fixed to/to/PART/3/fixed "
    "stop/stop/VERB:VB/2/advcl them/they/PRON/6/obj"
)
PURPOSES = {
    "infinitive": (TRIED, "mine", True),
    "in_order_to": (IN_ORDER, "stop", True),
    "participle": (KILLING, "killing", False),
    "finite": (SHELLED, "shelled", False),
}
PHRASES = {
    "modifiers": (
        "the/the/DET/3/det forward/forward/ADJ/3/amod positions/position/NOUN/0/root",
        "positions",
        ["the", "forward", "positions"],
    ),
    "of_phrase": (
        "posts/post/NOUN/0/root of/of/ADP/4/case our/our/PRON/4/nmod:poss army/army/NOUN/1/nmod",
        "posts",
        ["posts", "of", "our", "army"],
    ),
    "without_its_preposition": (PASSIVE, "tanks", ["tanks"]),
    "without_a_relative_clause": (RELATIVE, "Units", ["Units"]),
    "without_conjuncts": (
        "guards/guard/NOUN/0/root and/and/CCONJ/3/cc medics/medic/NOUN/1/conj",
        "guards",
        ["guards"],
    ),
    "without_an_apposition": (
        "Brenna/Brenna/PROPN/0/root ,/,/PUNCT/4/punct a/a/DET/4/det town/town/NOUN/1/appos",
        "Brenna",
        ["Brenna"],
    ),
}
SHOULD_THEY = (
    "Should/should/AUX/3/aux they/they/PRON/3/nsubj fire/fire/VERB:VB/7/advcl ,/,/PUNCT/3/punct we/we/PRON/7/nsubj "
    "will/will/AUX/7/aux answer/answer/VERB:VB/0/root"
)
DETECTED = "Radars/radar/NOUN/2/nsubj detected/detect/VERB:VBD/0/root ships/ship/NOUN/2/obj moving/move/VERB:VBG/3/acl"


def word(sentence: Sentence, text: str) -> Token:
    return next(token for token in sentence.tokens if token.text == text)


def text_of(token: Token | None) -> str | None:
    return token.text if token else None


@pytest.mark.parametrize(("spec", "verb", "who"), SUBJECTS.values(), ids=SUBJECTS)
def test_a_verb_has_its_subject(spec, verb, who):
    sentence = sentence_of(spec)
    assert text_of(subject(sentence, word(sentence, verb))) == who


@pytest.mark.parametrize(("spec", "verb", "what"), OBJECTS.values(), ids=OBJECTS)
def test_a_verb_has_its_objects(spec, verb, what):
    sentence = sentence_of(spec)
    assert [token.text for token in objects(sentence, word(sentence, verb))] == what


@pytest.mark.parametrize(("spec", "verb", "passive"), PASSIVES.values(), ids=PASSIVES)
def test_a_passive_is_told_from_an_active(spec, verb, passive):
    sentence = sentence_of(spec)
    assert is_passive(sentence, word(sentence, verb)) is passive


@pytest.mark.parametrize(("spec", "verb", "who"), MAKERS.values(), ids=MAKERS)
def test_the_agent_of_a_passive_stands_after_by(spec, verb, who):
    sentence = sentence_of(spec)
    assert text_of(by_agent(sentence, word(sentence, verb))) == who


@pytest.mark.parametrize(("spec", "verb", "is_one"), PURPOSES.values(), ids=PURPOSES)
def test_a_purpose_is_an_infinitive_with_to(spec, verb, is_one):
    sentence = sentence_of(spec)
    assert purpose(sentence, word(sentence, verb)) is is_one


@pytest.mark.parametrize(("spec", "noun", "words"), PHRASES.values(), ids=PHRASES)
def test_a_noun_phrase_keeps_to_its_own_words(spec, noun, words):
    sentence = sentence_of(spec)
    assert [token.text for token in noun_phrase(sentence, word(sentence, noun))] == words


def test_a_charge_is_what_somebody_is_accused_of():
    accused, killing = sentence_of(ACCUSED), sentence_of(KILLING)
    assert is_charge(accused, word(accused, "shelling"))
    assert not is_charge(killing, word(killing, "killing"))


def test_prepositional_phrases_come_in_text_order():
    sentence = sentence_of(
        "Fire/fire/NOUN/2/nsubj came/come/VERB:VBD/0/root from/from/ADP/4/case Brenna/Brenna/PROPN/2/obl "
        "at/at/ADP/6/case dawn/dawn/NOUN/2/obl today/today/NOUN/2/obl:unmarked"
    )
    found = obliques(sentence, word(sentence, "came"))
    assert [(oblique.case, oblique.token.text) for oblique in found] == [("from", "Brenna"), ("at", "dawn")]


def test_a_compound_preposition_is_whole():
    sentence = sentence_of(
        "Roads/road/NOUN/2/nsubj closed/close/VERB:VBD/0/root because/because/ADP/5/case of/of/ADP/3/fixed "
        "mines/mine/NOUN/2/obl"
    )
    assert case_of(sentence, word(sentence, "mines")) == "because of"


def test_coordinated_nouns_come_together():
    sentence = sentence_of(
        "guards/guard/NOUN/0/root ,/,/PUNCT/3/punct medics/medic/NOUN/1/conj and/and/CCONJ/5/cc "
        "drivers/driver/NOUN/1/conj"
    )
    assert [t.text for t in coordinated(sentence, word(sentence, "guards"))] == ["guards", "medics", "drivers"]


def test_a_particle_belongs_to_its_verb():
    sentence = sentence_of(
        "Guards/guard/NOUN/2/nsubj shot/shoot/VERB:VBD/0/root down/down/ADP/2/compound:prt drones/drone/NOUN/2/obj"
    )
    assert particle(sentence, word(sentence, "shot")) == "down"
    assert particle(sentence, word(sentence, "drones")) is None


def test_an_auxiliary_before_its_subject_is_inverted():
    sentence = sentence_of(SHOULD_THEY)
    assert inverted(sentence, word(sentence, "fire"), word(sentence, "Should"))
    assert not inverted(sentence, word(sentence, "answer"), word(sentence, "will"))


def test_what_is_perceived_has_its_verb_of_perception():
    seen, shelled = sentence_of(DETECTED), sentence_of(SHELLED)
    assert text_of(perceived(seen, word(seen, "ships"), lexicon())) == "detected"
    assert perceived(shelled, word(shelled, "Aldby"), lexicon()) is None
