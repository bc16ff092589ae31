"""What reports tell, held apart from what is said of them: "Reports that our units shelled villages are untrue".

The network may take "Reports" at the head of a sentence for a verb, and then finds no place for the clause behind it:
it joins the judgement to the report, or makes what was done an adjective of whom it befell.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alteram.language.joins import SUBJECTS, children, relations_below
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

ABOUT = frozenset({"on", "about", "regarding", "concerning"})
# past forms that take no object, so that "that" is none of theirs: "information that the town has fallen"
OBJECTLESS = frozenset(
    {"fallen", "fell", "fled", "surrendered", "died", "retreated", "capitulated", "landed", "exploded"}
)
COPULAS = frozenset({"aux", "aux:pass", "cop"})
MATTER = frozenset({"about", "regarding", "concerning"})
SOURCES = frozenset({"of", "by", "from"})
REPORTS = frozenset(
    "statement statements claim claims report reports allegation allegations accusation accusations assertion "
    "assertions rumour rumours rumor rumors message messages information".split()
)


def tell_matter(labels: list[WordLabels], words: Sequence[str] = ()) -> None:
    """Give a report what it is about, which was read as about whoever makes it: "claims of the army about the raid"."""
    for place, word in enumerate(words, start=1):
        if word.lower() not in MATTER or labels[place - 1].relation != "case":
            continue
        noun = labels[place - 1].head
        maker = labels[noun - 1].head if labels[noun - 1].relation == "nmod" else 0
        report = labels[maker - 1].head if maker and labels[maker - 1].relation == "nmod" else 0
        by = any(words[child - 1].lower() in SOURCES for child in children(labels, maker)) if maker else False
        if by and 0 < report < maker < place < noun and words[report - 1].lower() in REPORTS:
            labels[noun - 1] = labels[noun - 1]._replace(head=report)


def judge(labels: list[WordLabels], _words: Sequence[str] = ()) -> None:
    """Make the first word the subject of what judges it: "Claims that they fired are untrue"."""
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
        place = {"head": root, "relation": "nmod"} if beside else {"head": judged}
        labels[child - 1] = labels[child - 1]._replace(**place)
    of = "nsubj:pass" if "aux:pass" in below else "nsubj"
    labels[root - 1] = first._replace(upos="NOUN", xpos="NNS", head=judged, relation=of)
    labels[content - 1] = labels[content - 1]._replace(head=root, relation="acl")
    labels[judged - 1] = labels[judged - 1]._replace(head=0, relation="root")


def give_content(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make what a report tells its own, not that of whose it is: "the statement of the ministry on the shelling"."""
    told, deeds, media = _nouns()
    for place, label in enumerate(labels[: len(words)], start=1):
        above = label.head
        if not above:
            continue
        if label.relation in ("nmod", "obl") and words[place - 1].lower() in deeds:
            report = _report_beside(labels, words, place, told)
            led = (words[c - 1].lower() for c in children(labels, place) if labels[c - 1].relation == "case")
            if report and words[above - 1].lower() not in deeds and not ABOUT.isdisjoint(led):
                labels[place - 1] = label._replace(head=report, relation="nmod")
        elif label.relation == "acl:relcl" and words[above - 1].lower() in told:
            if words[place - 1].lower() in OBJECTLESS:
                _free_clause(labels, words, place, above)
        elif label.relation == "acl:relcl" and words[above - 1].lower() in media:
            report = labels[above - 1].head if labels[above - 1].relation == "nmod" else 0
            if report and words[report - 1].lower() in told:
                _free_clause(labels, words, place, report)


def _report_beside(labels: list[WordLabels], words: Sequence[str], place: int, told: frozenset[str]) -> int:
    """The report over whose it is, or that the verb puts about: "the statement of", "spread rumours about"; else 0."""
    above = labels[place - 1].head
    if labels[place - 1].relation == "nmod":
        report = labels[above - 1].head if labels[above - 1].relation == "nmod" else 0
    else:
        things = (c for c in children(labels, above) if labels[c - 1].relation == "obj" and above < c < place)
        report = next(things, 0)
    return report if report and words[report - 1].lower() in told else 0


def _free_clause(labels: list[WordLabels], words: Sequence[str], verb: int, report: int) -> None:
    """Make a clause with a subject of its own what ``report`` tells: "reports in the press that our men fled"."""
    that = next((c for c in children(labels, verb) if words[c - 1].lower() == "that" and c < verb), 0)
    if that and labels[that - 1].relation != "nsubj" and relations_below(labels, verb) & SUBJECTS:
        labels[that - 1] = labels[that - 1]._replace(upos="SCONJ", xpos="IN", relation="mark")
        labels[verb - 1] = labels[verb - 1]._replace(head=report, relation="acl")


@lru_cache(maxsize=1)
def _nouns() -> tuple[frozenset[str], ...]:
    """Nouns of what somebody tells, of deeds, and of those who publish, in both numbers."""
    known, saying = lexicon(), lexicon().cues.saying
    deeds = {noun for frame in known.frames if not frame.event.startswith("talk.") for noun in frame.nouns}
    return tuple(
        frozenset({*nouns, *(f"{noun}s" for noun in nouns), *(f"{noun[:-1]}ies" for noun in nouns if noun[-1:] == "y")})
        for nouns in (saying.nouns, deeds, saying.publishing)
    )


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
