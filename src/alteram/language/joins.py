"""Words that hang on the wrong one of two: what is said and what says it, what is charged, who is counted by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from alteram.language.network import WordLabels

TOPICS: Final = frozenset({"about", "of", "on", "regarding", "concerning"})
REPORTS: Final = frozenset(
    {
        "report",
        "reports",
        "information",
        "news",
        "rumour",
        "rumours",
        "rumor",
        "rumors",
        "claims",
        "allegations",
        "reporting",
    }
)
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
JOINED: Final = frozenset({"conj", "parataxis"})
NAMING: Final = frozenset({"NOUN", "PROPN"})
NOMINAL: Final = NAMING | {"PRON", "NUM"}
TENSED: Final = frozenset({"VBD", "VBZ", "VBP"})
FINITE: Final = TENSED | {"MD"}
CLAIMING: Final = frozenset({"complained", "alleged", "claimed", "reported", "protested", "charged", "contended"})
ATTACKING: Final = frozenset(
    "opened fired shelled killed wounded attacked burned burnt shot looted abducted took laid entered crossed bombed "
    "destroyed stole beat damaged seized raided threw planted dug built placed moved occupied cut set carried".split()
)
TELLING: Final = frozenset(
    {"said", "claimed", "reported", "added", "stated", "announced", "noted", "told", "informed", "confirmed", "alleged"}
)
BLAMING: Final = frozenset({"accused", "blamed", "condemned", "denied", "warned", "urged", "vowed", "threatened"})
HARMING: Final = frozenset(
    {"killing", "injuring", "wounding", "destroying", "inflicting", "causing", "damaging", "repelling", "forcing"}
)
MOVING: Final = frozenset(
    "moving trying tried attempting attempted heading headed advancing advanced gathering coming came infiltrating "
    "approaching travelling traveling sneaking crossing preparing operating hiding".split()
)
CHARGING: Final = frozenset({"accuse", "accuses", "accused", "accusing", "suspect", "suspects", "suspected", "charged"})


def rejoin(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Hang each verb that was read with the wrong clause on the right one."""
    for place, label in enumerate(labels, start=1):
        if label.relation == "conj" and label.xpos in ("VBD", "VBZ", "VBP", "VB"):
            join_above(labels, place, words)
            join_finite(labels, place, words)
        if label.relation == "conj" and words[place - 1 : place + 1] == ["appeals", "to"]:
            plead(labels, place)
        if label.relation == "acl:relcl" and label.xpos == "VBD":
            tell_last(labels, place, words)
        if label.relation == "obj":
            give_verb(labels, place)
            give_last(labels, place, words)
        if label.relation == "acl" and label.xpos == "VBG" and words[place - 2 : place - 1] == ["of"]:
            charge(labels, place, words)
        if label.relation == "acl" and label.xpos == "VBN":
            tell_of(labels, place, words)
        if label.relation == "advcl" and label.xpos in TENSED:
            begin(labels, place)
        if label.relation == "advcl" and label.xpos == "VBG":
            free(labels, place, words)
        if label.relation == "conj" and label.xpos == "VBG":
            go_on(labels, place)
        if label.relation == "xcomp" and label.xpos in ("JJ", "VBN"):
            count(labels, place)
        if label.relation == "nmod":
            retell(labels, place, words)


def tell_of(labels: list[WordLabels], deed: int, words: Sequence[str]) -> None:
    """Hang what somebody says of others on the verb that says it: "are reported by the mission to have laid mines"."""
    agent = labels[deed - 1].head
    verb = labels[agent - 1].head
    below = {words[c - 1].lower() for c in children(labels, deed) if c < deed}
    told = verb and labels[agent - 1].relation == "obl:agent" and words[verb - 1].lower() in TELLING
    if told and {"to", "have"} <= below:
        labels[deed - 1] = labels[deed - 1]._replace(head=verb, relation="xcomp")


def retell(labels: list[WordLabels], topic: int, words: Sequence[str]) -> None:
    """Give a report its content back from whoever put it out: "information spread by X about the capture"."""
    agent = labels[topic - 1].head
    verb = labels[agent - 1].head
    report = labels[verb - 1].head if verb else 0
    if not report or labels[agent - 1].relation != "obl:agent" or labels[verb - 1].relation != "acl":
        return
    case = next((words[c - 1].lower() for c in children(labels, topic) if labels[c - 1].relation == "case"), "")
    if words[report - 1].lower() in REPORTS and case in TOPICS:
        labels[topic - 1] = labels[topic - 1]._replace(head=report)


def count(labels: list[WordLabels], word: int) -> None:
    """Make what is counted the object of its verb: "confirmed 12 dead" says nothing of whoever confirms it."""
    numbered = any(labels[child - 1].relation == "nummod" for child in children(labels, word))
    if numbered and "obj" not in relations_below(labels, labels[word - 1].head):
        labels[word - 1] = labels[word - 1]._replace(relation="obj")


def _above(labels: Sequence[WordLabels], place: int) -> Iterator[int]:
    """``place`` and the words over it."""
    while place:
        yield place
        place = labels[place - 1].head


def free(labels: list[WordLabels], verb: int, words: Sequence[str]) -> None:
    """Hang what came of a deed on the deed, not on who tells of it beside: "fired, as he saw, killing two"."""
    if words[verb - 2 : verb - 1] == [","] and words[verb - 1] in HARMING:
        place = labels[verb - 1].head
        while labels[place - 1].relation == "xcomp":
            place = labels[place - 1].head  # "that tried to come near, killing two"
        above = next((at for at in _above(labels, labels[place - 1].head) if labels[at - 1].upos == "VERB"), 0)
        if labels[place - 1].relation == "acl:relcl" and words[place - 1] in MOVING and 0 < above < place:
            labels[verb - 1] = labels[verb - 1]._replace(head=above)  # "shelled men who were coming near, killing two"
            return
    beside = labels[labels[verb - 1].head - 1]
    if beside.relation != "advcl" or beside.xpos not in ("VBD", "VBZ", "VBP", "VBN") or not beside.head < verb:
        return
    place = labels[verb - 1].head
    below = children(labels, place)
    aside = any(labels[c - 1].relation == "mark" and words[c - 1 : c] == ["as"] for c in below)
    alone = not any(labels[c - 1].relation in ("obj", "ccomp", "xcomp") for c in below)
    if aside and alone and place < verb and words[verb - 2 : verb - 1] == [","]:
        labels[verb - 1] = labels[verb - 1]._replace(head=beside.head)


def go_on(labels: list[WordLabels], verb: int) -> None:
    """Join ``verb`` to the one of its form, not to what describes whom that befell: "killing a woman aged 71 and"."""
    described = labels[labels[verb - 1].head - 1]
    if described.relation != "acl" or described.xpos not in ("VBN", "VBD", "JJ"):
        return
    noun = labels[described.head - 1]
    if noun.relation == "obj" and labels[noun.head - 1].xpos == "VBG" and noun.head < verb:
        labels[verb - 1] = labels[verb - 1]._replace(head=noun.head)


def join_above(labels: list[WordLabels], verb: int, words: Sequence[str]) -> None:
    """Join ``verb`` to the verb of saying that has its tense, not to what is said.

    "They deny that they fired and blame us": they blame us. Whoever complains does not do what is complained of.
    """
    content = labels[verb - 1].head
    saying = labels[content - 1].head
    if words[saying - 1 : saying] and words[saying - 1].lower() in CLAIMING and words[verb - 1].lower() in ATTACKING:
        return
    if labels[content - 1].relation != "ccomp" or not content < verb or not 0 < saying < content:
        return
    own, told, says = (labels[place - 1].xpos for place in (verb, content, saying))
    perfect = told in ("VBN", "VBG") and "aux:pass" not in relations_below(labels, content)
    alike = (own == says == "VBD" and perfect) or (own == says == "VBZ" and told in ("VBD", "VBN"))
    alike = alike or (own in ("VBP", "VB") and says == "VBP" and told == "VBD")
    alike = alike or (own == told == says == "VBD" and words[verb - 1].lower() in BLAMING)
    if alike and not relations_below(labels, verb) & {*SUBJECTS, "aux", "aux:pass", "cop", "mark"}:
        labels[verb - 1] = labels[verb - 1]._replace(head=saying)


def join_finite(labels: list[WordLabels], verb: int, words: Sequence[str]) -> None:
    """Join a verb with a tense to one that has it, never to an infinitive: "gave up the plan to pass and left"."""
    aim = labels[verb - 1].head
    own = labels[verb - 1].xpos
    bare = own in ("VBD", "VBZ") and labels[aim - 1].xpos == "VB" and aim < verb
    marked = any(words[c - 1 : c] == ["to"] for c in children(labels, aim) if labels[c - 1].relation == "mark")
    if not (bare and marked) or relations_below(labels, verb) & {*SUBJECTS, "mark"}:
        return
    above = labels[aim - 1].head
    while above and labels[above - 1].xpos not in TENSED and not has_tense(labels, above):
        above = labels[above - 1].head
    if 0 < above < aim and (own == "VBD" or labels[above - 1].xpos == own):
        labels[verb - 1] = labels[verb - 1]._replace(head=above)


def plead(labels: list[WordLabels], appeals: int) -> None:
    """Make a verb of "appeals" behind a verb of its form: "condemns the raid and appeals to the monitors to come"."""
    noun = labels[appeals - 1].head
    verb = next((place for place in _above(labels, noun) if labels[place - 1].xpos == "VBZ"), 0)
    told = verb and (labels[verb - 1].relation == "conj" or relations_below(labels, verb) & SUBJECTS)
    if labels[appeals - 1].xpos != "NNS" or not 0 < verb < noun or not told:
        return
    labels[appeals - 1] = labels[appeals - 1]._replace(upos="VERB", xpos="VBZ", head=verb, relation="conj")
    for place, label in enumerate(labels[appeals:], start=appeals + 1):
        if label.relation == "nmod" and label.head in (noun, appeals):
            labels[place - 1] = label._replace(head=appeals, relation="obl")
        elif label.xpos == "VB" and label.relation in ("advcl", "xcomp", "acl") and label.head < place:
            labels[place - 1] = label._replace(head=appeals, relation="advcl")
            return


def has_tense(labels: Sequence[WordLabels], verb: int) -> bool:
    """Whether an auxiliary gives ``verb`` its tense: "did not give up", "have tried"."""
    below = (labels[child - 1] for child in children(labels, verb))
    return any(each.relation in ("aux", "aux:pass") and each.xpos in TENSED for each in below)


def tell_last(labels: list[WordLabels], verb: int, words: Sequence[str]) -> None:
    """Make who is named before a last verb of saying its subject: "shells the town, the border service claimed".

    They were read as another name of the town, with what they say as a clause beside it.
    """
    noun = labels[verb - 1].head
    names = [c for c in children(labels, noun) if labels[c - 1].relation == "appos" and noun < c < verb]
    last = all(not word[:1].isalnum() for word in words[verb:])
    if not (names and last and words[verb - 1].lower() in TELLING) or relations_below(labels, verb) & {
        *SUBJECTS,
        "obj",
    }:
        return
    root = next(place for place, label in enumerate(labels, start=1) if label.relation == "root")
    labels[verb - 1] = labels[verb - 1]._replace(head=root, relation="parataxis")
    labels[names[-1] - 1] = labels[names[-1] - 1]._replace(head=verb, relation="nsubj")


def begin(labels: list[WordLabels], verb: int) -> None:
    """Make a noun behind the mark of a clause its subject: "fled after shelling from the hills set it on fire"."""
    below = children(labels, verb)
    if relations_below(labels, verb) & {*SUBJECTS, "csubj", "expl"}:
        return
    mark = next((c for c in below if labels[c - 1].relation == "mark" and c < verb), None)
    for noun in children(labels, labels[verb - 1].head) if mark is not None else ():
        bare = labels[noun - 1].relation == "obl" and "case" not in relations_below(labels, noun)
        if mark is not None and bare and mark < noun < verb:
            labels[noun - 1] = labels[noun - 1]._replace(head=verb, relation="nsubj")
            return


def give_verb(labels: list[WordLabels], thing: int) -> None:
    """Give the object of a noun, which can have none, to the verb over it: "subjected to fire the posts there"."""
    noun = labels[thing - 1].head
    verb = labels[noun - 1].head
    if labels[noun - 1].upos != "NOUN" or labels[noun - 1].relation != "obl" or not verb < noun < thing:
        return
    if labels[verb - 1].upos == "VERB" and "obj" not in relations_below(labels, verb):
        labels[thing - 1] = labels[thing - 1]._replace(head=verb)


def give_last(labels: list[WordLabels], thing: int, words: Sequence[str]) -> None:
    """Hang the name that two verbs share on the one it stands beside: "attacked and occupied Aldby"."""
    first = labels[thing - 1].head
    second = first + 2
    if labels[thing - 1].upos != "PROPN" or words[first : first + 1] != ["and"]:
        return
    if labels[first - 1].relation == "conj":  # "recruited, trained and armed them"
        return
    if not first < second < thing or labels[second - 1].head != first or labels[second - 1].relation != "conj":
        return
    alike = labels[first - 1].xpos == labels[second - 1].xpos and labels[first - 1].upos == "VERB"
    if alike and not {"obj", "obl:agent", "ccomp", "xcomp"} & relations_below(labels, second):
        labels[thing - 1] = labels[thing - 1]._replace(head=second)


def charge(labels: list[WordLabels], verb: int, words: Sequence[str]) -> None:
    """Make ``verb`` what somebody is accused of, and what came of it with it.

    "Accused the rebels of shelling the town, killing two": it is the rebels who killed.
    """
    who = labels[verb - 1].head
    while labels[who - 1].relation == "nmod":
        who = labels[who - 1].head
    above = labels[who - 1].head
    if labels[who - 1].relation != "obj" or words[above - 1].lower() not in CHARGING:
        return
    labels[verb - 1] = labels[verb - 1]._replace(head=above, relation="advcl")
    for child in children(labels, above):
        label = labels[child - 1]
        if (
            child > verb
            and label.relation == "advcl"
            and label.xpos == "VBG"
            and "mark" not in relations_below(labels, child)
        ):
            labels[child - 1] = label._replace(head=verb)


def relations_below(labels: Sequence[WordLabels], head: int) -> set[str]:
    return {label.relation for label in labels if label.head == head}


def children(labels: Sequence[WordLabels], head: int) -> list[int]:
    return [place for place, label in enumerate(labels, start=1) if label.head == head]


def is_below(labels: Sequence[WordLabels], place: int, above: int) -> bool:
    """Whether ``above`` is ``place`` or among the words over it; in a mending half done these may form a ring."""
    for _ in labels:
        if not place or place == above:
            break
        place = labels[place - 1].head
    return place == above and above > 0
