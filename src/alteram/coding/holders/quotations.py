"""Quotations that run over several sentences: what stands within them is held by whoever is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.coding.holders.introductions import Cue
from alteram.coding.holders.speakers import speaker_of
from alteram.coding.scene import Scene, View
from alteram.model import Span

LONGEST: Final = 3000  # characters; an opening mark that is never closed quotes nothing
PAIRS: Final = (rf"“(?:[^”“]|\n\s*“){{1,{LONGEST}}}”", rf"«[^»«]{{1,{LONGEST}}}»", rf"\"[^\"]{{1,{LONGEST}}}\"")
QUOTED: Final = re.compile("|".join(PAIRS))


@dataclass(frozen=True, slots=True)
class Quotation:
    """The ``span`` of a quotation, and the ``cue`` outside of it, in ``view``, that tells whose words they are."""

    span: Span
    view: View
    cue: Cue


def quotations(scene: Scene) -> Iterator[Quotation]:
    """The quotations of more than one sentence of which the text says whose they are, in text order."""
    last: Quotation | None = None
    for match in QUOTED.finditer(scene.text):
        span = Span(*match.span())
        around = [view for view in scene.views if view.sentence.span.overlaps(span)]
        last = attributed(scene, span, around) or resumed(scene, span, around, last)
        if last is not None and (len(around) > 1 or last.view not in around):
            yield last


def attributed(scene: Scene, span: Span, around: list[View]) -> Quotation | None:
    """The quotation at ``span`` with the cue beside it; None where its own sentences tell nobody."""
    for view in (around[-1], around[0]) if around else ():
        cue = cue_outside(view, span, scene)
        if cue is not None:
            return Quotation(span, view, cue)
    return None


def resumed(scene: Scene, span: Span, around: list[View], last: Quotation | None) -> Quotation | None:
    """Whole sentences in quotation marks that follow on words of somebody: `"They shelled it," he said. "It burns."`"""
    if last is None or not around or around[0].sentence.span.start < span.start - 1:
        return None
    ended = max(last.span.end, last.view.sentence.span.end)
    between = scene.text[min(ended, span.start) : span.start]
    whole = span.end >= around[-1].sentence.span.end - 1
    return replace(last, span=span) if whole and not between.strip() and "\n" not in between else None


def cue_outside(view: View, span: Span, scene: Scene) -> Cue | None:
    """The verb of saying in ``view`` that stands outside of ``span`` and has somebody who says it; None without one."""
    saying = scene.lexicon.cues.saying.verbs
    for token in view.sentence.tokens:
        if is_verb(token) and token.lemma.casefold() in saying and not span.overlaps(token.span):
            source = speaker_of(view.sentence, token)
            if source is not None and not span.overlaps(source.span):
                return Cue(token, source)
    return None
