"""Which blocks of a page are its main text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any, Final

from alteram.ingest.blocks_text import Block, joined
from alteram.ingest.html.furniture import without_furniture
from alteram.ingest.html.text import PageBlock, blocks_of

SHORTEST: Final = 300  # code points; of less, trafilatura makes one paragraph, menus and all
MOST_BLOCKS: Final = 20_000  # of more, in one page, none is prose, and to look through them takes long
LONG: Final = 40  # letters that hardly stand on a page twice by chance
NEAR: Final = 3  # blocks that may stand between a title and the text, such as a date
MOST_LOST: Final = 0.1  # of the letters that trafilatura finds, in blocks that are not found again
STRETCH: Final = 4  # words by which blocks are found again that are cut otherwise
NO_WORD: Final = re.compile(r"[\W_]+")


def main_text(tree: Any) -> str:
    """The main text of ``tree``, which is not changed; "" where nothing is left once menus and the like are gone.

    trafilatura tells where it stands; words and paragraphs are the page's own, since trafilatura leaves out what
    stands twice and some of what breaks part, and makes one paragraph of a table that only lays out the page.
    """
    page = without_furniture(deepcopy(tree))
    body = page.find("body")
    blocks = list(blocks_of(body)) if body is not None else []
    whole = joined(blocks)
    if len(whole) < SHORTEST or len(blocks) > MOST_BLOCKS:
        return whole
    found = _found(page)
    text = joined(_chosen(blocks, found) or found)
    return text if len(text) >= SHORTEST else whole


def _found(page: Any) -> list[PageBlock]:
    """The blocks that trafilatura takes for the main text."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        deepcopy(page),
        include_comments=False,
        include_tables=True,
        include_links=False,
        include_images=False,
        deduplicate=False,
        favor_recall=True,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    return list(blocks_of(body)) if body is not None else []


def _chosen(blocks: Sequence[PageBlock], found: Sequence[Block]) -> list[PageBlock]:
    """Those of ``blocks`` whose words are ``found``, or stand beside such, from the first long one to the last.

    Short ones that lead up to the first, such as the title, or follow the last go with them. None where too much of
    what was ``found`` is in none of them.
    """
    words, sought = _all_words(blocks), _all_words(found)
    marked = _within(words, sought)
    lost = sum(len(each) for each, there in zip(sought, _within(sought, words), strict=True) if not there)
    if not any(marked) or lost > MOST_LOST * sum(map(len, sought)):
        return []
    kept = _with_neighbours(blocks, marked)
    long = [place for place, each in enumerate(words) if kept[place] and len(each) >= LONG]
    if not long:
        return []
    alone = list(map(set(sought).__contains__, words))
    first, last = _reach(alone, long[0], -1), _reach(alone, long[-1], 1)
    inside = range(long[0], long[-1] + 1)
    return [blocks[place] for place in range(first, last + 1) if (kept if place in inside else alone)[place]]


def _with_neighbours(blocks: Sequence[PageBlock], marked: Sequence[bool]) -> list[bool]:
    """What is ``marked``, and what stands in the same element as such and is no link."""
    homes = {id(block.home) for block, found in zip(blocks, marked, strict=True) if found}
    return [found or (id(block.home) in homes and not block.links) for block, found in zip(blocks, marked, strict=True)]


def _reach(alone: Sequence[bool], start: int, step: int) -> int:
    """How far blocks that were found ``alone`` go on from ``start``, over gaps of up to ``NEAR``."""
    end = place = start
    while abs(place - end) <= NEAR and 0 <= place < len(alone):
        end = place if alone[place] else end
        place += step
    return end


def _within(words: Sequence[str], others: Sequence[str]) -> list[bool]:
    """Whether each of ``words`` is one of the ``others``, or is made of their stretches of a few words."""
    whole, stretches = set(others), set(_stretches(" ".join(others)))
    return [bool(each) and (each in whole or _made_of(each, stretches)) for each in words]


def _made_of(words: str, stretches: set[int]) -> bool:
    own = list(_stretches(words))
    return bool(own) and stretches.issuperset(own)


def _stretches(words: str) -> Iterator[int]:
    """The hash of each ``STRETCH`` words that follow one another."""
    parts = words.split()
    return (hash(tuple(parts[place : place + STRETCH])) for place in range(len(parts) - STRETCH + 1))


def _all_words(blocks: Iterable[Block]) -> list[str]:
    """The words of each of ``blocks``, without what stands between them."""
    return [NO_WORD.sub(" ", block.text).strip().casefold() for block in blocks]
