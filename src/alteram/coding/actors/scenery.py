"""What stands where a doer might and does nothing: times, places, airspace, rules, distances, cargo."""

from __future__ import annotations

from typing import Final

from alteram.coding.actors.aims import is_place
from alteram.coding.actors.groups import TWO
from alteram.coding.clause.nominals import is_person
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import case_of, obliques
from alteram.coding.events.craft import is_craft, is_weapon, whose
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token, is_a

ALL_ROUND: Final = frozenset({"all", "several", "many", "various", "different"})
SITED: Final = frozenset({"on", "in", "at", "near", "along"})
PAIR: Final = frozenset({"two", "both", "2"})


def is_scenery(view: View, token: Token) -> bool:
    """Whether ``token`` is a time or the name of a place, which does nothing: "between 11 and 12", "over Goris"."""
    between = token.upos == "NUM" and case_of(view.sentence, token) == "between"  # "raids between ten and noon"
    if between or (view.is_timed(token) and token.lower not in TWO):  # "the former" is no time here
        return True
    if is_domain(view, token) or is_bearing(view, token):
        return True
    titled = token.upos == "PROPN" or (token.index > 0 and token.text[0].isupper())  # "the Front" acts
    setting = not titled and token.lemma.casefold() in lexicon().actors.setting.nouns
    acting = is_a(token.relation, "nsubj") and token.relation != "nsubj:pass"
    if acting and token.lemma.casefold() in lexicon().actors.force.nouns:
        return False  # "a section opened fire", "the front attacked"
    if setting and not (is_a(token.relation, "nsubj") and view.sentence.child(token, "nmod") is not None):
        return True
    head = view.sentence.head_of(token)
    bound = head is not None and head.lemma.casefold() in lexicon().cues.promised.verbs  # "is committed to clear"
    acts = is_a(token.relation, "nsubj") and (bound or token.relation != "nsubj:pass")  # "Goris has rejected the offer"
    if acts or view.names_in(noun_phrase(view.sentence, token)):
        return False
    return any(token in view.sentence.within(place.span) for place in view.places)


def is_site(view: View, token: Token) -> bool:
    """Whether ``token`` only tells where a thing lies that goes on to harm: "mines on the farms, which killed"."""
    nouns = lexicon().actors.civilian.nouns | lexicon().actors.place.nouns | lexicon().actors.passed.nouns
    there = is_a(token.relation, "obl", "nmod") and case_of(view.sentence, token) in SITED
    people = token.lemma.casefold() in lexicon().actors.people.nouns
    if named_by_which(view, token):
        return True
    return there and not people and token.lemma.casefold() in nouns


def named_by_which(view: View, token: Token) -> list[Token]:
    """The clauses that "which" ties to a person, who is not meant: "near the house of the consul, which killed two"."""
    if not (is_a(token.relation, "nmod", "obl", "conj") and token.xpos == "NN" and is_person(view, token)):
        return []
    clauses = view.sentence.children(token, "acl:relcl")
    return [c for c in clauses if any(t.lower == "which" for t in view.sentence.children(c, "nsubj"))]


def is_domain(view: View, token: Token) -> bool:
    """Whether ``token`` is what is violated or kept, or how far off: "national airspace", "a distance of 12 km"."""
    nouns = lexicon().actors.domain.nouns
    return token.upos != "PROPN" and (token.lemma.casefold() in nouns or token.lower in nouns)


def is_bearing(view: View, token: Token) -> bool:
    """Whether ``token`` tells where from, as seen by whoever is hit: "shelled from three sides", "from all sides"."""
    if token.lemma.casefold() != "side" or case_of(view.sentence, token) != "from":
        return False
    of = (o.token for o in obliques(view.sentence, token) if o.case == "of")
    if any(is_place(view, each) for each in of) and not view.names_in(noun_phrase(view.sentence, token)):
        return True  # "from the far side of the river"
    told = view.sentence.children(token, "nummod", "amod", "det", "det:predet")
    return any((t.upos == "NUM" and t.lower not in PAIR) or t.lower in ALL_ROUND for t in told)


def is_cargo(view: View, token: Token) -> bool:
    """Whether ``token`` is arms that somebody else moves or keeps: "where arms were kept", "napalm was seen"."""
    return is_weapon(view, token) and not (is_craft(view, token) or whose(view, token))
