"""Blocks of a document put together to a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading, an item of a list, or a row of a table."""

    text: str
    kind: Literal["paragraph", "item", "row"] = "paragraph"


def joined(blocks: Iterable[Block]) -> str:
    """The text of ``blocks``, blank ones left out: blank lines between them, but not inside a list or table."""
    pieces: list[str] = []
    before = Block("")
    for block in blocks:
        if not block.text.strip():
            continue
        if pieces:
            pieces.append("\n" if before.kind == block.kind != "paragraph" else "\n\n")
        pieces.append(block.text)
        before = block
    return "".join(pieces)
