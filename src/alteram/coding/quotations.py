"""Quotations that run over several sentences: what stands within them is held by whoever is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from alteram.coding.cues import Cue, speaker_of
from alteram.coding.scene import Scene, View
from alteram.coding.syntax import is_verb
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
    for match in QUOTED.finditer(scene.text):
        span = Span(*match.span())
        around = [view for view in scene.views if view.sentence.span.overlaps(span)]
        if len(around) < 2:
            continue
        for view in (around[-1], around[0]):
            cue = cue_outside(view, span, scene)
            if cue is not None:
                yield Quotation(span, view, cue)
                break


def cue_outside(view: View, span: Span, scene: Scene) -> Cue | None:
    """The verb of saying in ``view`` that stands outside of ``span`` and has somebody who says it; None without one."""
    saying = scene.lexicon.cues.saying.verbs
    for token in view.sentence.tokens:
        if is_verb(token) and token.lemma.casefold() in saying and not span.overlaps(token.span):
            source = speaker_of(view.sentence, token)
            if source is not None and not span.overlaps(source.span):
                return Cue(token, source)
    return None
