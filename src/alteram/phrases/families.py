"""The families of events in plain words, and the shape that stands for each where colours are not seen."""

from __future__ import annotations

from typing import Final

# shapes around the origin, some 14 units across; what each family is told by where colours are not seen
SHAPES: Final = {
    "attack": "M0-7.6 1.9-3 6.6-3.8 3.6 0 6.6 3.8 1.9 3 0 7.6-1.9 3-6.6 3.8-3.6 0-6.6-3.8-1.9-3z",
    "harm": "M-6.4-3.6-3.6-6.4 0-2.8 3.6-6.4 6.4-3.6 2.8 0 6.4 3.6 3.6 6.4 0 2.8-3.6 6.4-6.4 3.6-2.8 0z",
    "mine": "M0-7 7.2 5.6H-7.2z",
    "force": "M-5.9-5.9H5.9V5.9H-5.9z",
    "ceasefire": "M-3.5-6.4H3.5L7 0 3.5 6.4H-3.5L-7 0z",
    "agreement": "M0-7.6 7.6 0 0 7.6-7.6 0z",
    "talk": "M-7-5.8H7V3H0.6L-4 7V3H-7z",
    "people": "M0-6.6A6.6 6.6 0 1 1 0 6.6 6.6 6.6 0 1 1 0-6.6z",
    "aid": "M-2.3-6.8H2.3V-2.3H6.8V2.3H2.3V6.8H-2.3V2.3H-6.8V-2.3H-2.3z",
    "access": "M-7.4-3H7.4V3H-7.4z",
    "other": "M0-6.9 6.6-2.1 4.1 5.6H-4.1L-6.6-2.1z",
}
WORDS: Final = {
    "attack": "attacks",
    "harm": "harm and damage",
    "mine": "mines",
    "force": "forces",
    "ceasefire": "ceasefire broken",
    "agreement": "agreements",
    "talk": "talks, demands, threats",
    "people": "people held, freed, displaced",
    "aid": "aid and reconstruction",
    "access": "access denied",
    "other": "other claims",
}
