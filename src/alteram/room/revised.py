"""Two revisions of a statement: their texts by paragraph, and the claims that came, went or moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from alteram.contract import decode_claim
from alteram.ledger.current import rows_of
from alteram.ledger.models import Claim as Row
from alteram.ledger.models import Revision
from alteram.phrases import UNSEEN
from alteram.room.differing import Change, Difference
from alteram.room.marking import UNKNOWN

CONTEXT: Final = 200  # letters of likeness that stay on each side of what differs, in a long paragraph
LONGEST: Final = 20_000  # letters of one stretch that are shown
LISTED: Final = 100  # claims of each list that are shown
MATCHED: Final = 2_000  # claims that are looked at for whether their words moved
CHUNK: Final = 500
Sort = Literal["same", "gone", "new", "fold"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one text or both; of a ``fold``, how many letters are alike there."""

    sort: Sort
    text: str
    letters: int = 0


@dataclass(slots=True)
class Paragraph:
    """A paragraph of both texts in pieces; ``folded`` is how many that are alike stand in its place."""

    pieces: list[Piece] = field(default_factory=list)
    folded: int = 0

    @property
    def changed(self) -> bool:
        return any(piece.sort in ("gone", "new") for piece in self.pieces)

    @property
    def older(self) -> list[Piece]:
        """What the first text says."""
        return [piece for piece in self.pieces if piece.sort != "new"]

    @property
    def newer(self) -> list[Piece]:
        """What the second text says."""
        return [piece for piece in self.pieces if piece.sort != "gone"]


def paragraphs(one: str, other: str, differing: Difference, *, whole: bool) -> list[Paragraph]:
    """The paragraphs of both texts; unless ``whole``, those alike are folded but for one on each side of a change."""
    found = list(_paragraphs(one, other, differing.changes))
    return found if whole else list(_folded(found))


def _paragraphs(one: str, other: str, changes: Sequence[Change]) -> Iterator[Paragraph]:
    here = Paragraph()
    one, other = (UNSEEN.sub(UNKNOWN, text) for text in (one, other))
    for change in changes:
        if change.sort == "same":
            for line in one[change.a : change.a_end].splitlines(keepends=True):
                here.pieces.append(Piece("same", line))
                if line.endswith("\n"):
                    yield here
                    here = Paragraph()
            continue
        if change.a < change.a_end:
            here.pieces.append(Piece("gone", one[change.a : change.a_end]))
        if change.b < change.b_end:
            here.pieces.append(Piece("new", other[change.b : change.b_end]))
    if here.pieces:
        yield here


def _folded(found: Sequence[Paragraph]) -> Iterator[Paragraph]:
    near = {place + step for place, each in enumerate(found) if each.changed for step in (-1, 0, 1)}
    alike = 0
    for place, each in enumerate(found):
        if place not in near:
            alike += 1
            continue
        if alike:
            yield Paragraph(folded=alike)
            alike = 0
        yield Paragraph(pieces=[part for piece in each.pieces for part in _shortened(piece)])
    if alike:
        yield Paragraph(folded=alike)


def _shortened(piece: Piece) -> Iterator[Piece]:
    """The piece with its middle left out, where that is long: of what is alike, but for some words at its ends."""
    text, ends = piece.text, CONTEXT if piece.sort == "same" else LONGEST
    if len(text) <= 3 * ends:
        yield Piece(piece.sort, text)
        return
    yield Piece(piece.sort, text[:ends])
    yield Piece("fold", "", len(text) - 2 * ends)
    yield Piece(piece.sort, text[-ends:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Rows of claims that only the first revision has, that only the second has, and of those in both that moved.

    ``same`` is how many are in both; ``cut`` says that there were too many to tell which of them moved.
    """

    gone: Sequence[int]
    new: Sequence[int]
    moved: Sequence[tuple[int, int]]
    same: int
    cut: bool


def claims_of(first: Revision, second: Revision, differing: Difference) -> Claims:
    """Which claims both revisions have: the same event, stance and modality, held by the same, in the same words."""
    older, newer = _by_what_they_say(first), _by_what_they_say(second)
    pairs = [pair for said, rows in older.items() for pair in zip(rows, newer.get(said, ()), strict=False)]
    met = {row for pair in pairs for row in pair}
    return Claims(
        gone=sorted(row for rows in older.values() for row in rows if row not in met),
        new=sorted(row for rows in newer.values() for row in rows if row not in met),
        moved=list(_in_two(pairs[:MATCHED], differing)),
        same=len(pairs),
        cut=len(pairs) > MATCHED,
    )


def _by_what_they_say(revision: Revision) -> dict[tuple[Any, ...], list[int]]:
    rows = list(rows_of(revision))
    found: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    names = ("event", "stance", "modality", "holder", "words", "id")
    for first in range(0, len(rows), CHUNK):
        for *said, id in Row.objects.filter(id__in=rows[first : first + CHUNK]).order_by("id").values_list(*names):
            said[-1] = " ".join(said[-1].split())
            found[tuple(said)].append(id)
    return found


def _in_two(pairs: Sequence[tuple[int, int]], differing: Difference) -> Iterator[tuple[int, int]]:
    """Those of the pairs whose words stand elsewhere in the second text than what is alike would have them."""
    begins = _begins([row for pair in pairs for row in pair])
    for older, newer in pairs:
        expected = differing.moved(begins[older])
        if expected is not None and expected != begins[newer]:
            yield older, newer


def _begins(rows: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for first in range(0, len(rows), CHUNK):
        told = Row.objects.filter(id__in=rows[first : first + CHUNK]).values_list("id", "json")
        found.update((id, decode_claim(json).evidence.start) for id, json in told)
    return found
