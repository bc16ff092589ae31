"""Objects that stand behind the arms they are hit with: "targeted with artillery fire the positions of the rebels".

Communiques put what is long last. The network knows such clauses little: it takes the verb for a participle of the
doer, and the arms or what is hit for something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from alteram.language.joins import ATTACKING, FINITE, SUBJECTS, children, relations_below
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

OPENING = frozenset({"a", "an", "the", "this", "these", "those", "its", "their", "our", "his", "several", "some"})
FIRE = frozenset({"fire", "weapon", "weapons", "strike", "strikes", "ammunition", "bullets", "weaponry"})
PHRASE = frozenset(
    {"DT", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "PRP$", "VBN", "VBG", "POS", "HYPH", "AFX"}
)
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
INSIDE = NOUNS | {"POS"}
TIMES = frozenset({"day", "night", "morning", "evening", "afternoon", "week", "month", "year", "hour"})
MADE = frozenset("made carried conducted launched delivered inflicted dealt mounted executed performed".split())
ATTACKS = frozenset("attack attacks raid raids strike strikes assault assaults".split())
HISSING = ("s", "x", "ch", "sh")
FIRING = ATTACKING | {"hit", "struck", "pounded", "bombarded", "targeted", "raked"}
KEPT = frozenset("observe observes observed observing respect respects respected respecting".split())
STRUCK = frozenset("agreed reached signed concluded brokered established negotiated".split())
TOPS = frozenset({"nsubj", "nsubj:pass", "root"})


@cache
def arms_words() -> frozenset[str]:
    """The last words of the names of arms, in the singular and the plural."""
    last = {word.split()[-1].casefold() for arms in lexicon().weapons for word in arms.words}
    return frozenset(last | plurals(last) | FIRE)


def plurals(nouns: Iterable[str]) -> frozenset[str]:
    """The regular plurals of these nouns: "houses", "trenches"."""
    return frozenset(f"{noun}es" if noun.endswith(HISSING) else f"{noun}s" for noun in nouns)


def shift_back(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give each such verb its object and its subject."""
    lower = [word.lower() for word in words]
    for verb in range(2, len(lower) - 3):
        if lower[verb] != "with" or labels[verb - 1].xpos not in ("VBD", "VBN", "VBG"):
            continue
        if relations_below(labels, verb) & {"aux:pass", "obj", "cop"} or labels[verb - 1].upos != "VERB":
            continue
        arms = _arms(labels, lower, verb + 2)
        thing = _thing(labels, lower, arms + 1) if arms else 0
        if thing and not _is_subject(labels, thing):
            _mend(labels, verb, arms, thing)


def give_aims(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Hang what an attack was made on on its verb or noun, not on its doer: "strikes made by drones on our units"."""
    for doer, label in enumerate(labels if words else (), start=1):
        deed = label.head
        made = label.relation == "obl:agent" and 0 < deed < doer and words[deed - 1].lower() in MADE
        told = label.relation == "nmod" and 0 < deed < doer and words[deed - 1].lower() in ATTACKS
        if not made and not (told and _cases(labels, words, doer) in (["by"], ["of"])):
            continue
        for aim in children(labels, doer):
            on = _cases(labels, words, aim) in (["on"], ["against"], ["upon"])
            if aim > doer and labels[aim - 1].relation == "nmod" and on:
                labels[aim - 1] = labels[aim - 1]._replace(head=deed, relation="obl" if made else "nmod")


def _cases(labels: Sequence[WordLabels], words: Sequence[str], noun: int) -> list[str]:
    return [words[c - 1].lower() for c in children(labels, noun) if labels[c - 1].relation == "case"]


def give_arms(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Hang arms on the verb, not on the place that they were fired at: "opened up on our trenches with rifles"."""
    for arms, label in enumerate(labels if words else (), start=1):
        place = label.head
        if label.relation != "nmod" or words[arms - 1].lower() not in arms_words() or not 0 < place < arms:
            continue
        verb = labels[place - 1].head
        struck = labels[place - 1].relation in ("obl", "obj") and 0 < verb < place and words[verb - 1].lower() in FIRING
        if struck and _cases(labels, words, arms) == ["with"] and words[place - 1].lower() in posts():
            labels[arms - 1] = label._replace(head=verb, relation="obl")


@cache
def posts() -> frozenset[str]:
    """The words for what is fired at and bears no arms of its own: ground, works and houses."""
    actors = lexicon().actors
    named = actors.place.nouns | actors.manned.nouns | {"house"}
    return frozenset(named | plurals(named))


def give_truce(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make the truce that somebody keeps the object of its verb: "observes the truce agreed in May"."""
    for verb, label in enumerate(labels if words else (), start=1):
        keeps = words[label.head - 1].lower() in KEPT if label.head else False
        if not keeps or label.relation != "ccomp" or words[verb - 1].lower() not in STRUCK:
            continue
        truce = next((c for c in children(labels, verb) if labels[c - 1].relation in SUBJECTS), 0)
        if truce == verb - 1 and not relations_below(labels, verb) & {"mark", "aux", "obj"}:
            labels[truce - 1] = labels[truce - 1]._replace(head=label.head, relation="obj")
            labels[verb - 1] = label._replace(head=truce, relation="acl", xpos="VBN")


def _arms(labels: Sequence[WordLabels], lower: Sequence[str], start: int) -> int:
    """The word for the arms or fire in the phrase that starts at ``start``, where a phrase of its own follows it."""
    for place in range(start, min(start + 6, len(lower))):
        if labels[place - 1].xpos not in PHRASE or (place > start and lower[place - 1] in OPENING):
            return 0
        after, known = lower[place], lower[place - 1] in arms_words()
        if not known or labels[place - 1].xpos not in NOUNS:
            continue
        if after in OPENING or labels[place].xpos in ("CD", "PRP$"):
            return place
        bare = lower[place - 1] == "fire" and (labels[place].xpos in NOUNS or labels[place].xpos == "JJ")
        if bare and after not in arms_words():
            return place  # "with precision fire terrorist groups"
    return 0


def _thing(labels: Sequence[WordLabels], lower: Sequence[str], start: int) -> int:
    """The noun of the phrase that starts at ``start``, 0 where it tells a time."""
    last = 0
    for place in range(start, len(labels) + 1):
        if labels[place - 1].xpos not in PHRASE:
            break
        if labels[place - 1].xpos in NOUNS:
            if place < len(labels) and labels[place].xpos in INSIDE:
                continue
            last = place
            break
    return 0 if last and lower[last - 1].rstrip("s") in TIMES else last


def _is_subject(labels: Sequence[WordLabels], thing: int) -> bool:
    """Whether what stands there acts in a clause of its own: "..., armed with rifles the police said"."""
    above = labels[thing - 1].head
    return labels[thing - 1].relation in SUBJECTS and above > thing and labels[above - 1].xpos in FINITE


def _mend(labels: list[WordLabels], verb: int, arms: int, thing: int) -> None:
    """Let ``verb`` be done with ``arms`` to ``thing`` by the noun that it was read as describing."""
    doer = labels[verb - 1].head
    if labels[verb - 1].relation.startswith("acl") and doer == verb - 1 and labels[doer - 1].relation in TOPS:
        if not _lift(labels, verb, doer, (arms, thing)):
            return
        for child in children(labels, doer):
            if child > thing and labels[child - 1].relation == "acl:relcl":
                labels[child - 1] = labels[child - 1]._replace(head=thing)
    _gather(labels, verb + 1, arms)
    _gather(labels, arms + 1, thing)
    labels[arms - 1] = labels[arms - 1]._replace(head=verb, relation="obl")
    labels[thing - 1] = labels[thing - 1]._replace(head=verb, relation="obj")
    labels[verb] = labels[verb]._replace(head=arms, relation="case")
    for child in children(labels, arms):
        if child > thing:
            verbal = labels[child - 1].upos in ("VERB", "PUNCT") or labels[child - 1].relation in ("conj", "advcl")
            labels[child - 1] = labels[child - 1]._replace(head=verb if verbal else thing)
    for child in children(labels, verb):
        if labels[child - 1].relation == "nsubj:pass":
            labels[child - 1] = labels[child - 1]._replace(relation="nsubj")
    if labels[verb - 1].xpos == "VBN" and "aux" not in relations_below(labels, verb):
        labels[verb - 1] = labels[verb - 1]._replace(xpos="VBD")


def _lift(labels: list[WordLabels], verb: int, doer: int, behind: tuple[int, int]) -> bool:
    """Make ``verb`` what the clause of its ``doer`` tells; False where another verb is that."""
    over = labels[doer - 1].head
    if 0 < over < doer:  # "said that an army unit targeted with ...", without a clause of what is said
        mark = next((place for place in range(over + 1, doer) if labels[place - 1].relation == "mark"), 0)
        if "ccomp" in relations_below(labels, over) or not mark:
            return False
        labels[verb - 1] = labels[verb - 1]._replace(head=over, relation="ccomp")
        labels[doer - 1] = labels[doer - 1]._replace(head=verb, relation="nsubj")
        labels[mark - 1] = labels[mark - 1]._replace(head=verb)
        return True
    if over and over not in behind and labels[over - 1].xpos != "VBG":
        return False  # "the convoy targeted with fire the other day was empty"
    _raise(labels, verb, doer, over)
    return True


def _gather(labels: list[WordLabels], first: int, noun: int) -> None:
    """Hang the words from ``first`` on ``noun``, which ends their phrase, save those that hang on one another."""
    for place in range(first, noun):
        if not first < labels[place - 1].head <= noun:
            labels[place - 1] = labels[place - 1]._replace(head=noun, relation=_inside(labels[place - 1]))


def _inside(label: WordLabels) -> str:
    relations = {"DT": "det", "CD": "nummod", "PRP$": "nmod:poss", "IN": "case", "JJ": "amod", "VBN": "amod"}
    return relations.get(label.xpos, "compound" if label.xpos in NOUNS else label.relation)


def _raise(labels: list[WordLabels], verb: int, doer: int, over: int) -> None:
    """Put ``verb`` in the place of the clause that was read around its doer."""
    top = labels[over - 1] if over else labels[doer - 1]
    labels[verb - 1] = labels[verb - 1]._replace(head=top.head, relation=top.relation)
    labels[doer - 1] = labels[doer - 1]._replace(head=verb, relation="nsubj")
    if not over:
        for child in children(labels, doer):
            if child > verb:
                labels[child - 1] = labels[child - 1]._replace(head=verb)
        return
    for child in children(labels, over):
        if child < doer or (child > over and labels[child - 1].upos in ("VERB", "PUNCT")):
            labels[child - 1] = labels[child - 1]._replace(head=verb)
    if labels[over - 1].upos == "VERB":
        labels[over - 1] = labels[over - 1]._replace(head=verb, relation="advcl")
