"""What the program knows of words: events, cues, weapons, actors, units - as data that an expert can edit."""

from alteram.lexicon.cue_records import Cue, Light
from alteram.lexicon.load import irregular_plurals, irregular_verbs, lexicon, vocabulary
from alteram.lexicon.records import Actors, Arms, Cues, Frame, Lexicon, Nouns, Numbers

__all__ = [
    "Actors",
    "Arms",
    "Cue",
    "Cues",
    "Frame",
    "Lexicon",
    "Light",
    "Nouns",
    "Numbers",
    "irregular_plurals",
    "irregular_verbs",
    "lexicon",
    "vocabulary",
]
