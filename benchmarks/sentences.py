"""Sentences of the bundled statements against gold made by hand, beside a simple peer in the same run.

    python -m benchmarks.sentences [--errors N] [--save]

A sentence, heading or list item counts where both its ends are right. The restated statements are running prose; the
layouts beside them have what originals have besides: titles, datelines, numbered and lettered items, quotations,
abbreviations and lines wrapped at a width. Exits 1 where the figure is below its floor, or where the texts are not
those that it was measured on.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from alteram.language.sentences import split_sentences
from benchmarks.bundled import BUNDLED, hash_of, statements
from benchmarks.claims import FLOORS
from benchmarks.kept import keep

GOLD = BUNDLED / "sentences.jsonl"
PEER_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n\n+")  # a stop before white space and a capital, or a blank line

Ranges = set[tuple[int, int]]
Splitter = Callable[[str], Ranges]


@dataclass(frozen=True, slots=True)
class Text:
    """A text and the ranges of its gold sentences; ``laid_out`` tells that it is one of the layouts."""

    id: str
    text: str
    sentences: Ranges
    laid_out: bool


def main() -> int:
    """0 when the figure is above its floor, 1 when not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", type=int, default=0, help="show up to N sentences that are cut wrong")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    options = parser.parse_args()
    for line in list(errors(gold_texts()))[: options.errors]:
        print(line, file=sys.stderr)
    return report(save=options.save)


def report(*, save: bool = False) -> int:
    """Print the table, and what fails; the exit status."""
    ours, peer = figures(own), figures(simple)
    boundaries = sum(len(each.sentences) for each in gold_texts())
    print(f"{'sentences of':16}{'F1':>8}{'peer':>8}")
    for name, value in ours.items():
        print(f"{name:16}{value:8.1f}{peer[name]:8.1f}")
    print(f"{boundaries} sentences; SHA-256 of the texts and their gold: {fingerprint()}")
    if save:
        keep("sentences", data=fingerprint(), figures=ours | {"sentences": boundaries}, peer=peer)
    failures = below_floor(ours)
    for failure in failures:
        print(f"B103 {failure}", file=sys.stderr)
    return 1 if failures else 0


def figures(split: Splitter) -> dict[str, float]:
    """F1 in per cent: of all texts, of the restated statements, of the layouts."""
    texts = gold_texts()
    groups = {
        "all": texts,
        "restated": [each for each in texts if not each.laid_out],
        "layouts": [each for each in texts if each.laid_out],
    }
    return {name: round(f1(group, split), 1) for name, group in groups.items()}


def f1(texts: list[Text], split: Splitter) -> float:
    """The harmonic mean of precision and recall over all sentences of ``texts``, in per cent."""
    found = [(split(each.text), each.sentences) for each in texts]
    right = sum(len(ours & gold) for ours, gold in found)
    return 200 * right / sum(len(ours) + len(gold) for ours, gold in found)


def gold_texts() -> list[Text]:
    """The bundled texts with their gold sentences, in the order of the gold file."""
    restated = {statement.id: statement.text for statement in statements()}
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    return [text_of(json.loads(line), restated) for line in lines]


def text_of(line: dict[str, Any], restated: dict[str, str]) -> Text:
    """One line of the gold file with the text that it is about."""
    laid_out = line["id"] not in restated
    path = BUNDLED / "layouts" / f"{line['id']}.txt"
    text = path.read_text(encoding="utf-8") if laid_out else restated[line["id"]]
    return Text(line["id"], text, set(ranges_of(line["sentences"], text)), laid_out)


def ranges_of(sentences: list[str], text: str) -> Iterator[tuple[int, int]]:
    """Where each of ``sentences`` stands in ``text``, one after the other.

    Raises:
        ValueError: one of them does not.
    """
    at = 0
    for sentence in sentences:
        start = text.index(sentence, at)
        at = start + len(sentence)
        yield start, at


def own(text: str) -> Ranges:
    """The sentences as this project cuts them."""
    return {(segment.span.start, segment.span.end) for segment in split_sentences(text)}


def simple(text: str) -> Ranges:
    """The peer's sentences."""
    cuts = [0, *(end for match in PEER_END.finditer(text) for end in match.span()), len(text.rstrip())]
    return {(left, right) for left, right in zip(cuts[::2], cuts[1::2], strict=True) if left < right}


def errors(texts: list[Text]) -> Iterator[str]:
    """A line for each gold sentence that is missed."""
    for each in texts:
        for start, end in sorted(each.sentences - own(each.text)):
            yield f"{each.id} {each.text[start:end]!r}"


def floors() -> dict[str, Any]:
    """The pinned figures, with the hash of the texts that they were measured on."""
    pinned: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["sentences"]
    return pinned


def below_floor(ours: dict[str, float]) -> list[str]:
    """A line for each figure below its floor, and one where the texts have changed."""
    pinned = {name: value for name, value in floors().items() if name != "sha256"}
    failures = [
        f"sentence F1 of {name} is {ours[name]:.1f}, below {least}"
        for name, least in pinned.items()
        if ours[name] < least
    ]
    if floors()["sha256"] != fingerprint():
        failures.append("the sentences are not those that the floors were measured on")
    return failures


def fingerprint() -> str:
    """SHA-256 over the texts and their gold sentences."""
    return hash_of([*(BUNDLED / "docs").glob("*.json"), *(BUNDLED / "layouts").glob("*.txt"), GOLD], root=BUNDLED)


if __name__ == "__main__":
    sys.exit(main())
