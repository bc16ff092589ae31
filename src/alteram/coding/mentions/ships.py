"""Names of ships that look like those of places: "the trawler Mira", 'the boat "Odesa"'."""

from __future__ import annotations

from alteram.lexicon import lexicon
from alteram.model import PlaceMention, Sentence


def is_ship(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether ``mention``, which begins in ``sentence``, stands behind a word for what sails, or in its quotes."""
    before = [token for token in sentence.tokens if token.span.end <= mention.span.start][-2:]
    if before and before[-1].upos == "PUNCT" and before[-1].text not in (",", "-", "("):
        before.pop()
    return bool(before) and before[-1].lower in lexicon().actors.conveyance.nouns | lexicon().actors.conveyance.words
