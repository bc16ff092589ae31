"""What an epoch is made of: the treebanks whole, shares of the corpora that know entities alone, and war histories.

The histories have no answers at all: a network learns from them what its teachers say of them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from training.corpora import Sample, read_ewt, read_gum, read_plain, read_re3d, read_uner, read_wnut
from training.noise import Names, noised, read_names

LONGEST = 120  # words; longer sentences cost more than they teach
POSTS = 0.3  # share of WNUT17 in each epoch: posts are far from official prose
RE3D_ROUNDS = 2  # the corpus is small, and the nearest to what the program reads
RE3D_DEV = 8  # every eighth sentence is kept for development

FILES = (
    "ud/en_ewt-train.conllu",
    "ud/en_gum-train.conllu",
    "ud/en_ewt-dev.conllu",
    "ud/en_gum-dev.conllu",
    "ner/uner_en_ewt-ud-dev.iob2",
    "ner/wnut17_wnut17train.conll",
    "ner/re3d",
    "places/admin1.json",
    "places/admin2.json",
    "time/wikiwars_train",
)


@dataclass(frozen=True, slots=True)
class Mixture:
    """The training samples by what they teach."""

    trees: list[Sample]
    uner: list[Sample]
    posts: list[Sample]
    re3d: list[Sample]
    wars: list[Sample]
    names: Names

    @classmethod
    def read(cls, corpora: Path) -> Mixture:
        """All training samples of ``corpora``."""
        trees = [*read_ewt(corpora / FILES[0]), *read_gum(corpora / FILES[1])]
        re3d = list(read_re3d(corpora / FILES[6]))
        return cls(
            trees=[sample for sample in trees if len(sample.words) <= LONGEST],
            uner=list(read_uner(corpora / FILES[4])),
            posts=list(read_wnut(corpora / FILES[5])),
            re3d=[sample for place, sample in enumerate(re3d) if place % RE3D_DEV],
            wars=[sample for sample in read_plain(corpora / FILES[9]) if len(sample.words) <= LONGEST],
            names=read_names(corpora),
        )

    def epoch(self, rng: random.Random, *, plain: bool) -> list[Sample]:
        """The samples of one epoch, each perhaps in another form; ``plain`` adds sentences without any answers."""
        posts = [sample for sample in self.posts if rng.random() < POSTS]
        drawn = [*self.trees, *self.uner, *posts, *(self.re3d * RE3D_ROUNDS), *(self.wars if plain else ())]
        return [noised(sample, self.names, rng) for sample in drawn]


def dev_samples(corpora: Path) -> dict[str, list[Sample]]:
    """The development sets by name; EWT's says nothing of entities, re3d's nothing of trees."""
    re3d = list(read_re3d(corpora / FILES[6]))
    return {
        "EWT": list(read_ewt(corpora / FILES[2])),
        "GUM": list(read_gum(corpora / FILES[3])),
        "re3d": re3d[::RE3D_DEV],
    }
