"""What reports tell, held apart from what is said of them: "Reports that our units shelled villages are untrue".

The network may take "Reports" at the head of a sentence for a verb, and so "claim" behind a name ("The Varnian claim"),
and then finds no place for the clause behind it: it joins the judgement to the report, makes it a second thing that is
said, or makes what was done an adjective of whom it befell.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alteram.language.joins import SUBJECTS, children, relations_below
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

COPULAS = frozenset({"aux", "aux:pass", "cop"})
DENIALS = frozenset(
    "refutes refuted refute rejects rejected denies denied dismisses dismissed rebuts rebutted debunks debunked "
    "disproves disputes".split()
)
JUDGING = frozenset(
    "regard regards regarded consider considers considered view views viewed see sees reject rejects rejected dismiss "
    "dismisses dismissed describe describes described denounce denounces denounced brand branded qualifies".split()
)
ARTICLES = frozenset({"the", "these", "those", "such", "all", "any"})
CLAIMS = frozenset({"claim", "claims", "report", "reports", "charge", "charges"})


def judge(labels: list[WordLabels], words: Sequence[str] = ()) -> None:
    """Make a report the subject of what judges it: "Claims that they fired are untrue", "The Varna claim that"."""
    for place, word in enumerate(words, start=1):
        if word.lower() in CLAIMS and labels[place - 1].upos == "VERB":
            denied = place > 1 and words[place - 2].lower() in DENIALS
            (_deny if denied else _judge_named)(labels, place)
        label = labels[place - 1]
        if word == "as" and label.relation in ("case", "advmod", "mark") and label.head > place:
            _judge_as(labels, label.head, words)
    root = next((place for place, label in enumerate(labels, start=1) if label.relation == "root"), 0)
    first = labels[root - 1] if root else None
    if first is None or first.xpos not in ("VBZ", "NNS") or any(child < root for child in children(labels, root)):
        return  # "as they say, reports that they fired are untrue" opens with what hangs on the judgement
    if root == 1:
        _free_content(labels)
    clauses = [child for child in children(labels, root) if labels[child - 1].relation in ("ccomp", "acl")]
    joined = [child for child in children(labels, root) if labels[child - 1].relation == "conj"]
    if len(clauses) == len(joined) == 1 and not relations_below(labels, joined[0]) & SUBJECTS:
        clauses += joined if "cop" in relations_below(labels, joined[0]) else []  # "... are not true"
    if len(clauses) == 2:
        _give_mark(labels, *clauses)
    if (
        relations_below(labels, root) & SUBJECTS
        or len(clauses) != 2
        or "mark" not in relations_below(labels, clauses[0])
    ):
        return
    content, judged = clauses
    below = relations_below(labels, judged)
    if below & SUBJECTS or (first.xpos == "NNS" and not below & COPULAS):
        return
    for child in children(labels, root):
        beside = labels[child - 1].relation in ("obl", "nmod") and child < content  # "claims on social media that"
        label = labels[child - 1]
        labels[child - 1] = label._replace(head=root, relation="nmod") if beside else label._replace(head=judged)
    of = "nsubj:pass" if "aux:pass" in below else "nsubj"
    labels[root - 1] = first._replace(upos="NOUN", xpos="NNS", head=judged, relation=of)
    labels[content - 1] = labels[content - 1]._replace(head=root, relation="acl")
    labels[judged - 1] = labels[judged - 1]._replace(head=0, relation="root")


def _judge_as(labels: list[WordLabels], name: int, words: Sequence[str]) -> None:
    """Hang what a report is called on who calls it so: "dismissed the claim that they had fired as untrue"."""
    verb = labels[name - 1].head
    while verb and labels[verb - 1].relation == "conj":
        verb = labels[verb - 1].head
    report = labels[verb - 1].head if verb and labels[verb - 1].relation == "acl" else 0
    over = labels[report - 1].head if report and labels[report - 1].relation == "obj" else 0
    if labels[name - 1].relation == "obl" and over and words[over - 1].lower() in JUDGING:
        labels[name - 1] = labels[name - 1]._replace(head=over)


def _deny(labels: list[WordLabels], report: int) -> None:
    """Make a noun of ``report``, read as a second verb behind the one that denies it: "it refutes claims that"."""
    deny, over = report - 1, labels[report - 1]
    if over.head == deny and over.relation not in ("obj", "ccomp"):
        return
    for child in children(labels, report):
        label = labels[child - 1]
        if label.relation == "ccomp":
            labels[child - 1] = label._replace(relation="acl")
        elif label.relation == "obl" and child > report:
            labels[child - 1] = label._replace(relation="nmod")
        elif child != deny:
            labels[child - 1] = label._replace(head=deny)
    before = deny - 1
    if before and labels[before - 1].head == deny and labels[before - 1].relation == "compound":
        labels[before - 1] = labels[before - 1]._replace(relation="nsubj")
        for child in children(labels, deny):
            if labels[child - 1].relation in ("det", "amod", "nmod:poss", "compound"):
                labels[child - 1] = labels[child - 1]._replace(head=before)
    if over.head != deny:
        labels[deny - 1] = labels[deny - 1]._replace(upos="VERB", xpos="VBZ", head=over.head, relation=over.relation)
    labels[report - 1] = over._replace(upos="NOUN", xpos="NNS", head=deny, relation="obj")


def _judge_named(labels: list[WordLabels], claim: int) -> None:
    """Make a noun of ``claim``, read as the verb of the name before it: two clauses, but nobody whom one judges."""
    below = children(labels, claim)
    clauses = [child for child in below if labels[child - 1].relation == "ccomp"]
    if len(clauses) != 2 or claim < 2 or labels[claim - 2][3:5] != (claim, "nsubj") or not clauses[0] > claim:
        return
    content, judged = clauses
    if relations_below(labels, judged) & SUBJECTS or not relations_below(labels, judged) & COPULAS:
        return
    for child in children(labels, judged):
        if labels[child - 1].relation == "mark" and child < content:
            labels[child - 1] = labels[child - 1]._replace(head=content)
    for child in below:
        if child not in (claim - 1, content, judged):
            labels[child - 1] = labels[child - 1]._replace(head=judged)
    for child in children(labels, claim - 1):
        if labels[child - 1].relation == "det":
            labels[child - 1] = labels[child - 1]._replace(head=claim)
    over, of = labels[claim - 1], "nsubj:pass" if "aux:pass" in relations_below(labels, judged) else "nsubj"
    labels[judged - 1] = labels[judged - 1]._replace(head=over.head, relation=over.relation)
    labels[claim - 2] = labels[claim - 2]._replace(relation="compound")
    labels[content - 1] = labels[content - 1]._replace(head=claim, relation="acl")
    labels[claim - 1] = over._replace(upos="NOUN", xpos="NN", head=judged, relation=of)


def _give_mark(labels: list[WordLabels], content: int, judged: int) -> None:
    """Give ``content`` the "that" before it, where it was read as that of the judgement behind it."""
    for mark in children(labels, judged):
        if mark < content and labels[mark - 1].relation == "mark":
            labels[mark - 1] = labels[mark - 1]._replace(head=content)


def _free_content(labels: list[WordLabels]) -> None:
    """Make a clause of a verb with a subject that was read as an adjective of its object: no adjective has one."""
    for verb, label in enumerate(labels, start=1):
        if label.relation != "amod" or label.xpos not in ("VBD", "VBN") or label.head <= verb:
            continue
        thing = label.head
        judged = labels[thing - 1].head
        below = relations_below(labels, judged) if judged else set[str]()
        told = labels[thing - 1].relation in SUBJECTS and below & COPULAS and "mark" in below
        if not (told and labels[judged - 1].relation == "ccomp" and relations_below(labels, verb) & SUBJECTS):
            continue
        for child in children(labels, judged):
            if labels[child - 1].relation == "mark":
                labels[child - 1] = labels[child - 1]._replace(head=verb)
        labels[thing - 1] = labels[thing - 1]._replace(head=verb, relation="obj")
        labels[verb - 1] = label._replace(upos="VERB", xpos="VBD", head=1, relation="acl")


def set_judgement(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give a verb of judging its object, behind what it is judged to be: "rejected as false the claim that"."""
    for place in range(2, len(words) - 2):  # of "as", counted from 1
        if words[place - 1].lower() != "as" or labels[place - 2].upos != "VERB":
            continue
        within = labels[place].relation == "amod" and words[place].lower() in _untrue()  # "as baseless their claim"
        if not within and (words[place + 1].lower() not in ARTICLES or words[place].lower() in ARTICLES):
            continue
        noun = labels[place if within else place + 1].head
        if words[noun : noun + 1] and words[noun].lower() in CLAIMS and labels[noun - 1].upos == "PROPN":
            noun = _make_claim(labels, noun)
        if not place + 2 < noun or labels[noun - 1].relation not in ("obj", "obl", "nmod", "root", "xcomp"):
            continue
        if labels[noun - 1].head not in (place - 1, place + 1):
            continue
        labels[noun - 1] = labels[noun - 1]._replace(upos="NOUN", head=place - 1, relation="obj")
        labels[place] = labels[place]._replace(upos="ADJ", xpos="JJ", head=place - 1, relation="obl")
        labels[place - 1] = labels[place - 1]._replace(head=place + 1, relation="case")


def _make_claim(labels: list[WordLabels], name: int) -> int:
    """Make a noun of what was read as a verb behind the name of whose claim it is, and return its place."""
    claim = name + 1
    for child in children(labels, name):
        labels[child - 1] = labels[child - 1]._replace(head=claim)
    over = labels[name - 1] if labels[name - 1].head != claim else labels[claim - 1]
    labels[claim - 1] = labels[claim - 1]._replace(upos="NOUN", xpos="NN", head=over.head, relation="obj")
    labels[name - 1] = labels[name - 1]._replace(head=claim, relation="compound")
    return claim


@lru_cache(maxsize=1)
def _untrue() -> frozenset[str]:
    """Words by which a report is called untrue."""
    denying = lexicon().cues.denying
    return denying.predicates | denying.dismissing
