"""JSON Lines, one line at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, cast


def lines_of(stream: BinaryIO, *, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines of ``stream``, numbered from 1: blank ones left out, their ends cut; None for an overlong one.

    ``limit`` is in bytes. An overlong line is passed over and never kept whole, so that memory stays bounded.
    """
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_line(stream, limit)
            yield number, None
        elif line.strip():
            yield number, line.rstrip(b"\r\n")


def _skip_line(stream: BinaryIO, limit: int) -> None:
    while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
        continue


class _Rejoined(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._parts = [io.BytesIO(head), rest]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        room = memoryview(buffer)
        while self._parts:
            if some := self._parts[0].read(len(room)):
                room[: len(some)] = some
                return len(some)
            self._parts.pop(0)
        return 0


def rejoined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream of ``head``, which was read from ``rest`` already, and what ``rest`` still has."""
    return cast(BinaryIO, io.BufferedReader(_Rejoined(head, rest)))
