"""Whether a full stop, question mark or ellipsis ends a sentence, by the words on either side of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alteram.language.orthography import abbreviations

STOP = re.compile(
    r"""
    (?P<mark> (?<![.!?])[.!?]++ | (?<!\u2026)\u2026++\.? | [\u0589\u061f\u06d4\u0964] | [\u3002\uff01\uff1f] )
    (?P<closers> ["')\]}]* (?: [ ]? \[\d{1,3}\] ){0,9} )
    (?= \s | $ | ["(]? [A-Z][a-z] | (?<=[\u3002\uff01\uff1f]) )
    """,
    re.VERBOSE,
)
LAST_WORD = re.compile(r"[^\s\"()\[\]/]{1,40}$")
NEXT_WORD = re.compile(r"\s*[\"'(\[{<\u2013\u2014*+-]{0,4}\s?([^\W_]+(?:'\w+)?)")
LABEL = re.compile(r"([^\W\d_]+)\s[A-Z]$")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
PARTS = re.compile(r"[.-]")
ENUMERATOR = re.compile(r"[\s\"'(\[*]*(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[)\]]?")


@dataclass(frozen=True, slots=True)
class Junction:
    """A stop with its surroundings: the word before, the marks on it, and the first word after it.

    ``label`` tells that the word before is a letter that labels something ("Annex A").
    """

    before: str
    mark: str
    closers: str
    solid: bool
    label: bool
    after: str

    @property
    def goes_on_low(self) -> bool:
        """Whether the text goes on with a small letter."""
        return self.after[:1].islower()

    @property
    def before_is_initial(self) -> bool:
        return len(self.before) == 1 and self.before.isupper() and not self.label


def junction_at(view: str, start: int, stop: re.Match[str], end: int) -> Junction:
    """The surroundings of ``stop`` within the sentence so far, from ``start``, and the block, up to ``end``."""
    near = max(start, stop.start() - 40)
    before = LAST_WORD.search(view, near, stop.start())
    label = LABEL.search(view, near, stop.start())
    following = NEXT_WORD.match(view, stop.end(), end)
    return Junction(
        before=known_part(before[0].lstrip("'")) if before else "",
        mark=stop["mark"],
        closers=stop["closers"],
        solid=not view[stop.end()].isspace(),
        label=label is not None and label[1] in abbreviations().labelled,
        after=following[1] if following else "",
    )


def known_part(word: str) -> str:
    """``word``, or its last part where only that is an abbreviation: "Gen" of "Lt.-Gen", "Sept" of "mid-Sept"."""
    if DOTTED.fullmatch(word) or word in abbreviations().kinds:
        return word
    last = PARTS.split(word)[-1]
    return last if last in abbreviations().kinds or "." in word else word


def ends_sentence(view: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether the sentence that opens at ``start`` ends with ``stop``; the block it stands in ends at ``end``."""
    if stop["mark"] == "." and ENUMERATOR.fullmatch(view, start, stop.start()):
        return False
    here = junction_at(view, start, stop, end)
    if here.solid and here.mark == ".":
        return glued(here)
    if here.mark == "." and here.closers == ")" and here.before in abbreviations().kinds:
        return here.after in abbreviations().openers
    if here.mark != "." or here.closers:
        return not here.goes_on_low
    return full_stop_ends(here)


def glued(here: Junction) -> bool:
    """Whether a stop without white space after it parts two sentences ("the region.The")."""
    if abbreviations().kinds.get(here.before) in {"title", "numbered", "linking", "month"}:
        return False
    return len(here.before) > 2 and (here.before[-2:].islower() or here.before[-1].isdigit())


def full_stop_ends(here: Junction) -> bool:
    """Whether a single full stop after ``here.before`` ends the sentence."""
    known, after = abbreviations(), here.after
    kind = "initial" if here.before_is_initial else known.kinds.get(here.before)
    if kind in {"title", "linking"}:
        return False
    if kind == "numbered":
        return not (after[:1].isdigit() or (after.isupper() and set(after) <= set("IVXLC")))
    if here.goes_on_low:
        return kind is None and ends_before_low(here)
    if kind == "month":
        return not after[:1].isdigit()
    if kind in {"closing", "measure"}:
        return after not in known.after_clock
    if kind in {"initial", "name_closing"} or DOTTED.fullmatch(here.before):
        return after in known.openers
    return True


def ends_before_low(here: Junction) -> bool:
    """Whether a full stop before a small letter ends a sentence all the same: between two plain words."""
    if not here.before.isalpha():
        return False
    return len(here.before) > 3 or (len(here.before) > 1 and here.after.capitalize() in abbreviations().openers)
