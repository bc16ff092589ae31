"""Classes of spellings: what stays of a name's key when habits of transliteration are left out.

"Khankendi" and "Xankandi", "Kok-Tash" and "Koktosh", "Ta Moan" and "Ta Muen" are written by one people and another, or
by one agency and another. A class has a skeleton - consonants, with a dot for each group of vowels - and the first
vowel of each group. Two keys are variants where their skeletons are the same and at most one vowel differs, to
another that is close to it.
"""

from __future__ import annotations

import re

LEAST_LETTERS = 6
LEAST_CONSONANTS = 3
MOST_DIFFERENT = 1

# "j" is any of the sounds that begin "church" and "June", whose letters differ most (Kelbajar, Kəlbəcər)
_SOUND_OF = {
    "shch": "s", "sch": "s", "tch": "j", "tsh": "j", "tsch": "j", "dzh": "j", "dj": "j", "zh": "j", "ch": "j",
    "sh": "s", "kh": "k", "gh": "k", "ts": "s", "tz": "s", "dz": "z", "ph": "f", "th": "t", "dh": "d", "bh": "b",
    "ck": "k", "eo": "o",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUND_OF, key=len, reverse=True)))
# voiced and voiceless stops are one: Martakert, Mardakert
_LETTERS = str.maketrans(dict(zip("ghqxcwbdf", "kkkkjvptp", strict=True)))
_ASPIRATED_END = re.compile(r"(?<=[aeiou])h$")
_DOUBLED = re.compile(r"([a-z])\1+")
_VOWELS = re.compile(r"[aeiouy]+")
_LATIN = re.compile(r"[a-z]+")
_SAME = {frozenset("ae"), frozenset("ou"), frozenset("iy")}
_CLOSE = {frozenset("ao"), frozenset("ei"), frozenset("iu"), frozenset("ey")}


def variant_class(key: str) -> tuple[str, str] | None:
    """The skeleton and the vowels of a folded key; None for a short one, or one with other letters than a to z.

    A vowel that begins the name belongs to the skeleton, as written.
    """
    if len(key) < LEAST_LETTERS or not _LATIN.fullmatch(key):
        return None
    first, rest = (key[0], key[1:]) if key[0] in "aeiouy" else ("", key)
    sounded = _SOUND.sub(lambda match: _SOUND_OF[match[0]], _ASPIRATED_END.sub("", rest)).translate(_LETTERS)
    sounded = _DOUBLED.sub(r"\1", sounded)
    vowels = "".join(group[0] for group in _VOWELS.findall(sounded))
    skeleton = first + _VOWELS.sub(".", sounded)
    return (skeleton, vowels) if len(skeleton) - len(first) - len(vowels) >= LEAST_CONSONANTS else None


def differing(one: str, other: str) -> int:
    """How many vowels of two classes with one skeleton differ; those that are not close count twice."""
    return sum(_distance(left, right) for left, right in zip(one, other, strict=True))


def are_variants(one: str, other: str) -> bool:
    """Whether two folded keys are spellings of one name."""
    left, right = variant_class(one), variant_class(other)
    if one == other or left is None or right is None or left[0] != right[0]:
        return one == other
    return differing(left[1], right[1]) <= MOST_DIFFERENT


def _distance(one: str, other: str) -> int:
    pair = frozenset((one, other))
    if one == other or pair in _SAME:
        return 0
    return 1 if pair in _CLOSE else 2
