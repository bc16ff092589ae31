"""Clauses whose verb the network hung below its subject, and those who act that it took for something else.

"Aldby: shelled", "Not only the army but also we fired", "It was Sudland that fired", "Mines were laid".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alteram.language.joins import NOMINAL, SUBJECTS, TENSED, children, relations_below
from alteram.language.lemmas import edit_script
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

WHO = frozenset({"WDT", "WP"})
DOING = frozenset({"obl", "obl:agent", "nmod"})
# past tenses that never stand without an object, so that they are participles there
OBJECTLESS = frozenset(
    {"destroyed", "killed", "wounded", "injured", "damaged", "captured", "seized", "detained", "repelled", "repulsed"}
) | {"intercepted", "neutralised", "neutralized", "eliminated", "liberated", "downed", "arrested", "foiled", "thwarted"}
OBJECTLESS |= {"shot down", "blown up", "beaten back", "beaten off", "driven back", "taken prisoner", "set free"}
FILLED = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass", "cop", "conj"})
CLAUSAL = SUBJECTS | {"obj", "iobj", "aux", "cop", "ccomp", "xcomp"}
BEGUN = SUBJECTS | {"expl", "aux:pass", "csubj", "mark"}


def make_whole(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make the verb of such a clause its root, and what stood above it its subject."""
    if labels and labels[0].xpos == "NFP" and labels[0].relation == "compound":
        labels[0] = labels[0]._replace(relation="punct")  # "- 40 killed": the dash opens an item
    _make_predicate(labels, words)
    _turn(labels)
    _make_passive(labels, words)
    _give_doer(labels, words)
    for place, label in enumerate(labels, start=1):
        if label.xpos == "VBG" and place < len(words):
            _make_deed(labels, words, place)
    _give_breaker(labels, words)
    _join_both(labels, words)
    _give_called_on(labels, words)
    for place, label in enumerate(labels, start=1):
        if label.relation in ("csubj", "advcl:relcl"):
            _set_apart(labels, place)
        if label.upos == "PRON" and words[place - 1 : place] in (["Mines"], ["mines"]):  # no pronoun ends so
            labels[place - 1] = label._replace(upos="NOUN", xpos="NNS", script=edit_script("mines", "mine"))


def _turn(labels: list[WordLabels]) -> None:
    """Make what opens the sentence its predicate, with the auxiliary behind it: "Killed in the raid were two men"."""
    for verb, label in enumerate(labels, start=1):
        who = label.head
        if label.xpos != "VBN" or label.relation != "acl" or not verb < who or labels[who - 1].relation != "root":
            continue
        below = [*children(labels, verb), *children(labels, who)]
        be = next((c for c in below if verb < c < who and labels[c - 1].relation in ("aux:pass", "cop")), 0)
        if be and not relations_below(labels, who) & SUBJECTS:
            labels[be - 1] = labels[be - 1]._replace(head=verb, relation="aux:pass")
            labels[verb - 1] = label._replace(head=0, relation="root")
            labels[who - 1] = labels[who - 1]._replace(head=verb, relation="nsubj:pass")


def _set_apart(labels: list[WordLabels], verb: int) -> None:
    """Make a clause with "that" or "who" one of whoever "it was": no clause is the subject of a noun after "it"."""
    label = labels[verb - 1]
    who = any(labels[c - 1].relation in SUBJECTS and labels[c - 1].xpos in WHO for c in children(labels, verb))
    if who and {"cop", "expl"} <= relations_below(labels, label.head) and labels[label.head - 1].upos in NOMINAL:
        labels[verb - 1] = label._replace(relation="acl:relcl")


def _give_called_on(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make those called on the subject of what is asked of them: "calling for all groups to lay down arms".

    The network hung them on "calling", as if they called, or made one clause of both.
    """
    for asked, label in enumerate(labels, start=1):
        over, below = label.head, relations_below(labels, asked)
        if label.relation != "xcomp" or labels[over - 1].xpos != "VBG" or words[over : over + 1] != ["for"]:
            continue
        beside = (c for c in children(labels, over) if over < c < asked and labels[c - 1].relation == "nsubj")
        who = next(beside, 0)
        if who:
            labels[who - 1] = labels[who - 1]._replace(head=asked)
        if "mark" in below and (who or "nsubj" in below):
            labels[asked - 1] = label._replace(relation="advcl")


def _make_predicate(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make a verb the predicate of the noun that the network took for the whole: "Vessel 41 fired", "Aldby: shelled".

    No past tense describes a noun without a subject of its own, and what stands behind a label tells of it.
    """
    root = next((place for place, label in enumerate(labels, start=1) if label.relation == "root"), 0)
    if not root or labels[root - 1].upos not in ("NOUN", "PROPN") or relations_below(labels, root) & {"cop", *SUBJECTS}:
        return
    for verb in children(labels, root):
        label = labels[verb - 1]
        if verb < root or label.upos != "VERB" or relations_below(labels, verb) & {"mark", *SUBJECTS}:
            continue
        told = label.xpos == "VBD" and label.relation == "acl" and _numbered(labels, root, verb)
        noted = label.xpos == "VBN" and label.relation in ("parataxis", "appos", "dep")
        noted = noted and words[root : verb - 1] == [":"]
        if told or noted:
            labels[verb - 1] = label._replace(head=0, relation="root")
            labels[root - 1] = labels[root - 1]._replace(head=verb, relation="nsubj" if told else "nsubj:pass")
            return


def _make_passive(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make a passive of a note that leaves out "was": "One enemy tank destroyed near Aldby".

    Nobody destroys or captures without an object, and a note has none.
    """
    for number, label in enumerate(labels, start=1):
        if label.upos == "NUM" and label.relation == "obl:unmarked" and label.head < number:
            _give_number(labels, number)
    for who, label in enumerate(labels, start=1):
        verb = label.head
        over = labels[verb - 1]
        if (
            label.relation not in ("nsubj", "compound")
            or label.upos not in ("NOUN", "NUM")
            or over.xpos != "VBD"
            or who > verb
        ):
            continue
        both = [word.lower() for word in words[verb - 1 : verb + 1]]
        noted = not OBJECTLESS.isdisjoint({*both[:1], " ".join(both)})
        if noted and over.relation in ("root", "parataxis") and not relations_below(labels, verb) & FILLED:
            labels[verb - 1] = over._replace(xpos="VBN")
            labels[who - 1] = label._replace(relation="nsubj:pass")


def _give_number(labels: list[WordLabels], number: int) -> None:
    """Make a number behind a verb without an auxiliary its object: "our guns shot down ten of them"."""
    verb = labels[number - 1].head
    who = next((c for c in children(labels, verb) if labels[c - 1].relation in ("nsubj", "nsubj:pass") and c < verb), 0)
    between = {label.relation for label in labels[verb : number - 1]}
    if not who or relations_below(labels, verb) & FILLED or not between <= {"compound:prt", "advmod"}:
        return
    labels[number - 1] = labels[number - 1]._replace(relation="obj")
    labels[who - 1] = labels[who - 1]._replace(relation="nsubj")
    labels[verb - 1] = labels[verb - 1]._replace(xpos="VBD")


def _make_deed(labels: list[WordLabels], words: Sequence[str], deed: int) -> None:
    """Make a noun of a deed that was read as a clause, where "by" tells who did it or what was done by it.

    "Were hurt in shelling by the rebels", "Shelling by the rebels killed two", "were hurt by shelling from the hill".
    """
    lower, label = words[deed - 1].lower(), labels[deed - 1]
    if lower not in deeds() or relations_below(labels, deed) & CLAUSAL:
        return
    below = children(labels, deed)
    marks = [c for c in below if labels[c - 1].relation == "mark"]
    doer = next((c for c in below if c > deed and labels[c - 1].relation in DOING), 0)
    told = doer != 0 and words[deed : deed + 1] in (["by"], ["By"])
    means = marks == [deed - 1] and words[deed - 2].lower() == "by" and _befell(labels, label.head)
    if not (told or means) or (marks and marks != [deed - 1]):
        return
    relation = label.relation
    if label.relation == "advcl":
        verbless = not marks and label.head > deed and not relations_below(labels, label.head) & BEGUN
        relation = "nsubj" if verbless else "obl"
    if label.relation == "acl":
        relation = "nmod"  # "their claims of shelling by our troops"
    labels[deed - 1] = label._replace(upos="NOUN", xpos="NN", relation=relation, script=edit_script(lower, lower))
    for mark in marks:
        labels[mark - 1] = labels[mark - 1]._replace(upos="ADP", xpos="IN", relation="case")
    for phrase in (c for c in below if labels[c - 1].relation in DOING):
        labels[phrase - 1] = labels[phrase - 1]._replace(relation="nmod")


def _give_breaker(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Let whoever broke an accord be the doer of the breach, not of the accord: "violations of the truce by rebels"."""
    accords = lexicon().actors.accord.nouns
    for place, label in enumerate(labels, start=1):
        accord = label.head
        if label.relation != "nmod" or not accord or words[accord - 1].casefold() not in accords:
            continue
        led = any(words[c - 1].lower() == "by" for c in children(labels, place) if labels[c - 1].relation == "case")
        over = labels[accord - 1]
        if led and over.relation == "nmod" and over.head < accord < place and labels[over.head - 1].upos == "NOUN":
            labels[place - 1] = label._replace(head=over.head)


def _befell(labels: Sequence[WordLabels], verb: int) -> bool:
    """Whether ``verb`` is a passive: what follows its "by" is no deed of its subject."""
    return (
        verb > 0 and labels[verb - 1].xpos == "VBN" and bool(relations_below(labels, verb) & {"aux:pass", "nsubj:pass"})
    )


@lru_cache(maxsize=1)
def deeds() -> frozenset[str]:
    """Deeds whose nouns have the form of a participle: "shelling", "looting"."""
    return frozenset(noun for frame in lexicon().frames for noun in frame.nouns if noun.endswith("ing"))


def _give_doer(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give a clause without a subject the phrase right before it: "after raids on Aldby and Belby, the army fired".

    It was read as one more of those that are named before the comma.
    """
    root = next((place for place, label in enumerate(labels, start=1) if label.relation == "root"), 0)
    if root < 5 or labels[root - 1].xpos not in TENSED or relations_below(labels, root) & BEGUN:
        return
    noun = root - 1
    if labels[noun - 1].upos not in ("NOUN", "PROPN") or labels[noun - 1].relation not in ("appos", "conj"):
        return
    start = noun
    while start > 1 and labels[start - 2].head == noun and labels[start - 2].relation in ("det", "amod", "compound"):
        start -= 1
    opened = start > 1 and words[start - 2] == "," and labels[start - 1].xpos in ("DT", "PRP$")
    if opened:
        labels[noun - 1] = labels[noun - 1]._replace(head=root, relation="nsubj")
        for child in children(labels, noun):
            if labels[child - 1].relation == "punct":
                labels[child - 1] = labels[child - 1]._replace(head=root)


def _numbered(labels: Sequence[WordLabels], noun: int, verb: int) -> bool:
    """Whether all that stands between ``noun`` and ``verb`` is the number that is its name: "vessel 5201"."""
    return verb == noun + 2 and labels[noun].upos == "NUM"


def _join_both(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make two subjects of the clause that "not only" opens: "Not only the army but also the rebels recruited"."""
    if [word.lower() for word in words[:2]] != ["not", "only"]:
        return
    first = next((place for place, label in enumerate(labels, start=1) if label.relation == "root"), 0)
    if not first or labels[first - 1].upos not in ("NOUN", "PROPN", "PRON"):
        return
    for verb in children(labels, first):
        label = labels[verb - 1]
        second = next((c for c in children(labels, verb) if labels[c - 1].relation in SUBJECTS), 0)
        if label.relation != "conj" or label.upos != "VERB" or not first < second < verb:
            continue
        relation = labels[second - 1].relation
        labels[verb - 1] = label._replace(head=0, relation="root")
        labels[first - 1] = labels[first - 1]._replace(head=verb, relation=relation)
        labels[second - 1] = labels[second - 1]._replace(head=first, relation="conj")
        for child in children(labels, first):
            if labels[child - 1].relation == "advmod" and child < first:
                labels[child - 1] = labels[child - 1]._replace(relation="cc:preconj")
        for child in children(labels, verb):
            if labels[child - 1].relation == "cc" and first < child < second:
                labels[child - 1] = labels[child - 1]._replace(head=second)
        return
