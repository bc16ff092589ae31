"""One condition of a query for claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the claim ``c``; ``few``, where there is one, selects the ids of the claims that meet it.

    What is ``dear`` is sooner listed, however many there are, than asked of claim after claim.
    """

    sql: str
    values: tuple[Any, ...] = ()
    few: str = ""
    few_values: tuple[Any, ...] = ()
    dear: bool = False
