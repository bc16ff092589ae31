"""Who flees: fighters give ground, and only those who live somewhere are displaced."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from alteram.lexicon import Frame, lexicon
from alteram.model import Claim

FLIGHT: Final = "flee"
WORDS: Final = re.compile(r"[^\W\d_]+")


def retreated(claim: Claim, frame: Frame) -> Claim:
    """``claim`` as a retreat, where those whom a pronoun means are fighters: "gunmen fired on us. They fled"."""
    told = claim.agent[0] if frame.id == FLIGHT and claim.agent else None
    if told is None or not told.inherited or told.text is None:
        return claim
    fled = {word.casefold() for word in WORDS.findall(told.text)}
    return replace(claim, event="force.withdraw") if fled & fighters() else claim


@lru_cache(maxsize=1)
def fighters() -> frozenset[str]:
    """The words for those whose flight is a retreat, in the singular and the plural."""
    listed = next(each.agents for each in lexicon().frames if each.id == "fighters-flee")
    nouns = {noun.casefold() for noun in listed}
    men = {f"{noun.removesuffix('man')}men" for noun in nouns if noun.endswith("man")}
    return frozenset(nouns | men | {f"{noun}s" for noun in nouns})
