"""Clauses that only tell which ones are meant, and those beside a noun that tell news of it."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.completions import leading, perceived
from alteram.coding.clause.syntax import by_agent, is_verb
from alteram.coding.clause.tenses import is_past
from alteram.coding.counts.tallies import is_tallied
from alteram.coding.events.carriers import CHOICE
from alteram.coding.events.craft import is_shot, is_weapon
from alteram.coding.events.triggers import OUTCOMES, Trigger
from alteram.coding.holders.contents import is_content
from alteram.coding.scene import View
from alteram.coding.setting.own_times import governs
from alteram.lexicon import Lexicon, lexicon
from alteram.model import Sentence, Token, is_a
from alteram.model.codes import family

WHO = ("WP", "WDT")

FAILED: Final = frozenset({"failure", "inability"})
VIOLENT: Final = ("attack.", "harm.", "people.detain")


def describes(view: View, verb: Token, triggers: list[Trigger], lexicon: Lexicon) -> bool:
    """Whether a participle only tells which ones are meant: "units deployed there", "reports circulated by"."""
    sentence = view.sentence
    while is_a(verb.relation, "xcomp") and (above := sentence.head_of(verb)) is not None and is_verb(above):
        verb = above  # "gave the order to stop shooting"
    noun = sentence.head_of(verb)
    if noun is not None and is_joined(sentence, verb, noun):
        return describes(view, noun, triggers, lexicon)  # "lost 50 men killed and wounded"
    finite = sentence.child(verb, "aux", "nsubj") is not None or any(
        m.lower == "that" for m in sentence.children(verb, "mark")
    )
    told = noun is not None and (
        noun.relation == "root" or noun.lemma in OUTCOMES or singled_out(sentence, verb) is not None
    )
    if noun is not None and (is_content(sentence, verb, noun, lexicon) or is_tallied(sentence, verb, noun)):
        return False
    if verb.relation == "acl:relcl" and noun is not None and not told:
        return is_restrictive(sentence, verb, noun) and not introduces_one(view, verb, noun, triggers, lexicon)
    if verb.relation != "acl" or noun is None or finite:
        return False
    if any(m.lower == "to" for m in sentence.children(verb, "mark")):
        tried = lexicon.cues.attempted.nouns | lexicon.cues.intended.nouns | lexicon.cues.threatened.nouns
        tried |= FAILED  # "their failure to withdraw"
        return noun.lemma.casefold() not in tried | CHOICE | lexicon.cues.obliged.nouns
    if perceived(sentence, noun, lexicon) or (verb.xpos == "VBG" and is_news(sentence, verb, noun, lexicon)):
        return False  # "detected warships moving towards the coast"
    if noun.lemma.casefold() in lexicon.cues.saying.nouns | lexicon.cues.intended.nouns:
        return not (verb.xpos == "VBG" and leading(sentence, verb) == "of")  # "claims of shelling it", "no plan of it"
    if noun.lemma.casefold() in lexicon.cues.foreseen.nouns and is_a(noun.relation, "obl", "nmod"):
        return True  # "after the meeting held in Brussels on August 31"
    if says_in_paper(verb, noun, triggers):
        return False  # "sent a letter demanding that they leave"
    if lexicon.cues.hurling.verbs & {verb.lemma.casefold()} and is_landing(view, noun, triggers):
        return True  # "shells fired by the rebels fell on the town": one attack
    if any(t.word is noun for t in triggers):
        return False
    if any(t.word is verb and t.frame.id == "control" for t in triggers):
        return True  # "the area controlled by the rebels"
    dated = any(m.span.start >= verb.span.start and governs(sentence, verb, m.span) for m in view.times)
    return not (dated or by_agent(sentence, verb) is not None)


def says_in_paper(verb: Token, noun: Token, triggers: list[Trigger]) -> bool:
    """Whether ``verb`` tells what a message that somebody sends says."""
    said = verb.xpos == "VBG" and any(t.word is verb and t.frame.event.startswith("talk.") for t in triggers)
    sent = is_a(noun.relation, "obj", "nsubj:pass")
    return said and sent and noun.lemma.casefold() in lexicon().actors.message.nouns


def is_landing(view: View, shots: Token, triggers: list[Trigger]) -> bool:
    """Whether a clause tells where ``shots`` came down or what they hit."""
    over = view.sentence.head_of(shots)
    hits = any(t.head is over and t.frame.event.startswith("attack.") for t in triggers)
    return hits and is_a(shots.relation, "nsubj") and (is_shot(shots) or is_weapon(view, shots))


def is_joined(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether a bare participle stands beside one that describes a noun: "fifty men killed and wounded"."""
    alike = verb.relation == "conj" and above.relation == "acl" and verb.xpos == above.xpos == "VBN"
    return alike and not sentence.children(verb, "nsubj", "obj", "obl", "aux")


def is_news(sentence: Sentence, gerund: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether what ``noun`` does is the news: "reports of soldiers looting shops", "an attempt at crossing"."""
    near = lexicon.cues.attempted.nouns | lexicon.cues.nearly.nouns
    if noun.lemma.casefold() in near and leading(sentence, gerund) in ("at", "of"):
        return True  # "was on the point of attacking it"
    report = sentence.head_of(noun)
    if report is None or not is_a(noun.relation, "nmod") or report.lemma.casefold() not in lexicon.cues.saying.nouns:
        return False
    return any(c.lower in ("of", "about") for c in sentence.children(noun, "case"))


def is_restrictive(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether a relative clause only tells which ones are meant: no comma sets it off from its noun."""
    first = min(t.index for t in sentence.subtree(verb) if t.upos != "PUNCT")
    return not any(t.text in (",", "(", "-", "–", "—") for t in sentence.tokens[noun.index + 1 : first])


def is_singled_out(sentence: Sentence, noun: Token) -> bool:
    """Whether a clause only says who or what it was that did what follows: "it was the rebels who broke the truce"."""
    pointing = any(c.lower == "it" for c in sentence.children(noun, "nsubj", "expl"))
    # "it is a town which is on the river", "it is the only agency which stays"
    vague = any(c.lower in ("a", "an", "only") for c in sentence.children(noun, "det", "amod"))
    copular = sentence.child(noun, "cop") is not None and noun.upos in ("NOUN", "PROPN", "PRON", "NUM")
    who = (noun, *sentence.children(noun, "conj"))
    return pointing and copular and not vague and any(sentence.child(each, "acl:relcl") for each in who)


def singled_out(sentence: Sentence, verb: Token) -> Token | None:
    """Whom the clause before ``verb`` says to have been the one: "it was not the rebels but the army who fired"."""
    noun = sentence.head_of(verb) if verb.relation == "acl:relcl" else None
    top = sentence.head_of(noun) if noun is not None and is_a(noun.relation, "conj") else noun
    return top if top is not None and is_singled_out(sentence, top) else None


def introduces_one(view: View, verb: Token, noun: Token, triggers: list[Trigger], lexicon: Lexicon) -> bool:
    """Whether a relative clause tells news of what it is said of: "a squad which had crossed the river on Monday"."""
    sentence = view.sentence
    deed = any(t.head is verb and not t.frame.event.startswith("talk.") for t in triggers)
    harm = any(t.head is verb and t.frame.event.startswith("harm.") for t in triggers)
    others = any(c.xpos not in WHO for c in sentence.children(verb, "nsubj"))
    others = others or any(sentence.child(whom, "nummod") for whom in sentence.children(verb, "obj"))
    if harm and is_past(sentence, verb) and others:
        return True  # "a clash in which 244 rebels died", "the mine that killed two men"
    who = sentence.child(verb, "nsubj") if noun.lemma.casefold() in lexicon.cues.light.wholes else None
    vague = who is not None and who.upos in ("NOUN", "PROPN")  # "an incident in which two men fired on a farmer"
    if not deed or not is_past(sentence, verb) or (names_attack(sentence, noun, lexicon) and not vague):
        return False  # "after a battle which raged since Monday"
    first_named = any(c.lower in ("a", "an") for c in sentence.children(noun, "det"))
    counted = sentence.child(noun, "nummod") is not None
    dated = any(m.span.start >= verb.span.start and governs(sentence, verb, m.span) for m in view.times)
    violent = any(t.head is verb and t.frame.event.startswith(VIOLENT) for t in triggers)
    placed = any(m.span.start >= verb.span.start and governs(sentence, verb, m.span) for m in view.places)
    return first_named or counted or dated or (violent and placed)  # "the unit which shelled Aldby withdrew"


def names_attack(sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
    if any(c.lower == "cease" for c in sentence.children(noun)):
        return False  # "the cease-fire which they announced"
    return any(noun.lemma in f.nouns for f in lexicon.frames if family(f.event) == "attack")
