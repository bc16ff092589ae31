"""A profile as a key: under its identity, since hashing all of it takes longer than looking through it."""

from __future__ import annotations

from typing import Generic, TypeVar

from alteram.profiles.records import Profile

P = TypeVar("P", bound=Profile | None)


class Known(Generic[P]):
    """``profile``, equal to the same object alone: for functions that remember what they made of one."""

    def __init__(self, profile: P) -> None:
        self.profile = profile

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Known) and self.profile is other.profile

    def __hash__(self) -> int:
        return id(self.profile)
