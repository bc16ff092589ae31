"""Whether the repairs of trees mend more than they break, on sentences put together from frames of reports.

    python -m benchmarks.repairs

For each frame: how many sentences have the tree that the frame asks for, from the network alone and with the repairs,
and how many the repairs break. Exits 1 where they break one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import product
from unittest.mock import patch

from alteram.language.parser import Parser
from alteram.model import Sentence

Check = Callable[[Sentence], bool]
TROOPS = (
    *("Russian forces", "The enemy", "Indian troops", "M23 rebels", "Houthi drones", "Armenian units"),
    *("Thai soldiers", "Azerbaijani artillery"),
)
DEEDS = (
    *("shelled Kharkiv", "attacked Goma", "struck the port of Hodeidah", "bombed two villages near Goris"),
    *("fired on our positions", "crossed the border"),
)
SPEAKERS = (
    *("Ukraine said", "the ministry said", "the General Staff reported", "the press service of the ministry said"),
    *("Kinshasa claimed", "Pakistan's Foreign Office announced"),
)
CAUSES = ("The shelling", "Artillery fire", "The strike", "A drone", "Enemy mines", "The blast in the market")
HURT = (
    *(("seven", "nine"), ("3", "12"), ("two people", "five others"), ("a child", "two women")),
    ("at least 6", "more than 20"),
)
WARS = tuple(map(" ".join, product(("2020", "2008", "44-day"), ("war", "clashes", "conflict"))))
COUNTED = ("298 people", "12 soldiers", "1,300 civilians", "six houses")
MORE = tuple(product(("destroyed two tanks", "captured a hill"), ("wounded four guards", "took the town")))


def frames() -> dict[str, tuple[list[str], Check]]:
    """The sentences of each frame, and what asks whether a tree is right."""
    counted = product(
        ("Since", "In", "During", "After"), WARS, COUNTED, ("died", "have become mine victims", "were hit")
    )
    return {
        "..., Karif said": (
            [f"{who} {did}, {speaker}." for who, did, speaker in product(TROOPS, DEEDS, SPEAKERS)],
            lambda sentence: has(sentence, ("said", "reported", "claimed", "announced"), "nsubj"),
        ),
        "killed seven and wounded nine": (
            [f"{it} killed {a} and {verb} {b}." for it, (a, b), verb in product(CAUSES, HURT, ("wounded", "injured"))],
            lambda sentence: has(sentence, ("killed",), "obj") and has(sentence, ("wounded", "injured"), "obj"),
        ),
        "since the war 298 people died": (
            [f"{since} the {war} {number} {verb}." for since, war, number, verb in counted],
            lambda sentence: has(sentence, ("people", "soldiers", "civilians", "houses"), "nummod"),
        ),
        "they shelled, destroyed and took": (
            [f"{who} {did}, {one}, and {two}." for who, did, (one, two) in product(TROOPS, DEEDS[:5], MORE)],
            lambda sentence: has(sentence, tuple(did.split()[0] for did in DEEDS), "conj"),
        ),
    }


def has(sentence: Sentence, words: tuple[str, ...], relation: str) -> bool:
    """Whether the first of ``words`` in ``sentence`` has a word below it by ``relation``."""
    word = next((token for token in sentence.tokens if token.text in words), None)
    return word is not None and sentence.child(word, relation) is not None


def main() -> int:
    """0 when the repairs break no sentence, 1 when they do."""
    parser, broken = Parser(), 0
    print(f"{'frame':36}{'sentences':>10}{'network':>10}{'mended':>10}{'broken':>10}")
    for name, (texts, check) in frames().items():
        with patch("alteram.language.parts.mended", lambda labels, _: list(labels)):
            before = [check(parser.parse(text).sentences[0]) for text in texts]
        after = [check(parser.parse(text).sentences[0]) for text in texts]
        lost = sum(was and not now for was, now in zip(before, after, strict=True))
        print(f"{name:36}{len(texts):10}{sum(before):10}{sum(after):10}{lost:10}")
        broken += lost
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
