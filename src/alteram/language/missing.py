"""What a clause lacks because a phrase before it took it: its subject, its object, or the verb of what is judged.

"Shelled the port and gunmen looted shops" ends one clause and begins another; "opened from mortars a heavy fire" puts
last what is long; and "Reports that they fired do not correspond to reality" is a clause, whose verb no noun describes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from alteram.language.joins import FINITE, NAMING, SUBJECTS, TENSED, children, has_tense, is_below, relations_below
from alteram.language.network import WordLabels
from alteram.language.shifted import OPENING, plurals
from alteram.lexicon import lexicon

HAVING = frozenset({"have", "has", "had"})
OFTEN = frozenset("time and again more than once after many several times often".split())
TAKEN_FOR = frozenset(
    {"assessed", "judged", "considered", "reported", "described", "identified", "recorded", "regarded"}
)
WRECKED = frozenset({"destroyed", "damaged", "burned", "burnt", "sunk"})
ACTIVE = frozenset({"aux:pass", "obj", "cop", "ccomp", "xcomp"})


def give_missing(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give each such clause what it lacks."""
    for place, label in enumerate(labels if words else (), start=1):
        if label.relation == "acl" and words[place - 1].lower() == "opening":
            _count_fire(labels, words, place)
        if label.relation == "advcl" and label.xpos == "VBN" and label.head < place:
            _give_assessed(labels, words, place)
        if label.relation == "acl" and words[place - 1].lower() in lost():
            _give_fate(labels, words, place)
        if label.relation == "advmod" and words[place - 1].lower() == "about" and place > 1:
            _give_topic(labels, words, place)
        if label.xpos in ("VBN", "VBD") and label.relation in ("conj", "advcl") and label.head < place:
            _give_auxiliary(labels, words, place)
        judged = label.relation in ("acl:relcl", "parataxis") and "cop" in relations_below(labels, place)
        if judged or (label.relation in ("appos", "acl") and label.upos == "VERB"):
            _give_report(labels, place)
        elif label.relation == "conj" and label.upos in NAMING and place < len(labels):
            _give_second_subject(labels, place)
        bare = label.relation == "obl" and words[place - 1].lower() in people()
        if label.upos == "NOUN" and (bare or labels[place - 1].relation in ("appos", "conj", "nmod")):
            _give_last_object(labels, words, place)


@cache
def lost() -> frozenset[str]:
    """The words for what befell people or things that somebody had."""
    return WRECKED.union(lexicon().numbers.fates)


@cache
def reports() -> frozenset[str]:
    """The nouns of what is said, in both numbers."""
    said = lexicon().cues.saying.nouns
    return said | plurals(said)


@cache
def people() -> frozenset[str]:
    """The nouns of people, in both numbers."""
    named = lexicon().actors.people.nouns
    return named | plurals(named)


def _give_auxiliary(labels: list[WordLabels], words: Sequence[str], verb: int) -> None:
    """Make "have" an auxiliary where only how often stands behind it: "has time and again violated the truce"."""
    have = labels[verb - 1].head
    between = {word.lower() for word in words[have : verb - 1]}
    if not have or words[have - 1].lower() not in HAVING or not between or not between <= OFTEN:
        return
    top = labels[have - 1]
    for child in children(labels, have):
        if have < child < verb:
            labels[child - 1] = labels[child - 1]._replace(head=verb, relation="advmod")
        elif child != verb:
            labels[child - 1] = labels[child - 1]._replace(head=verb)
    labels[verb - 1] = labels[verb - 1]._replace(xpos="VBN", head=top.head, relation=top.relation)
    labels[have - 1] = top._replace(upos="AUX", head=verb, relation="aux")


def _give_assessed(labels: list[WordLabels], words: Sequence[str], verb: int) -> None:
    """Make what something was taken for the complement of the verb over it: "fire was assessed as aimed at a drone"."""
    over = labels[verb - 1].head
    led = any(labels[c - 1].relation == "mark" and words[c - 1].lower() == "as" for c in children(labels, verb))
    if led and words[over - 1].lower() in TAKEN_FOR and "aux:pass" in relations_below(labels, over):
        labels[verb - 1] = labels[verb - 1]._replace(relation="xcomp")


def _give_fate(labels: list[WordLabels], words: Sequence[str], fate: int) -> None:
    """Tell what befell those whom somebody had, not which they had: "the enemy had 20 men killed"."""
    thing = labels[fate - 1].head
    verb = labels[thing - 1].head
    had = labels[thing - 1].relation == "obj" and verb and words[verb - 1].lower() in HAVING
    if had and thing == fate - 1 and labels[fate - 1].xpos != "VBD":
        labels[fate - 1] = labels[fate - 1]._replace(head=verb, relation="xcomp")


def _give_topic(labels: list[WordLabels], words: Sequence[str], about: int) -> None:
    """Make a report be on those counted, and not on nearly so many: "claims about 500 killed soldiers are lies"."""
    number, report = labels[about - 1].head, about - 1
    if words[report - 1].lower() not in reports() or labels[number - 1].upos != "NUM" or number < about:
        return
    counted = labels[number - 1].head if labels[number - 1].relation == "nummod" else number
    judged = labels[counted - 1].relation in SUBJECTS and labels[counted - 1].head == labels[report - 1].head
    if counted < number or not (judged or labels[counted - 1].head == report):
        return
    labels[about - 1] = labels[about - 1]._replace(upos="ADP", xpos="IN", head=counted, relation="case")
    labels[counted - 1] = labels[counted - 1]._replace(head=report, relation="nmod")


def _count_fire(labels: list[WordLabels], words: Sequence[str], opening: int) -> None:
    """Make fire that is opened what a noun counts, whatever else stands there: "17 instances of opening fire"."""
    noun, fire = labels[opening - 1].head, opening + 1
    of = [c for c in children(labels, opening) if words[c - 1].lower() == "of" and c == opening - 1]
    if not of or fire > len(labels) or words[fire - 1].lower() != "fire" or labels[fire - 1].head != opening:
        return
    for child in children(labels, opening):
        if child > fire and labels[child - 1].relation == "obl":
            labels[child - 1] = labels[child - 1]._replace(head=fire, relation="nmod")
    labels[of[0] - 1] = labels[of[0] - 1]._replace(head=fire, relation="case")
    labels[fire - 1] = labels[fire - 1]._replace(head=noun, relation="nmod")
    labels[opening - 1] = labels[opening - 1]._replace(head=fire, relation="amod")


def _give_report(labels: list[WordLabels], judged: int) -> None:
    """Make a report the subject of what judges it, which was read as another name for it, or as a clause on it.

    No relative clause lacks both a subject and the word for one: "The information that they fired, is a lie".
    """
    over = labels[judged - 1].head
    content = over if labels[over - 1].relation == "acl" and labels[judged - 1].relation == "parataxis" else 0
    report = labels[over - 1].head if content else over
    top, below = labels[report - 1], children(labels, report)
    told = any(
        labels[c - 1].relation == "acl" and report < c < judged and "mark" in relations_below(labels, c) for c in below
    )
    told = told or labels[judged - 1].relation == "acl:relcl"
    finite = labels[judged - 1].xpos in TENSED or has_tense(labels, judged)
    finite = finite or any(labels[c - 1].xpos in FINITE for c in children(labels, judged))
    said = top.relation in SUBJECTS and sum(labels[c - 1].relation in SUBJECTS for c in children(labels, top.head)) > 1
    if not (top.relation == "root" or said) or top.upos != "NOUN" or not (told and finite):
        return
    if relations_below(labels, judged) & {*SUBJECTS, "mark"}:
        return
    for child in (*below, *(children(labels, content) if content else ())):
        if child > judged:
            labels[child - 1] = labels[child - 1]._replace(head=judged)
    of = "nsubj:pass" if "aux:pass" in relations_below(labels, judged) else "nsubj"
    relation = "ccomp" if said else "root"  # "that they fired is a lie, the ministry said"
    labels[judged - 1] = labels[judged - 1]._replace(head=top.head, relation=relation)
    labels[report - 1] = top._replace(head=judged, relation=of)


def _give_second_subject(labels: list[WordLabels], noun: int) -> None:
    """Make ``noun`` the subject of the verb with an object right behind it: "entered the town and gunmen looted it"."""
    first, verb = labels[noun - 1].head, noun + 1
    over, told = labels[first - 1].head, labels[verb - 1]
    if told.upos != "VERB" or told.xpos not in TENSED or told.relation != "conj" or told.head not in (first, over):
        return
    if labels[first - 1].relation not in ("obj", "obl") or not over or labels[over - 1].upos != "VERB":
        return
    below = relations_below(labels, verb)
    links = [c for c in (*children(labels, noun), *children(labels, verb)) if labels[c - 1].relation == "cc"]
    if below & {*SUBJECTS, "aux", "aux:pass"} or "obj" not in below or not links:
        return
    labels[noun - 1] = labels[noun - 1]._replace(head=verb, relation="nsubj")
    labels[verb - 1] = told._replace(head=over)
    for link in links:
        labels[link - 1] = labels[link - 1]._replace(head=verb)


def _give_last_object(labels: list[WordLabels], words: Sequence[str], thing: int) -> None:
    """Make ``thing`` what is done, behind the arms or the place it is done with: "opened from mortars a heavy fire"."""
    start = thing
    while start > 1 and is_below(labels, start - 1, thing):
        start -= 1
    beside, before = start - 1, {start - 1}
    while beside and labels[beside - 1].relation == "nmod":  # "subjected to fire from tanks the posts"
        beside = labels[beside - 1].head
        before.add(beside)
    verb = labels[beside - 1].head if beside else 0
    if not 0 < verb < beside or labels[verb - 1].upos != "VERB" or labels[thing - 1].head not in {*before, verb}:
        return
    counted = labels[start - 1].xpos == "CD" and words[thing - 1].lower() in people()
    opened = words[start - 1].lower() in OPENING or counted
    if labels[beside - 1].relation not in ("obl", "obj") or not opened:
        return
    led = "case" in relations_below(labels, beside) and not relations_below(labels, thing) & {"case", "cc"}
    taken = [c for c in children(labels, verb) if labels[c - 1].relation in ACTIVE and c != beside]
    if led and not taken:
        labels[beside - 1] = labels[beside - 1]._replace(relation="obl")
        labels[thing - 1] = labels[thing - 1]._replace(head=verb, relation="obj")
