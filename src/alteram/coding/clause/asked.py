"""Questions of grammar that many rules ask of the same word: each is answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar

from alteram.model import Token

Answer = TypeVar("Answer")


class Asked(Protocol):
    """What keeps the answers to questions about its words: a sentence, or a view of one."""

    @property
    def asked(self) -> dict[tuple[str, int], Any]: ...


Whole = TypeVar("Whole", bound=Asked)


def once(question: Callable[[Whole, Token], Answer]) -> Callable[[Whole, Token], Answer]:
    """``question``, whose answer, which nobody may change, is kept with the sentence for the next who asks."""
    name = question.__name__

    @wraps(question)
    def asked(whole: Whole, word: Token) -> Answer:
        known, key = whole.asked, (name, word.index)
        try:
            found: Answer = known[key]
            return found
        except KeyError:
            answer = known[key] = question(whole, word)
            return answer

    return asked
