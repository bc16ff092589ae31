"""The hour before an entry of a log: "06:20 Shot down two drones", "At 04:30 - shelling of the town, two houses burnt".

The network learnt no logs, and takes the hour for the predicate. The entry is read without it, and the hour hung on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from alteram.language.lemmas import edit_script
from alteram.language.network import WordLabels

HOUR: Final = re.compile(r"\d{1,2}:\d{2}(?:[-–]\d{1,2}:\d{2})?")
UNITS: Final = frozenset({"hrs", "hours", "hr", "h", "a.m.", "p.m.", "am", "pm", "a.m", "p.m"})
BULLETS: Final = frozenset({"-", "–", "—", "•", "*", "·"})
SEPARATORS: Final = frozenset({":", "-", "–", "—", ".", ";"})
TO: Final = frozenset({"-", "–", "to"})


def with_stamp(words: Sequence[str], read: Callable[[Sequence[str]], list[WordLabels]]) -> list[WordLabels]:
    """The labels that ``read`` gives to ``words``, without the hour that opens them, which hangs on what it dates."""
    count = stamp_length(words)
    if not count:
        return read(words)
    entry = read(words[count:])
    hour = next(at for at, word in enumerate(words, start=1) if HOUR.fullmatch(word))
    root = next((at for at, label in enumerate(entry, start=count + 1) if label.head == 0), count + 1)
    labels = [label._replace(head=label.head + count if label.head else 0) for label in entry]
    stamp = [hung(word, entry[0], root) for word in words[:count]]
    led = [at for at, word in enumerate(words[:hour]) if word.lower() == "at"]
    for at in led:
        stamp[at] = stamp[at]._replace(head=hour, relation="case")
        stamp[hour - 1] = stamp[hour - 1]._replace(relation="obl")
    return [*stamp, *labels]


def stamp_length(words: Sequence[str]) -> int:
    """How many words the hour before an entry has, with its bullet and what sets it off; 0 where there is none."""
    at = 1 if words and words[0] in BULLETS else 0
    led = at < len(words) and words[at].lower() == "at"
    at += led
    if at >= len(words) or not HOUR.fullmatch(words[at]):
        return 0
    at += 1
    if at + 1 < len(words) and words[at] in TO and HOUR.fullmatch(words[at + 1]):
        at += 2
    at += at < len(words) and words[at].casefold() in UNITS
    if at + 1 >= len(words):
        return 0
    if words[at] in SEPARATORS:
        return at + 1
    return at if not led and words[at][:1].isupper() else 0


def hung(word: str, like: WordLabels, root: int) -> WordLabels:
    """The labels of a word of the hour, which dates the entry whose root is ``root``."""
    plain = like._replace(script=edit_script(word, word), head=root, entity="O")
    if HOUR.fullmatch(word):
        return plain._replace(upos="NUM", xpos="CD", relation="obl:unmarked")
    if word.casefold() in UNITS:
        return plain._replace(upos="NOUN", xpos="NN", relation="dep")
    if word.lower() in ("at", "to"):
        return plain._replace(upos="ADP", xpos="IN", relation="dep")
    return plain._replace(upos="PUNCT", xpos=":", relation="punct")
