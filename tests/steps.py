"""Work counted in calls instead of seconds, so that no clock decides a test."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def steps(action: Callable[[], object]) -> int:
    """How many functions ``action`` calls, those written in C included."""
    count = 0

    def counting(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


def grows_with_length_only(action: Callable[[str], object], piece: str, *, pieces: int = 500) -> bool:
    """Whether four times the text takes at most six times the steps: linear work, and room for what is done once."""
    action(piece)  # what is loaded once is loaded now
    return steps(lambda: action(piece * pieces * 4)) <= 6 * steps(lambda: action(piece * pieces)) + 1000
