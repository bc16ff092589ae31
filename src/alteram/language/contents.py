"""What a report tells, hung on the report itself: "the statement of the ministry on the shelling", "word that it fell".

The network may hang it on whose the report is, on the verb that puts it about, or as a relative clause on the report.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alteram.language.joins import ATTACKING, SUBJECTS, children, relations_below
from alteram.language.lemmas import apply_script
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

MATTER = frozenset({"about", "regarding", "concerning"})
ABOUT = MATTER | {"on"}
BELOW = frozenset({"acl", "ccomp", "advcl"})
CLAUSES = frozenset({"csubj", "csubj:pass"})
SOURCES = frozenset({"of", "by", "from", "in"})
# past forms with all that they govern before them, so that "that" is none of it: "information that the town has fallen"
WHOLE = ATTACKING | {"fallen", "fell", "fled", "surrendered", "died", "retreated", "landed", "exploded"}


def give_content(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make what a report tells its own, not that of whose it is: "the statement of the ministry on the shelling"."""
    told, deeds, media = _nouns()
    for place, label in enumerate(labels[: len(words)], start=1):
        if label.relation == "nmod" and label.upos == "PROPN":
            _name_source(labels, words, place)
        above = labels[place - 1].head
        if label.relation in ("nmod", "obl") and above:
            report = _report_beside(labels, words, place, told)
            deed = words[place - 1].lower() in deeds and words[above - 1].lower() not in deeds
            theirs = label.relation == "nmod" and _led_by(labels, words, above, SOURCES)
            if report and _led_by(labels, words, place, ABOUT if deed else MATTER if theirs else frozenset()):
                labels[place - 1] = label._replace(head=report, relation="nmod")
        elif label.relation in BELOW and above and labels[above - 1].relation == "acl" and label.upos == "VERB":
            report = labels[above - 1].head
            if words[report - 1].lower() in told and "mark" in relations_below(labels, place):
                _free_clause(labels, words, place, report, whole=True)  # "the information spread by X that they fired"
        elif label.relation == "conj" and words[above - 1].lower() in told and words[place - 1].lower() in deeds:
            _join_topic(labels, words, place)
        elif label.relation in CLAUSES and above < place and _is_put(labels, words, above):
            if "mark" in relations_below(labels, place):
                labels[place - 1] = label._replace(relation="ccomp")
        elif label.relation == "acl:relcl" and words[above - 1].lower() in told:
            _free_clause(labels, words, place, above, whole=words[place - 1].lower() in WHOLE)
        elif label.relation == "acl:relcl" and words[above - 1].lower() in media:
            report = labels[above - 1].head if labels[above - 1].relation == "nmod" else 0
            if report and words[report - 1].lower() in told:
                _free_clause(labels, words, place, report, whole=True)


def _is_put(labels: list[WordLabels], words: Sequence[str], verb: int) -> bool:
    """Whether ``verb`` says without a subject what stands behind it: "it was noted that", not "it was asked that"."""
    saying = lexicon().cues.saying
    said = apply_script(words[verb - 1], labels[verb - 1].script) in saying.verbs | saying.clausal
    return said and labels[verb - 1].upos == "VERB" and "expl" in relations_below(labels, verb)


def _led_by(labels: list[WordLabels], words: Sequence[str], noun: int, leads: frozenset[str]) -> bool:
    """Whether one of ``leads`` stands before ``noun``."""
    return any(labels[c - 1].relation == "case" and words[c - 1].lower() in leads for c in children(labels, noun))


def _report_beside(labels: list[WordLabels], words: Sequence[str], place: int, told: frozenset[str]) -> int:
    """The report over whose it is, or that the verb puts about: "the statement of", "spread rumours about"; else 0."""
    above = labels[place - 1].head
    if labels[place - 1].relation == "nmod":
        report = labels[above - 1].head if labels[above - 1].relation == "nmod" else 0
    elif labels[above - 1].relation == "acl":
        report = labels[above - 1].head  # "the information spread by the ministry about the shelling"
    else:
        things = (c for c in children(labels, above) if labels[c - 1].relation == "obj" and above < c < place)
        report = next(things, 0)
    return report if report and words[report - 1].lower() in told else 0


def _name_source(labels: list[WordLabels], words: Sequence[str], name: int) -> None:
    """Hang the rest of a name on the name, not on what its bearer spread: "spread by the Ministry of Defence of X"."""
    of = next((c for c in children(labels, name) if words[c - 1].lower() == "of" and c < name), 0)
    over = labels[name - 1].head
    between = (c for c in children(labels, over) if labels[c - 1].relation == "acl" and over < c < of - 1)
    if of and labels[of - 2].upos in ("NOUN", "PROPN") and any(labels[c - 1].xpos == "VBN" for c in between):
        labels[name - 1] = labels[name - 1]._replace(head=of - 1)


def _join_topic(labels: list[WordLabels], words: Sequence[str], place: int) -> None:
    """Join to what a report is about what was joined to the report: "word on the death of one and the injury"."""
    topics = (c for c in children(labels, labels[place - 1].head) if labels[c - 1].relation == "nmod" and c < place)
    topic = next((c for c in topics if _led_by(labels, words, c, ABOUT)), 0)
    if topic:
        labels[place - 1] = labels[place - 1]._replace(head=topic)


def _free_clause(labels: list[WordLabels], words: Sequence[str], verb: int, report: int, *, whole: bool) -> None:
    """Make a clause with a subject of its own what ``report`` tells: "reports in the press that our men fled".

    Not "the allegation that they made": only a clause that is ``whole``, or whose "that" is a conjunction, is told.
    """
    if not relations_below(labels, verb) & SUBJECTS:
        return
    that = next((c for c in children(labels, verb) if words[c - 1].lower() == "that" and c < verb), 0)
    if that and labels[that - 1].relation not in SUBJECTS and whole:
        labels[that - 1] = labels[that - 1]._replace(upos="SCONJ", xpos="IN", relation="mark")
    elif "mark" not in relations_below(labels, verb):
        return
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
