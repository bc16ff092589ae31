"""The lexicon's TOML files as records, read once a process."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec

from alteram.errors import BrokenLexicon
from alteram.lexicon.records import Actors, Arms, Confidence, Cues, Frame, Lexicon, Numbers

T = TypeVar("T")
KINDS = (
    "encounters",
    "figurative",
    "attack",
    "mine",
    "harm",
    "force",
    "ground",
    "agreement",
    "talk",
    "people",
    "aid",
    "access",
    "states",
    "broad",
)
EVENTS = tuple(f"events/{kind}.toml" for kind in KINDS)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The packaged lexicon.

    Raises:
        BrokenLexicon: a file is no TOML, or an entry breaks the form of ``records``.
    """
    return Lexicon(
        frames=frames(),
        weapons=shaped("weapons.toml", read_toml("weapons.toml").get("weapon", []), tuple[Arms, ...]),
        cues=shaped("cues.toml", read_toml("cues.toml"), Cues),
        actors=shaped("actors.toml", read_toml("actors.toml"), Actors),
        numbers=shaped("units.toml", flattened(read_toml("units.toml")), Numbers),
        confidence=shaped("confidence.toml", read_toml("confidence.toml"), Confidence),
    )


def frames() -> tuple[Frame, ...]:
    """Every frame, file by file; of two that fit a verb equally well the first is taken.

    Raises:
        BrokenLexicon: a file breaks its form, or two frames share an id.
    """
    found = [frame for name in EVENTS for frame in shaped(name, read_toml(name).get("frame", []), tuple[Frame, ...])]
    for id, count in Counter(frame.id for frame in found).items():
        if count > 1:
            raise BrokenLexicon(f"two frames have the id '{id}'", where="events", todo="give one of them another id")
    return tuple(found)


def read_toml(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(files("alteram.lexicon").joinpath(name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BrokenLexicon(str(error), where=name, todo="mend the file's TOML") from error


def shaped(name: str, content: object, shape: type[T]) -> T:
    try:
        return msgspec.convert(content, shape)
    except msgspec.ValidationError as error:
        raise BrokenLexicon(str(error), where=name, todo="give the entry the form its file's head describes") from error


def flattened(units: dict[str, Any]) -> dict[str, Any]:
    """units.toml turned from what an editor reads into what a look-up needs: word -> value, word -> unit."""
    sections = {name: {k: v for k, v in section.items() if k != "source"} for name, section in units.items()}
    by_word = {
        kind: {word: unit for unit, words in sections["unit"].get(kind, {}).items() for word in words}
        for kind in ("verbs", "nouns")
    }
    return {
        "values": sections["numbers"],
        "vague": sections["vague"],
        **sections["bounds"],
        "grouped": sections["grouped"]["nouns"],
        **sections["aside"],
        "bringing": sections["bringing"]["forms"],
        "changing": sections["changing"]["verbs"],
        "measures": sections["measures"]["nouns"],
        "told": sections["told"]["nouns"],
        "single": sections["single"]["nouns"],
        "fates": {word: event for event, words in sections["fates"].items() for word in words},
        "verb_units": by_word["verbs"],
        "noun_units": by_word["nouns"],
    }


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Every single word that the frames and cues know as a lemma."""
    known = lexicon()
    words = [word for frame in known.frames for word in (*frame.verbs, *frame.nouns, *frame.adjectives, *frame.needs)]
    words += [verb.split()[0] for frame in known.frames for verb in frame.verbs if " " in verb]  # "dole out"
    words += [word for name in known.cues.__struct_fields__ for word in getattr(getattr(known.cues, name), "verbs", ())]
    words += [word for arms in known.weapons for word in arms.words] + list(known.numbers.noun_units)
    plain = frozenset(word for word in words if word.isalpha() and word.islower())
    return frozenset(word for word in plain if not is_plural(word, plain))


def is_plural(word: str, words: frozenset[str]) -> bool:
    """Whether ``word`` is the plural of one of ``words``: frames name forms as well, "casualty" and "casualties"."""
    endings = (("s", ""), ("es", ""), ("ies", "y"))
    return any(word.endswith(end) and word.removesuffix(end) + begin in words for end, begin in endings)


@lru_cache(maxsize=1)
def irregular_plurals() -> dict[str, str]:
    """Plurals in lower case with the lemma that they are of, whatever other noun has the same plural."""
    nouns: dict[str, list[str]] = read_toml("irregular.toml")["nouns"]
    return {form: lemma for lemma, forms in nouns.items() for form in forms}


@lru_cache(maxsize=1)
def irregular_verbs() -> dict[str, str]:
    """Irregular verb forms in lower case with their lemma."""
    verbs: dict[str, list[str]] = read_toml("irregular.toml")["verbs"]
    return {form: lemma for lemma, forms in verbs.items() for form in forms}
