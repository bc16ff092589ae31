"""Which way a date without a year lies, told from the words around it."""

from __future__ import annotations

from alteram.times.context import Lean
from alteram.times.grammar import Phrase
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

_ENDS = frozenset(".!?;")
_BEFORE, _AFTER = 12, 6
_WEEKDAY_REACH = 6


def lean(tokens: Tokens, phrase: Phrase) -> Lean:
    """Ahead for a weekday that "will" or "by" leads to; either way for other dates near such words; else past."""
    if phrase.preposition == "since":
        return "behind"
    cue = _cue_before(tokens, phrase.first)
    if phrase.expression.rule.startswith("weekday"):
        near = phrase.preposition in ("by", "until", "till") or (cue is not None and cue <= _WEEKDAY_REACH)
        return "future" if near else "past"
    if phrase.preposition in ("by", "until", "till") and cue is not None:
        return "future"
    if phrase.preposition in ("by", "until", "till", "before") or cue is not None or _cue_after(tokens, phrase.after):
        return "open"
    return "past"


def _cue_before(tokens: Tokens, at: int) -> int | None:
    """How many tokens back in the same sentence the nearest word that points forward stands."""
    for back in range(1, min(_BEFORE, at) + 1):
        token = tokens[at - back]
        if token.text in _ENDS:
            return None
        if token.lower in LEXICON.future:
            return back
    return None


def _cue_after(tokens: Tokens, at: int) -> bool:
    for token in tokens[at : at + _AFTER]:
        if token.text in _ENDS or token.kind == "end":
            return False
        if token.lower in LEXICON.future:
            return True
    return False
