"""The language a text is in."""

from __future__ import annotations

import functools
import re
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNDETERMINED: Final = "und"  # BCP 47: the language was not determined

SAMPLE: Final = 20_000  # code points; more of a text tells nothing more
FEWEST_LETTERS: Final = 40
SUREST_GUESS: Final = 0.35  # lists of names stay below, clauses of any language come out above

# The commonest words of English less those that its neighbours write alike ("in", "is", "as", "on", "for").
# They settle most texts at once, and those in capitals or full of foreign names, which mislead letter statistics.
_ENGLISH: Final = frozenset(
    "the of and to that were has have had by from with this their which are been will would not they it its".split()
)
_ENGLISH_SHARE: Final = 0.1
_ENGLISH_KINDS: Final = 5  # an English name or title quoted in another language has fewer
# Short English prose that is full of names is guessed to be one of these.
_TAKEN_FOR: Final = {"pcm": "en"}
# Where a short text is full of names and the guess falls on another, English remains this likely; in texts of other
# languages it hardly counts.
_STILL_ENGLISH: Final = 0.2
_WORD: Final = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """The ISO 639 code of the language of most of ``text``, or ``UNDETERMINED``.

    Undetermined is a text with fewer than ``FEWEST_LETTERS`` letters, and one that could
    be of many languages, as a list of place names. Only the first ``SAMPLE`` code points are looked at.
    """
    words = _WORD.findall(text[:SAMPLE].lower())
    if sum(map(len, words)) < FEWEST_LETTERS:
        return UNDETERMINED
    if _is_english(words):
        return "en"
    (language, sureness), *others = _identifier().rank(" ".join(words))
    if sureness < SUREST_GUESS:
        return UNDETERMINED
    if dict(others).get("en", 0.0) >= _STILL_ENGLISH:
        return "en"
    return _TAKEN_FOR.get(str(language), str(language))


def _is_english(words: list[str]) -> bool:
    found = [word for word in words if word in _ENGLISH]
    return len(found) >= _ENGLISH_SHARE * len(words) and len(set(found)) >= _ENGLISH_KINDS


@functools.cache
def _identifier() -> LanguageIdentifier:
    """The identifier, loaded when first needed (0.4 s): plain English never needs it."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True, min_confidence=SUREST_GUESS)
