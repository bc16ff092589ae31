"""How coarsely a place is known, and how a claim stands to what it tells, in plain words beside the marks of maps."""

from __future__ import annotations

from typing import Final

MANNERS: Final = {
    "asserted": "said to have happened, or to have been tried",
    "unreal": "planned, threatened, demanded, promised, due or possible",
    "denied": "said not to have happened",
}
SHORT: Final = {"asserted": "", "unreal": "not as done", "denied": "denied"}  # beside a mark that says it too
PRECISIONS: Final = {
    "exact": "a site",
    "settlement": "a settlement",
    "near-settlement": "near a settlement",
    "district": "somewhere in a district",
    "region": "somewhere in a region",
    "country": "somewhere in a country",
    "area": "somewhere in an area",
    "unknown": "how precisely is not known",
}


def known_as(precision: str, *, radius: float = 0.0) -> str:
    """How coarsely a place is known; with a ``radius``, the kilometres that stand for it where no outline does."""
    words = PRECISIONS.get(precision, PRECISIONS["unknown"])
    return f"{words}: within {radius:g} km, our measure" if radius else words
