"""Classes of spellings: what stays of a name's key when habits of transliteration are left out.

"Khankendi" and "Xankandi", "Kok-Tash" and "Koktosh", "Ta Moan" and "Ta Muen" are written by one people and another, or
by one agency and another. A class has a skeleton - consonants, with a dot for each group of vowels - and its vowels in
three colours. Two keys are variants where their skeletons are the same and at most one vowel differs.
"""

from __future__ import annotations

import re

LEAST_LETTERS = 6
MOST_DIFFERENT = 1

# "j" is any of the sounds that begin "church" and "June", whose letters differ most (Kelbajar, K\u0259lb\u0259c\u0259r)
_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("tch", "j"), ("tsch", "j"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("ch", "j"),
    ("sh", "s"), ("kh", "k"), ("gh", "k"), ("ts", "s"), ("tz", "s"), ("dz", "z"), ("ph", "f"), ("th", "t"),
    ("dh", "d"), ("ck", "k"),
)  # fmt: skip
_LETTERS = str.maketrans({"g": "k", "h": "k", "q": "k", "x": "k", "c": "j", "w": "v"})
_SOUND = re.compile("|".join(sorted((plain for plain, _ in _SOUNDS), key=len, reverse=True)))
_SOUND_OF = dict(_SOUNDS)
_ASPIRATED_END = re.compile(r"(?<=[aeiou])h(?=$)")
_DOUBLED = re.compile(r"([a-z])\1+")
_VOWELS = re.compile(r"[aeiouy]+")
_COLOURS = {"a": "a", "e": "a", "i": "i", "y": "i", "o": "u", "u": "u"}
_LATIN = re.compile(r"[a-z]+")


def variant_class(key: str) -> tuple[str, str] | None:
    """The skeleton and the vowels of a folded key; None for a short one, or one with other letters than a to z.

    A vowel is "a" for a and e, "i" for i and y, "u" for o and u; of a group of vowels the first counts.
    """
    if len(key) < LEAST_LETTERS or not _LATIN.fullmatch(key):
        return None
    sounded = _SOUND.sub(lambda match: _SOUND_OF[match[0]], key).translate(_LETTERS)
    sounded = _DOUBLED.sub(r"\1", _ASPIRATED_END.sub("", sounded))
    groups = _VOWELS.findall(sounded)
    skeleton = _VOWELS.sub(".", sounded)
    return skeleton, "".join(_COLOURS[group[0]] for group in groups)


def differing(one: str, other: str) -> int:
    """How many vowels of two classes with one skeleton differ."""
    return sum(left != right for left, right in zip(one, other, strict=True))


def are_variants(one: str, other: str) -> bool:
    """Whether two folded keys are spellings of one name."""
    if one == other:
        return True
    left, right = variant_class(one), variant_class(other)
    if left is None or right is None or left[0] != right[0]:
        return False
    return differing(left[1], right[1]) <= MOST_DIFFERENT
