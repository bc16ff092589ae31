"""Tags, lemmas and trees of the packaged model on three treebanks, with gold words, beside a named peer.

    python -m benchmarks.language --corpora corpora [--save]

UAS and LAS count punctuation and full relations ("nsubj:pass" is not "nsubj"). The peer is the road not taken: a
convolutional pipeline trained from scratch on the same treebanks, measured when the encoder was chosen. Speed is that
of one sentence a call on one thread of this machine.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from alteram.language.lemmatiser import Lemmatiser
from alteram.language.network import Network, WordLabels
from alteram.language.parser import ENGLISH
from alteram.language.subwords import MOST_PIECES
from benchmarks.bundled import hash_of, model_fingerprint
from benchmarks.kept import keep
from training.conllu import Word, read_conllu

TREEBANKS = {"EWT": "en_ewt-test.conllu", "PUD": "en_pud-test.conllu", "GUM": "en_gum-test.conllu"}
# UAS and LAS; it wasn't measured on all of GUM
PEER = {"EWT": {"uas": 84.0, "las": 80.2}, "PUD": {"uas": 83.5, "las": 79.6}}
COUNTED = ("uas", "las", "upos", "lemma")


@dataclass(slots=True)
class Score:
    """How many words there were, how many of them each figure is right about, and how long it took (seconds)."""

    words: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    seconds: float = 0.0

    @property
    def speed(self) -> float:
        """Words a second."""
        return self.words / self.seconds if self.seconds else 0.0

    def figures(self) -> dict[str, float]:
        """Per cent right, to one place."""
        return {name: round(100 * count / max(1, self.words), 1) for name, count in self.right.items()}


def main() -> int:
    """0 when all treebanks were scored, 2 when one is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds ud/en_*.conllu")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    options = parser.parse_args()
    paths = {name: options.corpora / "ud" / file for name, file in TREEBANKS.items()}
    missing = next((path for path in paths.values() if not path.is_file()), None)
    if missing is not None:
        print(f"B101 there is no {missing} - name the folder of the corpora with --corpora", file=sys.stderr)
        return 2
    scores = measure(paths)
    data = hash_of(paths.values(), root=options.corpora)
    print(f"\nSHA-256 of the treebanks: {data}\nSHA-256 of the model:     {model_fingerprint()}")
    if options.save:
        figures = {name: score.figures() for name, score in scores.items()}
        keep("language", data=data, model=model_fingerprint(), figures=figures, peer=PEER)
    return 0


def measure(paths: dict[str, Path]) -> dict[str, Score]:
    """The score on each treebank, printed as it is found."""
    network, lemmatiser = Network(ENGLISH), Lemmatiser.load(ENGLISH / "lemmas.json")
    print(f"{'treebank':10}{'words':>8}{'UAS':>7}{'peer':>7}{'LAS':>7}{'peer':>7}{'UPOS':>7}{'lemma':>7}{'words/s':>9}")
    scores = {}
    for name, path in paths.items():
        scores[name] = scored(network, lemmatiser, read_conllu(path))
        show(name, scores[name])
    return scores


def show(name: str, score: Score) -> None:
    """Print one line of the table."""
    found, peer = score.figures(), PEER.get(name, {})
    trees = "".join(f"{found[each]:7.1f}{peer.get(each, '-'):>7}" for each in ("uas", "las"))
    print(f"{name:10}{score.words:8}{trees}{found['upos']:7.1f}{found['lemma']:7.1f}{score.speed:9.0f}")


def scored(network: Network, lemmatiser: Lemmatiser, sentences: Iterable[Sequence[Word]]) -> Score:
    """The count over ``sentences``; one that the network cannot take whole counts as wrong."""
    score = Score()
    for gold in sentences:
        score.words += len(gold)
        started = time.perf_counter()
        encoded = network.encode([word.form for word in gold])
        labels = network.label(encoded) if len(encoded.pieces) <= MOST_PIECES else []
        lemmas = [
            lemmatiser.lemma(word.form, tag=label.xpos, script=label.script)
            for word, label in zip(gold, labels, strict=False)
        ]
        score.seconds += time.perf_counter() - started
        for word, label, lemma in zip(gold, labels, lemmas, strict=False):
            for name in right(word, label, lemma):
                score.right[name] += 1
    return score


def right(gold: Word, label: WordLabels, lemma: str) -> list[str]:
    """The names of what is right about one word."""
    attached = gold.head == label.head
    answers = (attached, attached and gold.relation == label.relation, gold.upos == label.upos, gold.lemma == lemma)
    return [name for name, is_right in zip(COUNTED, answers, strict=True) if is_right]


if __name__ == "__main__":
    sys.exit(main())
