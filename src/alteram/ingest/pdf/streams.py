"""How much the streams of a PDF unpack to, before PDFium unpacks them: a small file may hold gigabytes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

MOST: Final = 20_000_000  # bytes of one stream; PDFium takes some thirty times as much memory to lay out a page
MOST_IN_ALL: Final = 100_000_000
_OPENING: Final = re.compile(rb">>\s*stream(?:\r\n|\n|\r)")
_HEAD: Final = 2_000  # bytes before a stream in which it is described
_PACKED: Final = re.compile(rb"/(?:FlateDecode|Fl)\b")
# pictures and fonts are not laid out: the former are left packed, the latter are read as tables
_LEFT: Final = re.compile(rb"/Subtype\s*/(?:Image|CIDFontType0C|Type1C|OpenType)\b|/Length1\b")
_PIECE: Final = 1 << 16


def unpacks_to_too_much(content: bytes) -> bool:
    """Whether a stream of the PDF ``content`` unpacks to more than ``MOST`` bytes, or all to ``MOST_IN_ALL``.

    Nothing is unpacked further than that, nor kept. A stream that is damaged or encrypted counts as far as it goes.
    """
    total = 0
    for opening in _OPENING.finditer(content):
        head = content[max(0, opening.start() - _HEAD) : opening.start()].rpartition(b"obj")[2]
        if _LEFT.search(head):
            continue
        size = size_of(content, opening.end(), layers=len(_PACKED.findall(head)))
        total += size
        if size > MOST or total > MOST_IN_ALL:
            return True
    return False


def size_of(content: bytes, start: int, *, layers: int) -> int:
    """The bytes that the stream at ``start`` unpacks to, counted until they are more than ``MOST``."""
    end = content.find(b"endstream", start)
    end = len(content) if end < 0 else end
    pieces: Iterable[bytes] = (content[at : min(end, at + _PIECE)] for at in range(start, end, _PIECE))
    for _ in range(layers):
        pieces = unpacked(pieces)
    return sum(len(piece) for piece in islice(pieces, MOST // _PIECE + 2))


def unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What ``pieces`` unpack to, in pieces that are full but for the last."""
    unpacker = zlib.decompressobj()
    held = b""
    try:
        for piece in pieces:
            while piece and not unpacker.eof:
                held += unpacker.decompress(piece, _PIECE)
                piece = unpacker.unconsumed_tail
                if len(held) >= _PIECE:
                    yield held[:_PIECE]
                    held = held[_PIECE:]
    except zlib.error:
        pass
    if held:
        yield held
