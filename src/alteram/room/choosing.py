"""What can be chosen in forms: codes with their plain words."""

from __future__ import annotations

from typing import Any, get_args

from alteram.lexicon.labels import labels
from alteram.model import codes
from alteram.phrases.families import WORDS


def choices() -> dict[str, Any]:
    """The events by their families, the stances and the modalities."""
    words = labels()
    families = [
        (name, WORDS[name], [(code, words.events[code]) for code in codes.EVENTS if codes.family(code) == name])
        for name in dict.fromkeys(map(codes.family, codes.EVENTS))
    ]
    return {"families": families, "stances": get_args(codes.Stance), "modalities": get_args(codes.Modality)}
