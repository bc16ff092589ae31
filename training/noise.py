"""Other forms of a training sentence: lost casing, capitals, headlines, and names from elsewhere."""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from training.conllu import Word
from training.corpora import Sample
from training.entities import bit

# share of sentences shown in each form
LOWERED: Final = 0.05
CAPITALS: Final = 0.025
HEADLINES: Final = 0.025
RENAMED: Final = 0.2
EACH: Final = 0.7  # of the names in a sentence that is renamed
DROPPED_IN_HEADLINES: Final = frozenset({"det", "cop", "aux", "aux:pass"})
WEST: Final = frozenset("US GB CA AU NZ IE FR DE AT CH BE NL LU ES PT IT DK NO SE FI IS GR".split())
DAYS: Final = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
PLAIN_NAME: Final = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one word, of people and of places."""

    people: list[str]
    places: list[str]


def read_names(corpora: Path) -> Names:
    """The people of ``names.toml``, and the divisions of countries outside the West in ``places/admin*.json``."""
    tables = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))["names"]
    rows = [row for level in (1, 2) for row in json.loads((corpora / f"places/admin{level}.json").read_bytes())]
    places = sorted({row["name"] for row in rows if row["code"][:2] not in WEST and PLAIN_NAME.fullmatch(row["name"])})
    return Names(sorted({name for names in tables.values() for name in names.split()}), places)


def noised(sample: Sample, names: Names, rng: random.Random) -> Sample:
    """``sample``, now and then in another form; ``rng`` decides."""
    if rng.random() < RENAMED:
        sample = renamed(sample, names, rng)
    draw = rng.random()
    if draw < LOWERED:
        return recased(sample, str.lower)
    if draw < LOWERED + CAPITALS:
        return recased(sample, str.upper)
    if draw < LOWERED + CAPITALS + HEADLINES and sample.tree:
        return headline(sample, capitals=rng.random() < 0.3)
    return sample


def renamed(sample: Sample, names: Names, rng: random.Random) -> Sample:
    """``sample`` with another word for each plain proper noun that is no month, day or title."""
    words = []
    for word, entity in zip(sample.words, sample.entities, strict=True):
        other = name_for(word, entity, names, rng) if rng.random() < EACH else None
        words.append(replace(word, form=other, lemma=other) if other else word)
    return replace(sample, words=words)


def name_for(word: Word, entity: int, names: Names, rng: random.Random) -> str | None:
    """A name to stand for ``word``, of a kind that ``entity`` allows; None where it keeps its own."""
    people, places = (entity & sum(bit(f"{part}-{kind}") for part in "BI") for kind in ("person", "place"))
    named = word.xpos == "NNP" or (not word.xpos and (people or places) and not entity & bit("O"))
    if not named or word.form.lower() in DAYS or not PLAIN_NAME.fullmatch(word.form) or word.form.isupper():
        return None
    if entity and not entity & bit("O") and not people and not places:
        return None
    choose_people = bool(people) if bool(people) != bool(places) else rng.random() < 0.5
    return rng.choice(names.people if choose_people else names.places)


def recased(sample: Sample, change: Callable[[str], str]) -> Sample:
    """``sample`` with every form in another letter case; lemmas stay."""
    words = [replace(word, form=change(word.form)) for word in sample.words]
    return replace(sample, words=words)


def headline(sample: Sample, *, capitals: bool) -> Sample:
    """``sample`` as a headline: without articles, auxiliaries and the full stop, each word with a capital."""
    heads, last = {word.head for word in sample.words}, len(sample.words)
    kept = [
        index
        for index, word in enumerate(sample.words, start=1)
        if index in heads or not (word.relation in DROPPED_IN_HEADLINES or (word.form == "." and index == last))
    ]
    place = {old: new for new, old in enumerate(kept, start=1)} | {0: 0}
    words = []
    for index in kept:
        word = sample.words[index - 1]
        form = word.form.upper() if capitals else word.form[:1].upper() + word.form[1:]
        words.append(replace(word, form=form, head=place[word.head]))
    return replace(sample, words=words, entities=[sample.entities[index - 1] for index in kept])
