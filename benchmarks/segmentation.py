"""Word and sentence F1 from raw text on three treebanks, beside a simple peer in the same run.

    python -m benchmarks.segmentation --corpora corpora/ud [--save]

Raw text is the treebank's sentences joined by one space, its paragraphs and documents by a blank line. A word
or sentence counts where both its ends are right; the parts of a multiword token count one by one.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from alteram.language.sentences import split_sentences
from alteram.language.tokens import tokenize
from benchmarks.bundled import hash_of
from benchmarks.kept import keep

TREEBANKS = (
    "en_ewt-dev.conllu",
    "en_ewt-test.conllu",
    "en_gum-dev.conllu",
    "en_gum-test.conllu",
    "en_pud-test.conllu",
)
PEER_WORD = re.compile(r"\w+|[^\w\s]")
PEER_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n\n+")

Ranges = set[tuple[int, int]]
Segmenter = Callable[[str], tuple[Ranges, Ranges]]


@dataclass(slots=True)
class Gold:
    """A treebank as one text, with the ranges of its sentences and words."""

    text: str = ""
    sentences: Ranges = field(default_factory=set)
    words: Ranges = field(default_factory=set)


def main() -> int:
    """0 when all treebanks were scored, 2 when the folder or a treebank is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds en_*.conllu")
    parser.add_argument("--only", default="", help="score only treebanks whose name contains this")
    parser.add_argument("--save", action="store_true", help="keep the figures of all treebanks in benchmarks/results")
    options = parser.parse_args()
    missing = [name for name in TREEBANKS if not (options.corpora / name).is_file()]
    if missing:
        print(f"B101 {options.corpora} has no {missing[0]} - name the folder of the treebanks", file=sys.stderr)
        return 2
    print(f"{'treebank':20} {'words':>8} {'peer':>8} {'sentences':>10} {'peer':>8}")
    names = [name for name in TREEBANKS if options.only in name]
    scores = {name: report(name, read_gold(options.corpora / name)) for name in names}
    data = hash_of([options.corpora / name for name in names], root=options.corpora)
    print(f"\nSHA-256 of the treebanks: {data}")
    if options.save:
        ours, theirs = ({name: pair[which] for name, pair in scores.items()} for which in (0, 1))
        keep("segmentation", data=data, figures=ours, peer=theirs)
    return 0


def report(name: str, gold: Gold) -> tuple[dict[str, float], dict[str, float]]:
    """F1 of words and sentences, of this project and of the peer; printed in one line."""
    ours, theirs = f1s(own(gold.text), gold), f1s(peer(gold.text), gold)
    print(f"{name:20} {ours['words']:8.2f} {theirs['words']:8.2f} {ours['sentences']:10.2f} {theirs['sentences']:8.2f}")
    return ours, theirs


def f1s(found: tuple[Ranges, Ranges], gold: Gold) -> dict[str, float]:
    """F1 of words and of sentences, in per cent to two places."""
    words, sentences = found
    return {"words": round(f1(words, gold.words), 2), "sentences": round(f1(sentences, gold.sentences), 2)}


def own(text: str) -> tuple[Ranges, Ranges]:
    """Words and sentences as this project cuts them."""
    segments = [segment.span for segment in split_sentences(text)]
    words = {(word.start, word.end) for span in segments for word in tokenize(text, span)}
    return words, {(span.start, span.end) for span in segments}


def peer(text: str) -> tuple[Ranges, Ranges]:
    """The peer: words by white space and marks; sentences at a stop before white space and a capital."""
    cuts = [0, *(end for match in PEER_END.finditer(text) for end in match.span()), len(text)]
    sentences = {(left, right) for left, right in zip(cuts[::2], cuts[1::2], strict=True) if left < right}
    return {match.span() for match in PEER_WORD.finditer(text)}, sentences


def read_gold(path: Path) -> Gold:
    """The treebank in ``path`` as raw text with its ranges."""
    gold, pieces, length = Gold(), [], 0
    for starts_paragraph, text, forms in read_sentences(path):
        gap = "" if not length else "\n\n" if starts_paragraph else " "
        start = length + len(gap)
        gold.sentences.add((start, start + len(text)))
        gold.words |= {(start + left, start + right) for left, right in align(text, forms)}
        pieces += [gap, text]
        length = start + len(text)
    gold.text = "".join(pieces)
    return gold


def read_sentences(path: Path) -> Iterator[tuple[bool, str, list[str]]]:
    """For each sentence: whether it opens a paragraph or document, its text, the forms of its words."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text = next((line[len("# text = ") :] for line in lines if line.startswith("# text = ")), "")
        if text:
            opens = any(re.match(r"# new(?:par|doc)\b", line) for line in lines)
            rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
            yield opens, text.strip(), [row[1] for row in rows if row[0].isdigit()]


def align(text: str, forms: list[str]) -> Iterator[tuple[int, int]]:
    """The ranges of ``forms`` in ``text``; a form that is not written there is passed over."""
    at = 0
    for form in forms:
        start = text.find(form, at)
        if start >= 0:
            at = start + len(form)
            yield start, at


def f1(found: Ranges, gold: Ranges) -> float:
    """The harmonic mean of precision and recall, in per cent."""
    return 200 * len(found & gold) / max(1, len(found) + len(gold))


if __name__ == "__main__":
    sys.exit(main())
