"""What is said of that which somebody else held just before: "This is a lie", "Nothing of the kind took place"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from alteram.coding.clause.syntax import is_passive, is_verb, objects
from alteram.coding.holders.held import as_agent
from alteram.coding.holders.rejections import (
    CHARGES,
    calls_false,
    dismisses,
    is_in,
    is_named_false,
    is_negated,
    predicated,
)
from alteram.coding.links import Coded
from alteram.coding.setting.discourse import coarser
from alteram.lexicon import lexicon
from alteram.model import Claim, Sentence, Token, is_a
from alteram.profiles.records import Party

BACK: Final = frozenset({"this", "that", "it", "these", "those", "which", "both", "them"})
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})
CHARGE: Final = frozenset({"charge"})  # one that is denied is no explosive
KIND: Final = frozenset({"kind", "sort"})
DEEDS: Final = ("attack.", "harm.", "mine.laying", "ceasefire.violation", "people.detain", "force.overflight")
AUXILIARIES: Final = frozenset({"do", "have", "be", "will"})
BESIDE: Final = ("parataxis", "appos", "obl", "nmod")
CLAUSES: Final = ("root", "conj", "parataxis", "acl", "ccomp")


class Answer(NamedTuple):
    """A clause that says that something told before is not so: its predicate, the words that judge, and all words."""

    word: Token
    judging: tuple[Token, ...]
    tokens: list[Token]


def answers(sentence: Sentence) -> Iterator[Answer]:
    """The clauses of ``sentence`` that deny what was told before them."""
    for word in sentence.tokens:
        if (word.kin in CLAUSES or word.relation == "advcl:relcl") and (
            denies_it(sentence, word) or is_of_what_was_told(sentence, word)
        ):
            tokens = [t for t in sentence.subtree(word) if t.upos != "PUNCT" and not is_beside(sentence, t, word)]
            tokens = tokens[1:] if tokens[0].kin in ("cc", "mark") else tokens
            reports = (c for c in sentence.children(word, "obj", "nsubj:pass") if is_report(sentence, c))
            yield Answer(word, (*predicated(sentence, word), *reports), tokens)


def denies_it(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` denies what was told: "we deny this categorically", "the report is dismissed as a lie"."""
    denying = lexicon().cues.denying
    named_false = is_named_false(sentence, word)
    if not is_verb(word) or not (word.lemma.casefold() in denying.verbs | denying.rejects or named_false):
        return False
    things = sentence.children(word, "obj", "nsubj:pass")
    if is_passive(sentence, word) and sentence.child(word, "obj") is not None:
        return False  # "it was denied access": what is refused to somebody is nothing that was told
    behind = sentence.tokens[word.index + 1 : word.index + 2]
    # "deny this categorically": the parser takes "this" for a word of the adverb
    bare = [t for t in behind if (above := sentence.head_of(t)) is not None and above.upos == "ADV"]
    if any(thing.lower in BACK for thing in (*things, *bare)):
        return True
    charge = sentence.head_of(word) if word.relation == "acl:relcl" else None
    if charge is not None and charge.kin in BESIDE and charge.lemma.casefold() in lexicon().cues.saying.nouns | CHARGE:
        return charge in objects(sentence, word)  # ", a claim that we reject"
    firm = named_false or word.lemma.casefold() in denying.verbs  # to reject a report may only refuse it
    firm = firm or any(thing.lemma.casefold() in CHARGES for thing in things)  # but not "rejects this accusation"
    return firm and any(is_report(sentence, thing) or is_part(sentence, thing) for thing in things)


def is_part(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` is a part in what was told before: "denied any involvement", "denies responsibility"."""
    named = sentence.child(noun, "nmod", "acl", "nmod:poss", "ccomp")
    return noun.lemma.casefold() in lexicon().cues.denying.parts and named is None


def disowns(sentence: Sentence, answer: Answer) -> bool:
    """Whether an answer only says that whoever gives it had no part in what was told."""
    return any(is_part(sentence, thing) for thing in sentence.children(answer.word, "obj"))


def is_for(sentence: Sentence, answer: Answer, told: Claim, side: Party | None, *, own: bool) -> bool:
    """Whether what was ``told`` is what ``side`` is charged with; of others than the issuer that may not be known."""
    charged = any(c.lemma.casefold() in CHARGES for c in sentence.children(answer.word, "obj", "nsubj:pass"))
    doers = {agent.party for agent in told.agent}
    if not charged or not doers or None in doers or (side is None and not own):
        return True
    return side is not None and side.name in doers


def is_of_what_was_told(sentence: Sentence, word: Token) -> bool:
    """Whether a clause says of what was told that it is not so: "this is a lie", "nothing of the kind took place"."""
    who = sentence.child(word, "nsubj")
    if who is None:
        return False
    return calls_it_false(sentence, word, who) or never_was(sentence, word, who) or is_cut_short(sentence, word, who)


def is_cut_short(sentence: Sentence, word: Token, who: Token) -> bool:
    """Whether a clause only denies what was told of ``who``: "It did not", "They have not"."""
    bare = word.lemma in AUXILIARIES and word.relation == "root" and who.upos == "PRON"
    below = {c.relation for c in sentence.children(word)}
    return bare and below <= {"nsubj", "advmod", "punct", "parataxis"} and is_negated(sentence, word)


def calls_it_false(sentence: Sentence, word: Token, who: Token) -> bool:
    """Whether a clause calls its subject false, which is nothing but what was told before."""
    if who.lower in BACK:
        untruths = lexicon().cues.denying.untruths
        return calls_false(sentence, word) or any(is_in(each, untruths) for each in predicated(sentence, word))
    return is_report(sentence, who) and (calls_false(sentence, word) or dismisses(sentence, word))


def never_was(sentence: Sentence, word: Token, who: Token) -> bool:
    """Whether a clause says that what was told did not take place: "that never happened", "no such thing occurred"."""
    place = sentence.child(word, "obj")
    happens = word.lemma.casefold() in lexicon().cues.denying.happening
    happens = happens or (word.lemma == "take" and place is not None and place.lower == "place")
    if not (happens and is_verb(word)):
        return False
    further = [c for c in sentence.children(word, "advmod", "xcomp") if c.lower in ("further", "farther")]
    if who.lower == "nothing" and (word.lower in ("further", "farther") or further):
        return any(t.lower in ("truth", "reality", "facts") for t in sentence.tokens)
    if who.lower == "nothing":
        return any(c.lemma in KIND for c in sentence.children(who, "nmod"))
    such = any(c.lower == "such" for c in sentence.children(who, "amod", "det"))
    none = any(c.lower == "no" for c in sentence.children(who, "det"))
    return (such and none) or (who.lower in BACK and is_negated(sentence, word))


def is_report(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` is a report that the text has told already: "these claims", "their assertion"."""
    if noun.lemma.casefold() not in lexicon().cues.saying.nouns | CHARGE or sentence.child(
        noun, "acl", "ccomp", "nmod"
    ):
        return False
    known = any(c.lower in DEFINITE for c in sentence.children(noun, "det", "det:predet", "amod"))
    return known or sentence.child(noun, "nmod:poss") is not None


def is_beside(sentence: Sentence, token: Token, word: Token) -> bool:
    """Whether ``token`` stands in a further clause that hangs on ``word``."""
    while token is not word:
        if is_a(token.relation, "conj", "parataxis", "advcl", "ccomp") and (
            sentence.child(token, "nsubj") is not None
            or (is_a(token.relation, "conj") and is_verb(token) and sentence.child(token, "obj") is not None)
        ):
            return True
        above = sentence.head_of(token)
        if above is None:
            return False
        token = above
    return False


def answered(told: list[Coded], answer: Answer) -> Coded | None:
    """The first of the claims ``told`` that ``answer`` is of: what others than the issuer hold, and no speech.

    Of a contrast it is what they affirm: "they claim that not we but the rebels closed the road. This is a lie".
    """
    others = (each for each in told if not each.claim.holder.is_issuer and not each.claim.event.startswith("talk."))
    before = [each for each in others if each.claim.evidence.start < answer.tokens[0].span.start]
    first = next(iter(before), None)
    if first is None or first.claim.stance == "asserted":
        return first
    words = first.claim.evidence
    return next((e for e in before if e.claim.evidence == words and e.claim.stance == "asserted"), first)


def rebuts(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` says firmly that what was told is not so; to reject it may only be to protest."""
    firm = word.lemma.casefold() in lexicon().cues.denying.verbs or is_named_false(sentence, word)
    return firm and denies_it(sentence, word)


def rebutted(told: list[Coded]) -> Coded | None:
    """The first deed of ``told`` that the issuer holds, for the answer of whoever it is laid to."""
    deeds = (each for each in told if each.claim.holder.is_issuer and each.claim.event.startswith(DEEDS))
    return next((each for each in deeds if each.claim.stance == "asserted" and each.claim.modality == "actual"), None)


def taken_over(bare: Claim, told: Claim, *, own: bool = False) -> Claim:
    """``bare`` with who did what to whom, when and where of the claim that it answers, as words that stand there.

    Who says to have had no part in it denies to have done it as their ``own`` deed, whoever is said to have.
    """
    doers = (as_agent(bare.holder),) if own else tuple(replace(each, inherited=True) for each in told.agent)
    return replace(
        bare,
        agent=doers,
        target=tuple(replace(each, inherited=True) for each in told.target),
        when=coarser(told.when) if told.when is not None else None,
        where=tuple(replace(each, inherited=True) for each in told.where),
    )
