"""Which encoding some bytes are in, where they do not say: one that fits, and no other that reads another text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch, CharsetMatches

# Encodings that texts are found in besides UTF-8 (WHATWG Encoding Standard, less those that hardly anybody uses).
NARROW: Final = (
    "cp866", "koi8_r", "koi8_u", "mac_cyrillic", "cp874", "cp932", "cp949", "big5", "gb18030", "euc_jp", "iso2022_jp",
    *(f"cp{number}" for number in range(1250, 1259)),
    *(f"iso8859_{number}" for number in (2, 5, 6, 7, 8, 9, 13, 15)),
)  # fmt: skip
WIDE: Final = ("utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be")
MOST_MESS: Final = 0.1  # of charset-normalizer's measure, from 0 for clean text
NEAR_MESS: Final = 0.045  # decodings that differ by no more than both of these can't be told apart
NEAR_SENSE: Final = 0.12
LEAST_SENSE: Final = 0.15  # of letters' frequencies as in some language; CJK scripts are not measured so
FEWEST: Final = 15  # letters beyond ASCII on which CJK is told
LEAST_PART: Final = 120  # bytes
MOST_PARTS: Final = 8
WINDOW: Final = 2_000  # code points that are looked at together
CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LETTERS: Final = re.compile(r"[^\W\d_]")
# what does not stand in prose of Latin script: other scripts' letters, most signs, and letters apart from words
STRANGE_IN_LATIN: Final = re.compile(
    r"[^\x00-\x7f\u00a0\u00a3\u00a7\u00ab\u00ad\u00b0\u00b7\u00bb\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u2010-\u2022"
    r"\u2026\u2030\u2039\u203a\u20ac\u2116\u2122]|(?<![A-Za-z])[\u00c0-\u024f](?![A-Za-z])"
    r"|[A-Za-z][\u201c-\u201f\u00a7\u00ab\u00bb\u2026][A-Za-z\u00c0-\u024f]"
)
HALF_WIDTH: Final = re.compile(r"[\uff61-\uff9f]")  # what bytes of other encodings look like in Japanese ones
CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Guess:
    """A text, and the encoding that it is taken to be in."""

    text: str
    encoding: str


def guess(content: bytes, *, wide: bool = False) -> Guess | list[str]:
    """The text of ``content`` where one encoding stands out, else the names of those that it could be in.

    With ``wide``, only UTF-16 and UTF-32 are tried.
    """
    matches = _matches(content, WIDE if wide else NARROW)
    best = matches.best()
    if best is None:
        return []
    rivals = [each.encoding for each in _rivals(best, matches)]
    if not wide:
        rivals = rivals or _other_latin(content, best) or _elsewhere(content, best)
    if rivals or not (_is_clean(best) if wide else _makes_sense(best)):
        return list(dict.fromkeys([best.encoding, *rivals]))
    return Guess(str(best), best.encoding)


def _rivals(best: CharsetMatch, matches: CharsetMatches) -> list[CharsetMatch]:
    """The matches that read another text and fit about as well."""
    return [
        each
        for each in matches
        if str(each) != str(best)
        and each.chaos <= best.chaos + NEAR_MESS
        and each.coherence >= best.coherence - NEAR_SENSE
    ]


def _other_latin(content: bytes, best: CharsetMatch) -> list[str]:
    """Other encodings in which ``content`` is a text in Latin script, where it is one in that of ``best``.

    Frequencies of letters cannot tell these: the few bytes that differ are marks and accents.
    """
    if not _is_latin(str(best)):
        return []
    return [name for name in NARROW if _reads_as_latin(content, name, unlike=str(best))]


def _reads_as_latin(content: bytes, encoding: str, *, unlike: str) -> bool:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return text != unlike and not STRANGE_IN_LATIN.search(text)


def _is_latin(text: str) -> bool:
    letters = LETTERS.findall(text)
    return sum(map(str.isascii, letters)) > 0.7 * len(letters)


def _elsewhere(content: bytes, best: CharsetMatch) -> list[str]:
    """The encodings in which parts of ``content`` make more sense than in that of ``best``: it was put together."""
    return [found for part in _parts(content) if (found := _better(part, best.encoding)) is not None]


def _better(part: bytes, encoding: str) -> str | None:
    matches = _matches(part, NARROW)
    best = matches.best()
    own = next((each for each in matches if encoding in each.could_be_from_charset), None)
    if best is None or encoding in best.could_be_from_charset or best.coherence < LEAST_SENSE:
        return None
    return best.encoding if own is None or best.coherence > own.coherence + 2 * NEAR_SENSE else None


def _parts(content: bytes) -> Iterator[bytes]:
    """``content`` in at most ``MOST_PARTS`` parts of like length, cut where words end."""
    size = max(LEAST_PART, len(content) // MOST_PARTS)
    start = 0
    while len(content) - start > size:
        end = content.find(b" ", start + size) + 1 or len(content)
        yield content[start:end]
        start = end
    if start:
        yield content[start:]


def _matches(content: bytes, encodings: tuple[str, ...]) -> CharsetMatches:
    from charset_normalizer import from_bytes  # takes a while to load, and most statements are UTF-8

    return from_bytes(content, cp_isolation=list(encodings), preemptive_behaviour=False)


def _is_clean(match: CharsetMatch) -> bool:
    return match.chaos <= MOST_MESS and not CONTROLS.search(str(match))


def _makes_sense(match: CharsetMatch) -> bool:
    text = str(match)
    if not _is_clean(match) or HALF_WIDTH.search(text) or unsound_at(text) is not None:
        return False
    if _is_latin(text) and STRANGE_IN_LATIN.search(text):
        return False
    return match.coherence >= LEAST_SENSE or len(CJK.findall(text)) >= FEWEST


def unsound_at(text: str) -> int | None:
    """Where ``text`` begins to be none that anybody wrote, in code points: another encoding, pasted in; else None."""
    from charset_normalizer.md import mess_ratio

    for start in range(0, len(text), WINDOW):
        window = text[start : start + WINDOW]
        if not window.isascii() and mess_ratio(window, maximum_threshold=0.5) > 3 * MOST_MESS:
            return start
    return None
