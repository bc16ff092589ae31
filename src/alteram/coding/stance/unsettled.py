"""What is left open, whoever speaks: questions that nobody has answered, reports that nobody has checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from alteram.coding.clause.syntax import auxiliaries, case_of, is_verb, particle
from alteram.coding.holders.rejections import is_borne_out
from alteram.coding.stance.doubts import NOT, is_nobody, is_not_done, negating
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

ASKING: Final = frozenset({"who", "whom", "which", "what", "whose", "whoever"})
UNDONE: Final = frozenset({"will", "shall", "'ll", "should", "must", "may", "might", "can", "could", "would"})
WARNING: Final = frozenset({"warn", "caution", "advise", "guard", "urge", "counsel", "insure", "protect", "decide"})
INQUIRING: Final = frozenset({"ask", "inquire", "enquire", "wonder"})
REASONS: Final = frozenset({"why", "how"})
RUMOURS: Final = frozenset({"rumour", "rumor", "gossip", "hearsay"})
AWARE: Final = frozenset({"aware", "unaware"})
FEARED: Final = frozenset({"lest"})
AT_HAND: Final = frozenset({"available", "forthcoming", "received"})


def unsettled(sentence: Sentence, head: Token) -> Token | None:
    """The word that leaves open whether what ``head`` tells took place, or who did it; None without one."""
    if (rumour := rumoured(sentence, head)) is not None:
        return rumour
    for word, above in climbing(sentence, head):
        if is_a(word.relation, "advcl") and any(m.lower in FEARED for m in sentence.children(word, "mark")):
            return word
        if is_warned_of(sentence, word, above):
            return above
        if (found := rumoured(sentence, above)) is not None:
            return found
        if is_said_by_nobody(sentence, word, above):
            return above
        if asks_why(sentence, word, above):
            return above
        if asks_who(sentence, word) and leaves_open(sentence, above):
            return above
        told = sentence.children(above, "nsubj") if is_a(word.relation, "ccomp") else []
        if (found := next((each for who in told if (each := unchecked(sentence, who)) is not None), None)) is not None:
            return found  # "unverified reports say that"
        if is_feared(sentence, word, above):
            return above
        that = any(
            m.lower == "that" for m in sentence.children(word, "mark")
        )  # what a report tells, no relative clause
        told_of = that or not word.relation.startswith("acl:relcl")
        if is_a(word.relation, "acl", "nmod", "obl", "advcl") and told_of:
            found = unchecked(sentence, above) or unheard_of(sentence, above, word)
            if found is not None:
                return found
    return None


def rumoured(sentence: Sentence, verb: Token) -> Token | None:
    """The report that nobody has checked by which ``verb`` is told: "according to rumours, it was shelled"."""
    saying = lexicon().cues.saying
    for each in sentence.children(verb, "obl"):
        if case_of(sentence, each) in saying.according:
            return each if each.lemma in RUMOURS else unchecked(sentence, each)
    return None


def is_warned_of(sentence: Sentence, word: Token, above: Token) -> bool:
    """Whether somebody is only told not to do what ``word`` tells: "warned them against shelling the dam"."""
    if above.lemma not in WARNING or not is_a(word.relation, "advcl", "obl", "xcomp"):
        return False
    return any(c.lower == "against" for c in sentence.children(word, "mark", "case"))


def is_said_by_nobody(sentence: Sentence, word: Token, above: Token) -> bool:
    """Whether nobody says what ``word`` tells: "neither side admitted to having laid the mine"."""
    cues = lexicon().cues
    says = is_verb(above) and above.lemma.casefold() in cues.saying.verbs - cues.denying.verbs - cues.disbelieved.verbs
    return says and is_verb(word) and is_a(word.relation, "ccomp", "advcl", "xcomp") and is_nobody(sentence, above)


def climbing(sentence: Sentence, head: Token) -> Iterator[tuple[Token, Token]]:
    """``head`` and what it completes, each with the word above it, as far as the clause that tells it."""
    word = head
    while (above := sentence.head_of(word)) is not None:
        yield word, above
        relative = word.relation.startswith("acl:relcl") and not sentence.child(word, "mark")
        if is_a(word.relation, "nsubj", "obj", "parataxis") or relative:
            return
        word = above


def asks_who(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause asks who did something or to whom: "who shelled the market", "which side fired"."""
    if not is_a(verb.relation, "ccomp", "csubj", "acl", "advcl", "xcomp") or not is_verb(verb):
        return False
    return any(
        each.lower in ASKING or opener(sentence, each).lower in ASKING
        for each in sentence.children(verb, "nsubj", "obl:agent")
        if each.index < verb.index
    )


def asks_why(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether what somebody asks for takes it for granted: "the general was asked why his guns had fired"."""
    if above.lemma not in INQUIRING or not is_a(verb.relation, "ccomp", "advcl"):
        return False
    return any(c.lower in REASONS for c in sentence.children(verb, "advmod"))


def opener(sentence: Sentence, noun: Token) -> Token:
    """The first word of the phrase of ``noun``, whatever that is taken for: "which" of "which side"."""
    at = noun.index
    while (
        at
        and sentence.tokens[at - 1].upos in ("DET", "ADJ", "PRON", "NOUN")
        and sentence.tokens[at].lower not in ASKING
    ):
        at -= 1
    return sentence.tokens[at]


def leaves_open(sentence: Sentence, above: Token) -> bool:
    """Whether ``above`` leaves open what is asked below it: "it is unclear who", "the question of who"."""
    cue, name = lexicon().cues.unsettled, above.lemma.casefold()
    if above.upos == "ADJ" and name in cue.adjectives:
        return True
    if above.upos == "NOUN" and name in cue.nouns:
        return True
    if is_verb(above) and name in cue.verbs:
        return True
    names = {name, f"{name} {particle(sentence, above) or ''}".strip()}
    return bool(names & cue.words) and (is_not_done(sentence, above) or is_to_come(sentence, above))


def is_to_come(sentence: Sentence, verb: Token) -> bool:
    """Whether what ``verb`` tells is yet to be done: "an inquiry will establish who", "has to find out who"."""
    ahead = auxiliaries(sentence, verb) & UNDONE or any(m.lower == "to" for m in sentence.children(verb, "mark"))
    return bool(ahead) or (verb.xpos == "VB" and sentence.child(verb, "nsubj") is None)


def is_feared(sentence: Sentence, word: Token, above: Token) -> bool:
    """Whether ``word`` is what somebody only fears or thinks: "feared an attack", "it is hard to imagine that"."""
    feared, name = lexicon().cues.feared, above.lemma.casefold()
    if above.upos == "NOUN" and name in feared.nouns:
        none = any(c.lower == "no" for c in sentence.children(above, "det"))  # "there is no doubt that they fired"
        return is_a(word.relation, "nmod", "acl") and not (none or word.relation.startswith("acl:relcl"))
    if not is_verb(above):
        return False
    if name == "doubt" and (negating(sentence, above) or is_nobody(sentence, above)):
        return False  # "nobody doubts that they fired"
    thing = not is_verb(word) and is_a(word.relation, "obj", "nsubj:pass")
    thing = thing and word.lemma.casefold() not in lexicon().cues.denying.parts  # "assumed responsibility for the raid"
    if name in feared.verbs and (thing or is_a(word.relation, "ccomp")):
        return True
    over = sentence.head_of(above)
    hard = (
        over is not None
        and over.lemma in feared.adjectives
        and is_a(above.relation, "csubj", "xcomp", "advcl", "ccomp")
    )
    return (
        name in feared.words
        and is_a(word.relation, "ccomp")
        and (hard or bool(auxiliaries(sentence, above) & {"can", "could"} and negating(sentence, above) & NOT))
    )


def unchecked(sentence: Sentence, report: Token) -> Token | None:
    """The word by which nobody has checked a report: "unverified reports", "reports that could not be verified"."""
    cues = lexicon().cues
    if report.upos != "NOUN" or report.lemma.casefold() not in cues.saying.nouns | cues.depicting.nouns:
        return None
    for each in sentence.children(report, "amod"):
        if each.lower in cues.unconfirmed.adjectives:
            return each
    above = sentence.head_of(report)
    if above is None or not is_a(report.relation, "obj", "nsubj"):
        return None
    left = (c for c in (above, *sentence.children(above, "xcomp")) if c.lower in cues.unconfirmed.adjectives)
    if (word := next(left, None)) is not None:
        return word  # "reports that ... are unconfirmed", "remain unconfirmed"
    checks = is_verb(above) and above.lemma.casefold() in cues.unconfirmed.words - cues.denying.verbs
    open_ = checks and is_not_done(sentence, above) and not is_borne_out(sentence, above)
    return above if open_ else None


def unheard_of(sentence: Sentence, noun: Token, content: Token) -> Token | None:
    """``noun`` where whoever speaks has none of it: "has no information about the shelling", "is not aware of any"."""
    if noun.lower in AWARE:
        return noun if (noun.lower == "unaware") != bool(negating(sentence, noun) & NOT) else None
    if (
        noun.upos != "NOUN"
        or noun.lemma.casefold() not in lexicon().cues.unconfirmed.nouns
        or content.index < noun.index
    ):
        return None
    if any(c.lower == "no" for c in sentence.children(noun, "det")):
        return noun
    above = sentence.head_of(noun)
    had = above is not None and is_verb(above) and is_a(noun.relation, "obj", "nsubj:pass")
    had = had or (above is not None and above.lower in AT_HAND and is_a(noun.relation, "nsubj"))
    return noun if above is not None and had and negating(sentence, above) & NOT else None
