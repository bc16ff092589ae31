"""Phrases behind a main verb that were read with the clause inside its subject: "troops that were to go stay there"."""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import SUBJECTS, children, is_below, relations_below
from alteram.language.network import WordLabels

MOVED = frozenset({"obl", "advmod", "obl:unmarked", "nmod:unmarked"})
LED = frozenset({"aux", "aux:pass", "cop", "mark", "expl"})


def uncross(labels: list[WordLabels], _words: Sequence[str]) -> None:
    """Hang such phrases on the main verb; and give it a tense where it has the form that all persons share."""
    for verb, label in enumerate(list(labels), start=1):
        if label.upos not in ("VERB", "AUX") or label.relation not in ("root", "parataxis", "ccomp", "conj"):
            continue
        who = next((c for c in children(labels, verb) if labels[c - 1].relation in SUBJECTS and c < verb), 0)
        if not who:
            continue
        if label.relation == "root" and label.xpos == "VB" and not LED & relations_below(labels, verb):
            labels[verb - 1] = label._replace(xpos="VBP")
        for place in range(verb + 1, len(labels) + 1):
            own = labels[place - 1]
            if own.relation in MOVED and who < own.head < verb and is_below(labels, own.head, who):
                labels[place - 1] = own._replace(head=verb)
