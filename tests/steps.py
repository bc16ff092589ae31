"""Work counted in lines and calls instead of seconds, so that no clock decides a test."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(action: Callable[[], object]) -> int:
    """How many lines of Python ``action`` runs, and how many functions written in C it calls.

    Lines are counted, not calls alone, so that a loop that calls nothing is work too.
    """
    count = 0

    def calling(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "c_call"

    def running(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return running

    before = sys.gettrace()
    sys.setprofile(calling)
    sys.settrace(running)
    try:
        action()
    finally:
        sys.settrace(before)
        sys.setprofile(None)
    return count


def grows_with_length_only(action: Callable[[str], object], piece: str, *, pieces: int = 500) -> bool:
    """Whether four times the text takes at most six times the steps: linear work, and room for what is done once."""
    action(piece)  # what is loaded once is loaded now
    return steps(lambda: action(piece * pieces * 4)) <= 6 * steps(lambda: action(piece * pieces)) + 1000
