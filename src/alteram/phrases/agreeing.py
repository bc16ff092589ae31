"""How far coders agree, in words and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alteram.reliability import Reliability

ABOUT: Final = {"verdict": "Verdict", "event": "What", "stance": "Stance", "modality": "Meant as"}
NOT_DEFINED: Final = "not defined"


def figure(value: float | None) -> str:
    """A coefficient with three decimals, and a true minus; what is None is not defined."""
    return NOT_DEFINED if value is None else f"{value:.3f}".replace("-", "\N{MINUS SIGN}")


def interval(told: Reliability) -> str:
    """From where to where alpha may lie: "0.512 to 0.840"."""
    return f"{figure(told.low)} to {figure(told.high)}" if told.low is not None else NOT_DEFINED


def share(told: Reliability) -> str:
    """Which share of the pairs is alike, as a percentage."""
    return "no pair" if told.share is None else f"{100 * told.share:.0f} %"
