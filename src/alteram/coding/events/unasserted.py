"""Clauses that make no claim: what is asked, imagined, likened to something, acted, gossiped or disavowed."""

from __future__ import annotations

from alteram.coding.clause.syntax import auxiliaries, inverted, is_verb, with_particle
from alteram.coding.clause.tenses import AHEAD
from alteram.coding.events.triggers import Trigger
from alteram.coding.stance.conditions import conditional_mark
from alteram.coding.stance.doubts import negating
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

DUE = AHEAD | {"would", "must", "should"}
LIKE = frozenset({"if", "though"})
CLEFT = frozenset({"who", "that", "which"})
ASKING = frozenset({"WRB", "WP", "WDT", "WP$"})
OPENING = frozenset({'"', "“", "«", "‘", "``", "'"})
CLOSING = frozenset({'"', "'", "”", "’", "»", ")", "''"})


def is_asked(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` stands in what a question asks: "did they not fire?", "is it true that they left?"."""
    if next((t.text for t in reversed(sentence.tokens) if t.text not in CLOSING), "") != "?":
        return False
    put = is_put_to_you(sentence)
    current: Token | None = word
    while current is not None:
        above = sentence.head_of(current)
        if is_a(current.relation, "ccomp", "csubj") and (above is None or not asks_whether(sentence, above)):
            return False  # "do they not know that they bombed a school?"
        if is_a(current.relation, "advcl", "parataxis", "acl") and not asks_on(sentence, current, above, put=put):
            return False
        why = any(c.lower == "why" for c in sentence.children(current, "advmod"))
        if why and not put and not auxiliaries(sentence, current) & {"would", "should"}:
            return False  # "why did they bomb the school?": that they did is told
        current = above
    return True


def asks_on(sentence: Sentence, clause: Token, above: Token | None, *, put: bool) -> bool:
    """Whether a question asks for what a clause below it tells: "is it not they who broke the truce?"."""
    if above is None:
        return False
    if above.lower in lexicon().cues.asked.nouns and above.index == 0:
        return True  # "Reporter: Who fired on the convoy?"
    if is_a(clause.relation, "acl") and put and above.lemma.casefold() in lexicon().cues.saying.nouns:
        return True  # "can you comment on reports that your army fired?"
    cleft = any(c.lower == "it" for c in sentence.children(above, "expl", "nsubj"))
    return (
        cleft and above.relation == "root" and any(c.lower in CLEFT for c in sentence.children(clause, "nsubj", "mark"))
    )


def is_imagined(sentence: Sentence, word: Token) -> bool:
    """Whether a reader is asked to imagine what ``word`` tells: "imagine that an army occupied your country"."""
    current: Token | None = word
    while current is not None and (
        is_a(current.relation, "ccomp", "xcomp", "obj", "conj", "nmod") or is_for_a_moment(sentence, current)
    ):
        current = sentence.head_of(current)
        if current is not None and current.lemma in lexicon().cues.imagined.verbs and current.xpos == "VB":
            return sentence.child(current, "nsubj", "aux", "mark") is None
    return False


def is_ruled_out(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun only names what nobody will do, or nobody thinks of: "ruled out an attack on the island"."""
    above = sentence.head_of(trigger.word)
    if above is None or trigger.frame.event.startswith("talk.") or not is_a(trigger.word.relation, "obj", "nsubj:pass"):
        return False
    return not is_verb(trigger.word) and with_particle(sentence, above) in lexicon().cues.weighed.words


def is_taken_back(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether somebody takes back what ``trigger`` tells, or that is the taking back: "retracted its claim that"."""
    saying, head = lexicon().cues.saying, trigger.head
    above = sentence.head_of(head) if is_a(head.relation, "acl") else None
    reports = [above] if above is not None else sentence.children(head, "obj", "nsubj:pass")
    for report in (each for each in reports if each.lemma.casefold() in saying.nouns):
        verb = sentence.head_of(report) if above is not None else head
        if verb is not None and is_verb(verb) and is_a(report.relation, "obj", "nsubj:pass"):
            names = {f"{verb.lemma.casefold()} {c.lower}" for c in sentence.children(verb, "advmod")}  # "took back"
            return bool(saying.retracting & {with_particle(sentence, verb), *names})
    return False


def is_for_a_moment(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` hangs on the time for which it is imagined: "let us suppose for a moment that they fired"."""
    above = sentence.head_of(word)
    return word.lemma == "moment" or (above is not None and above.lemma == "moment" and is_a(word.relation, "acl"))


def is_put_to_you(sentence: Sentence) -> bool:
    """Whether somebody puts the question to whoever speaks: "Question: Why did your army enter the town?"."""
    first = sentence.tokens[0].lower if sentence.tokens else ""
    return first in lexicon().cues.asked.nouns or any(t.lower in ("you", "your") for t in sentence.tokens)


def is_likened(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause only says what something is like: "behaves as if it had been attacked", not "it seems as if".

    Or what somebody calls a report: "regards their claims as an attempt to shift the blame".
    """
    if verb.relation == "acl" and (name := sentence.head_of(verb)) is not None and is_a(name.relation, "obl"):
        over = sentence.head_of(name)
        calls = over is not None and over.lemma.casefold() in lexicon().cues.denying.calling
        return calls and any(c.lower == "as" for c in sentence.children(name, "case"))
    if not is_a(verb.relation, "advcl", "ccomp"):
        return False
    marks = sentence.children(verb, "mark")
    words = {m.lower for m in (*marks, *(c for m in marks for c in sentence.children(m, "fixed")))}
    above = sentence.head_of(verb)
    return (
        "as" in words and bool(words & LIKE) and above is not None and above.lemma not in lexicon().cues.seeming.verbs
    )


def is_disavowed(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether somebody denies to have done something, rather than refuses it: "denied any crossing of the line"."""
    if trigger.frame.event != "access.deny" or trigger.word.lemma != "deny" or sentence.child(trigger.word, "iobj"):
        return False
    granted = lexicon().cues.granted.nouns
    acts = (c for c in sentence.children(trigger.word, "obj") if c.lemma not in granted)
    return any(c.lower == "any" for each in acts for c in sentence.children(each, "det"))


def is_hazard(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a "threat" is what may come from nobody named, and no words of anybody: "the threat of raids remains"."""
    noun = trigger.word
    if trigger.frame.event != "talk.threaten" or noun.lemma != "threat" or is_verb(noun):
        return False
    owned = any(c.upos == "PROPN" for c in sentence.children(noun, "amod", "compound")) or any(
        sentence.child(noun, relation) is not None for relation in ("nmod:poss", "acl")
    )
    of = any(c.lower == "of" for n in sentence.children(noun, "nmod") for c in sentence.children(n, "case"))
    return of and not owned and noun.relation == "nsubj"


def asks_no_name(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a source only asks that it be left unnamed: "an official, who asked not to be identified"."""
    if trigger.frame.event != "talk.propose" or trigger.word.lemma not in ("ask", "request", "want", "wish"):
        return False
    return any(c.lemma in ("name", "identify", "quote") for c in sentence.children(trigger.word, "xcomp", "ccomp"))


def is_gossip(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether "talk" is what is said, and no talks: "there is talk of a withdrawal"."""
    word = trigger.word
    if trigger.frame.event != "talk.meet" or word.lower != "talk" or is_verb(word):
        return False
    about = any(
        c.lower in ("of", "about") for n in sentence.children(word, "nmod") for c in sentence.children(n, "case")
    )
    return about or sentence.child(word, "acl") is not None


def is_provided_for(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a rule only says what is to be done with breaches: "any violation shall be reported"."""
    if trigger.frame.event not in ("ceasefire.violation", "agreement.breach") or is_verb(trigger.word):
        return False
    above = sentence.head_of(trigger.word)
    told = above is not None and is_verb(above) and is_a(trigger.word.relation, "nsubj", "obj")
    return told and above is not None and bool(auxiliaries(sentence, above) & {"shall", "must", "should"})


def is_sick(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether "wounded" only tells who is meant: "that the sick and wounded be exchanged"."""
    first = sentence.head_of(trigger.word) if is_a(trigger.word.relation, "conj") else None
    return first is not None and first.lower == "sick" and trigger.word.lower == "wounded"


def is_acted(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an event is only acted in a drill: "simulated an attack", "a mock assault", "shelled dummy targets"."""
    feigned, word = lexicon().cues.feigned, trigger.word
    if any(t.lower == "scenario" and is_a(t.relation, "obl", "nmod") for t in sentence.tokens) and any(
        t.lemma in feigned.words for t in sentence.tokens
    ):
        return True  # "under the scenario of the drill, the enemy seized the port"
    if any(c.lower in feigned.adjectives for c in sentence.children(word, "amod")):
        return True
    things = sentence.children(word, "obj", "nsubj:pass") if is_verb(word) else []
    if any(
        t.lemma in feigned.nouns
        and any(c.lower in feigned.adjectives for c in sentence.children(t, "amod", "compound"))
        for t in things
    ):
        return True
    above = sentence.head_of(word)
    if above is None or not is_verb(above):
        return False
    governed = is_a(word.relation, "obj", "nsubj:pass", "xcomp") and (not is_verb(word) or word.xpos == "VBG")
    return governed and above.lemma.casefold() in feigned.verbs


def is_headline(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` stands in the title of somebody's paper: 'under the headline "Terrorists destroyed"'."""
    known = lexicon().cues.saying.headings
    below = word
    for above in sentence.ancestors(word):
        if above.lemma.casefold() in known and above.index < word.index:
            between = sentence.tokens[above.index + 1 : word.index + 1]
            return any(t.text in OPENING for t in between) and not is_a(below.relation, "acl:relcl")
        below = above
    return False


def asks_whether(sentence: Sentence, asked: Token) -> bool:
    """Whether a question asks whether what stands below ``asked`` is so: "do you believe that they shelled it?".

    "How can they say that they left?" takes it that they say so, and "have they forgotten that" that it is so.
    """
    if asked.lemma.casefold() in lexicon().cues.taken_for_true.verbs or negating(sentence, asked):
        return False
    return not any(word.xpos in ASKING for word in sentence.tokens[: asked.index])


def supposes(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is a condition of something that is to come: "should such attacks go on"."""
    above = sentence.head_of(verb)
    turned = any(c.lower == "should" and inverted(sentence, verb, c) for c in sentence.children(verb, "aux"))
    if above is None or not (conditional_mark(sentence, verb) or turned):
        return False
    return turned or bool(auxiliaries(sentence, above) & DUE)
