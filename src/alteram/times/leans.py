"""Which way a date without a year lies, told from the words around it."""

from __future__ import annotations

from alteram.times.context import Lean
from alteram.times.grammar import Phrase
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

_ENDS = frozenset(".!?;")
_BEFORE, _AFTER = 12, 6
# Within so many words a word that points forward says when what it leads to will be.
_REACH, _WEEKDAY_REACH = 8, 10


def lean(tokens: Tokens, phrase: Phrase) -> Lean:
    """Ahead where "will" or "by" leads to the date; either way for other dates near such words; else past."""
    rule, preposition = phrase.expression.rule, phrase.preposition
    if preposition == "since":
        return "behind"
    cue = _cue_before(tokens, phrase.first)
    due = preposition in ("by", "until", "till")
    if rule.startswith("weekday"):
        if _was_done(tokens, phrase.first - 1) and not due:
            return "past"
        if due and cue is None and _past_after(tokens, phrase.after):
            return "past"  # "By Wednesday evening the sides had agreed"
        led = cue is not None and cue <= _WEEKDAY_REACH
        opens = tokens[phrase.first].capital and _cue_after(tokens, phrase.after)
        return "future" if due or led or opens or _points_forward(tokens, phrase.after) else "past"
    if rule == "deictic.part-of-day.night" and cue is None:
        return "behind" if _past_after(tokens, phrase.after) else "past"
    if cue is not None and (due or (cue <= _REACH and preposition != "of")):
        return "future"
    if due or preposition == "before" or cue is not None or _cue_after(tokens, phrase.after):
        return "open"
    return "past"


def _was_done(tokens: Tokens, at: int) -> bool:
    """Whether the word at ``at`` tells what was done on the day behind it: "was invited on Tuesday to visit"."""
    word = tokens[at].lower
    was = tokens[at - 1].lower in LEXICON.past
    return was and word.endswith("ed") and word not in LEXICON.future


def _points_forward(tokens: Tokens, at: int) -> bool:
    word = tokens[at].lower
    if word == "to" and tokens[at - 1].lower == "had":
        return False  # "had to open the road by 1 May"
    return word in LEXICON.future or f"{word} {tokens[at + 1].lower}" in LEXICON.future_pairs


def _cue_before(tokens: Tokens, at: int) -> int | None:
    """How many tokens back in the same sentence the nearest word that points forward stands."""
    for back in range(1, min(_BEFORE, at) + 1):
        if tokens[at - back].text in _ENDS:
            return None
        if _points_forward(tokens, at - back):
            return back
    return None


def _cue_after(tokens: Tokens, at: int) -> bool:
    for index in range(at, at + _AFTER):
        if tokens[index].text in _ENDS or tokens[index].kind == "end":
            return False
        if _points_forward(tokens, index):
            return True
    return False


def _past_after(tokens: Tokens, at: int) -> bool:
    """Whether a verb of the past follows in the same sentence."""
    for token in tokens[at : at + _AFTER]:
        if token.text in _ENDS or token.kind == "end":
            return False
        if token.lower in LEXICON.past or (token.text.islower() and token.lower.endswith("ed")):
            return True
    return False
