"""The words that turn what is asserted into what is denied: "did not", "no casualties", "failed to", "without"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice, pairwise
from typing import Final

from alteram.coding.clause.completions import completes, leading
from alteram.coding.clause.contrasts import ALSO, NOTS
from alteram.coding.clause.phrases import beside_verb
from alteram.coding.clause.syntax import RANKED, is_passive, is_verb, with_particle
from alteram.coding.events.carriers import CHOICE
from alteram.coding.events.triggers import Trigger, causes
from alteram.coding.holders.disowned import disowned
from alteram.coding.stance.adverbs import far_from, hardly_any, no_longer, not_once
from alteram.coding.stance.doubts import no_sign
from alteram.coding.stance.nearly import nearly, stopped_short
from alteram.lexicon import Cue, Cues
from alteram.model import Sentence, Token, is_a

BOUNDS: Final = (["less", "than"], ["fewer", "than"], ["more", "than"])
NONE: Final = frozenset({"no", "neither", "not"})
PLANNED: Final = ("attack.", "people.", "force.", "aid.", "mine.clearance", "talk.meet")
NIL: Final = frozenset({"none", "nil", "nothing"})
BUT: Final = frozenset({"but", "except", "save", "other"})
DONE_WITH: Final = frozenset({"carry", "execute", "fulfil", "fulfill", "implement", "realise", "realize"})
SPARING: Final = frozenset({"spare", "spar"})  # as "spared" may be lemmatised
SCARCELY: Final = NOTS | {"no", "hardly", "scarcely", "barely", "rarely", "seldom", "neither", "nor"}
OCCASION: Final = frozenset({"time", "point", "moment", "circumstance", "stage", "case", "way", "means"})


def turning(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> Iterator[Token]:
    """The words each of which turns what is asserted into what is denied, or back."""
    refusing = trigger.frame.event == "talk.threaten" and "not" in trigger.frame.having
    kept = trigger.frame.event == "talk.threaten" and trigger.carrier is not None and trigger.carrier.lemma in DONE_WITH
    if trigger.frame.roles != "duty" and not refusing and not kept:  # "will not tolerate" threatens
        yield from negations(sentence, trigger, cues)
    if is_due(sentence, trigger.head):
        yield trigger.head
    yield from stopped_short(sentence, trigger.head)
    yield from nearly(sentence, trigger, cues)[:1]
    yield from annulled(sentence, trigger, cues)
    above = negation_above(sentence, trigger.head, cues)
    if above is not None:
        yield above
    yield from far_from(sentence, trigger.head)
    yield from cleft(sentence, trigger.head)[:1]
    if (apart := disowned(sentence, trigger.word)) is not None:
        yield apart.negation
    yield from no_attempt(sentence, trigger, chain, cues)[:1]
    yield from (word for word in chain[1:2] if with_particle(sentence, word) in cues.weighed.words)
    yield from no_sign(sentence, trigger.head)
    if trigger.frame.event == "other":
        yield from undone(sentence, trigger.word, cues)
    if trigger.frame.denies and not refusing:
        yield trigger.word
    # "their attack failed": there was one
    governed = (w for below, w in pairwise(chain) if not (is_verb(w) and is_a(below.relation, "nsubj")))
    failing = (w for w in governed if w is not trigger.word and fails(w, cues.negation))
    yield from islice(failing, 1)


def no_attempt(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> list[Token]:
    """The negation of what was not even tried or planned: "made no attempts to advance", "has no plan to attack"."""
    for noun in chain:
        if noun.upos != "NOUN" or noun in (trigger.word, trigger.carrier):
            continue
        if noun.lemma.casefold() in cues.attempted.nouns | cues.intended.nouns:
            verb = sentence.head_of(noun)
            if verb is not None and verb.lemma in SPARING:
                return []  # "spared no effort to destroy it"
            held = verb is not None and is_verb(verb) and is_a(noun.relation, "obj")
            over = negative(sentence.children(verb, "advmod"), cues.negation.words) if held and verb is not None else []
            return negative_of(sentence, noun) + not_only(sentence, over)
    return []


def annulled(sentence: Sentence, trigger: Trigger, cues: Cues) -> list[Token]:
    """The verb by which something planned does not take place: "the exchange was put off"; what lasts is ended."""
    noun, verb = trigger.word, sentence.head_of(trigger.word)
    if verb is None or is_verb(noun) or not is_a(noun.relation, "obj", "nsubj:pass"):
        return []
    if not trigger.frame.event.startswith(PLANNED) or negative(sentence.children(verb, "advmod"), NOTS):
        return []
    return [verb] if with_particle(sentence, verb) in cues.annulled.verbs else []


def is_due(sentence: Sentence, head: Token) -> bool:
    """Whether something has not been done so far, told in one clause: "are yet to withdraw"."""
    marked = any(m.lower == "to" for m in sentence.children(head, "mark"))
    ahead = any(c.lower == "yet" for c in sentence.children(head, "advmod"))
    return marked and ahead and sentence.child(head, "cop", "aux") is not None


def not_prevented(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> Token | None:
    """The word by which an event took place that nobody kept off: "failed to prevent the attack"; None without one."""
    over = (w for w in (*chain[1:2], trigger.carrier) if w is not None and w is not trigger.word and is_verb(w))
    carrier = next((w for w in over if w.lemma.casefold() in cues.prevented.verbs | cues.stopped.verbs), None)
    if carrier is None:
        return None
    hits = negative(sentence.children(carrier, "advmod"), cues.negation.words)
    kept_from = any(leading(sentence, w) == "from" for w in chain if w is not carrier)
    if carrier.lemma.casefold() in cues.stopped.verbs and not kept_from:
        hits = []  # "did not stop the attack" tells besides that it went on; "did not stop them from firing" does not
    return next(
        iter([*hits, *(w for w in chain if w not in (trigger.word, carrier) and fails(w, cues.negation))]), None
    )


def undone(sentence: Sentence, word: Token, cues: Cues) -> Iterator[Token]:
    """The words by which what completes an unlisted predicate is not done: "failed to notify", "promised not to go"."""
    inner = [c for c in sentence.children(word, "xcomp") if is_verb(c)]
    if inner and (fails(word, cues.negation) or is_yet(sentence, word)):
        yield word
    for verb in inner[:1]:
        yield from negative(sentence.children(verb, "advmod"), cues.negation.words)


def is_yet(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` says that something is still to come: "has yet to decide", "are yet to be withdrawn"."""
    ahead = word.lemma == "have" and any(c.lower == "yet" for c in sentence.children(word, "advmod"))
    return ahead or word.lower == "yet"


def cleft(sentence: Sentence, head: Token) -> list[Token]:
    """The negation by which it was not whoever a clause is of: "it was not our soldiers who burned the town"."""
    noun = sentence.head_of(head)
    if noun is None or not head.relation.startswith("acl:relcl") or sentence.child(noun, "cop") is None:
        return []
    it = any(c.lower in ("it", "this") for c in sentence.children(noun, "nsubj", "expl"))
    return not_only(sentence, negative(sentence.children(noun, "advmod"), ("not", "n't", "never"))) if it else []


def fails(word: Token, cue: Cue) -> bool:
    """Whether ``word`` says that what it governs did not happen: "failed to", "unable to", "the failure to"."""
    lemma = word.lemma.casefold()
    if is_verb(word):
        return lemma in cue.verbs
    return lemma in (cue.adjectives if word.upos == "ADJ" else cue.nouns)


def negations(sentence: Sentence, trigger: Trigger, cues: Cues) -> list[Token]:
    """The words of negation that stand with the event: "did not", "no casualties", "not a single", "without"."""
    if trigger.frame.lacks:  # "is without water": only "not without" turns that
        return [] if is_verb(trigger.word) else negative(sentence.children(trigger.word, "advmod"), ("not", "n't"))
    heads = [trigger.word, *([trigger.carrier] if trigger.carrier is not None and not causes(trigger) else [])]
    hits = none_told(sentence, trigger.word)
    for head in heads:
        if not goes_on(sentence, trigger, head, cues):
            hits += negative(sentence.children(head, "advmod", "det", "cc", "mark"), cues.negation.words)
        hits += no_longer(sentence, head) + hardly_any(sentence, head) + not_once(sentence, head)
        hits += [m for m in sentence.children(head, "mark", "case", "cc") if m.lower in ("instead", "rather")][:1]
        hits += [c for c in sentence.children(head, "case") if c.lower == "without"][:1]
        hits += [d for c in sentence.children(head, "obl") if c.lemma in OCCASION for d in negative_of(sentence, c)]
        hits += [n for c in sentence.children(head, "obl:agent") for n in not_by(sentence, c)]
        phrases = sentence.children(head, "obl") if is_verb(head) else []
        hits += [n for c in phrases for n in sentence.children(c, "cc") if n.lower == "neither"][:1]
        for argument in (*sentence.children(head, "nsubj", "obj"), *beside_verb(sentence, head)):
            beside = bool(hits) and trigger.word in sentence.children(argument, "conj")  # "no deaths and no damage"
            if not (argument in heads or beside or is_aside(sentence, head, argument)):
                hits += negations_of(sentence, argument)
    hits = [hit for hit in hits if not is_not_until(sentence, hit)]
    if hits and is_doubled(sentence, trigger.head):
        return []
    if not hits and is_verb(trigger.head) and not causes(trigger):
        return not_only(sentence, shared_negations(sentence, trigger.head, cues))
    return not_only(sentence, hits or nothing_of_both(sentence, trigger.word))


def is_not_until(sentence: Sentence, hit: Token) -> bool:
    """Whether "not" only tells when something else was done: "not until they had shelled it did we fire"."""
    behind = sentence.tokens[hit.index + 1 : hit.index + 2]
    return hit.lower == "not" and any(each.lower in ("until", "till") for each in behind)


def goes_on(sentence: Sentence, trigger: Trigger, head: Token, cues: Cues) -> bool:
    """Whether a negation of ``head`` tells that something lasts: "does not cease its attacks", "has not stopped".

    Where what is stopped is no event, as in "did not stop the convoy" and "did not abandon its posts", it was not done.
    """
    if not is_verb(head) or head.lemma.casefold() not in cues.stopped.verbs:
        return False
    done = sentence.child(head, "obj") is not None or is_passive(sentence, head)
    return head is trigger.carrier or not done


def not_by(sentence: Sentence, agent: Token) -> list[Token]:
    """The word by which those named did not do it, where no others are named who did: "was held not by us"."""
    if sentence.child(agent, "conj") is not None:
        return []  # "not by us but by them"
    return not_only(sentence, [c for c in negative(sentence.children(agent, "advmod"), NOTS) if c.index < agent.index])


def is_doubled(sentence: Sentence, head: Token) -> bool:
    """Whether a negation stands under another: "not a day passes without", "there is no day on which they do not"."""
    above = sentence.head_of(head)
    if above is None:
        return False
    if any(c.lower == "without" for c in sentence.children(head, "mark", "case")):
        whose = [above, *sentence.children(above, "nsubj", "compound", "obl")]
        return any(c.lower in SCARCELY for w in whose for c in sentence.children(w, "advmod", "det", "cc"))
    subjects = sentence.children(head, "nsubj")
    told = [*sentence.children(head, "advmod"), *(d for c in subjects for d in sentence.children(c, "det"))]
    if ":relcl" not in head.relation or not negative(told, NOTS | {"no"}):
        return False
    whose = [above, *sentence.children(above, "nsubj", "compound")]
    over = sentence.head_of(above)
    whose += [over] if over is not None and is_verb(over) and is_a(above.relation, "nsubj") else []
    return any(c.lower in SCARCELY for w in whose for c in sentence.children(w, "det", "advmod", "cc"))


def none_told(sentence: Sentence, label: Token) -> list[Token]:
    """The word by which a label has nothing to tell: "Casualties: nil", "Incidents: none"."""
    behind = (c for c in sentence.children(label, "appos", "discourse", "parataxis", "dep") if c.lower in NIL)
    return [c for c in behind if sentence.tokens[c.index - 1].text == ":"][:1]


def is_aside(sentence: Sentence, head: Token, argument: Token) -> bool:
    """Whether "none" is only said of those told of already: "four were injured, none of them seriously"."""
    behind = argument.lower == "none" and argument.index > head.index + 1  # not "it holds none of them"
    return behind and any(c.index < head.index for c in sentence.children(head, "nsubj"))


def negations_of(sentence: Sentence, argument: Token) -> list[Token]:
    """The words by which a subject or object is none: "nobody", "no side", "not a single house"."""
    if argument.lemma in CHOICE or argument.lemma == "doubt":
        return []  # "had no choice but to": it was done
    if any(is_excepting(sentence, other) for other in sentence.children(argument, "nmod", "acl", "amod")):
        return []  # "nobody but the militia shelled it": the militia did
    hits = [argument] if argument.lower in ("none", "nobody", "nothing") else []
    hits += (negative_of(sentence, argument) + negative(sentence.children(argument, "cc"), ("neither",)))[:1]
    inner = [d for c in sentence.children(argument, "det", "amod", "nummod") for d in sentence.children(c, "advmod")]
    return hits + not_only(sentence, negative(inner, frozenset({"not"})))[:1]


def is_excepting(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` leaves somebody out of those who are none: "but the militia", "other than the militia"."""
    if word.lower == "other":
        return [t.lower for t in sentence.tokens[word.index + 1 : word.index + 2]] == ["than"]
    return any(c.lower in BUT for c in sentence.children(word))


def negative_of(sentence: Sentence, noun: Token) -> list[Token]:
    """The words that make ``noun`` none: "no", "not"."""
    return negative(sentence.children(noun, "det", "advmod"), NONE)


def negative(words: Iterable[Token], wanted: Collection[str]) -> list[Token]:
    return [word for word in words if word.lower in wanted]


def shared_negations(sentence: Sentence, verb: Token, cues: Cues) -> list[Token]:
    """The negation of the verb that ``verb`` is coordinated with: "did not enter or fire", "nobody came or fired"."""
    first = sentence.head_of(verb)
    if first is None or not is_a(verb.relation, "conj") or sentence.child(verb, "nsubj", "aux") is not None:
        return []
    listed = (
        verb,
        *(c for c in sentence.children(first, "conj") if c.index > verb.index),
    )  # "not to enter, shell or mine"
    if not any(negative(sentence.children(each, "cc"), ("or", "nor")) for each in listed):
        return []
    hits = negative(sentence.children(first, "advmod"), cues.negation.words)
    return (hits + [hit for who in sentence.children(first, "nsubj") for hit in negations_of(sentence, who)])[:1]


def nothing_of_both(sentence: Sentence, noun: Token) -> list[Token]:
    """The "no" of what ``noun`` is the alternative to: "there was no loss of life or damage"."""
    if not is_a(noun.relation, "conj") or not negative(sentence.children(noun, "cc"), ("or", "nor")):
        return []
    first = sentence.head_of(noun)
    while first is not None and first.upos == "NOUN":
        found = negative_of(sentence, first)
        if found or not is_a(first.relation, "nmod", "conj"):
            return found[:1]
        first = sentence.head_of(first)
    return []


def negation_above(sentence: Sentence, head: Token, cues: Cues) -> Token | None:
    """The negation of the verb that ``head`` completes: "does not intend to attack"; none of one of stopping."""
    above = sentence.head_of(head)
    if above is None or above.lemma.casefold() in cues.stopped.verbs | cues.denying.verbs:
        return None  # "does not cease to shell it", "does not deny having shelled it"
    ranked = above.lemma in RANKED and is_a(head.relation, "advcl", "acl")  # "were not the first to open fire"
    if not (ranked or is_a(head.relation, "xcomp") or completes(sentence, head, above)):
        return None
    if is_yet(sentence, above):
        return above  # "has yet to withdraw", "are yet to be withdrawn"
    hits = negative(sentence.children(above, "advmod", "cc"), cues.negation.words) + no_longer(sentence, above)
    hits += [hit for who in sentence.children(above, "nsubj") for hit in negations_of(sentence, who)]
    return next(iter(not_only(sentence, hits)), None)


def not_only(sentence: Sentence, words: list[Token]) -> list[Token]:
    """``words`` of negation without those that take nothing back: "not only bombed it", "not less than 25 fell"."""
    behind = ((w, [t.lower for t in sentence.tokens[w.index + 1 : w.index + 3]]) for w in words)
    return [w for w, next_to in behind if w.lower != "not" or not (next_to in BOUNDS or ALSO & {*next_to[:1]})]
