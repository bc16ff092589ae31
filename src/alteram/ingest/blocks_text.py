"""Blocks of a document put together to a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

SPACES: Final = re.compile(r"[ \t\n\r]+")  # a no-break space is a letter of the text
LONGEST_ENTRY: Final = 120  # code points of a cell of several paragraphs


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


def lays_out(cell: Sequence[Block]) -> bool:
    """Whether the blocks of ``cell`` are more than an entry of a table has: several paragraphs of some length."""
    paragraphs = [len(block.text) for block in cell if block.kind == "paragraph" and block.text.strip()]
    return len(paragraphs) > 1 and sum(paragraphs) > LONGEST_ENTRY


def entries(cells: Iterable[Sequence[Block]]) -> str:
    """The words of a row of ``cells``, parted by " | "; rows of tables within them are left out."""
    words = (SPACES.sub(" ", " ".join(block.text for block in cell if block.kind != "row")) for cell in cells)
    return " | ".join(each.strip() for each in words if each.strip())
