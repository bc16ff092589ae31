"""The trained network: scores of one sentence's words from the packaged ONNX model."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from alteram.errors import ModelMissing
from alteram.language.sequences import Sequences
from alteram.language.subwords import Encoded, Vocabulary
from alteram.language.trees import best_tree

Scores = NDArray[np.float32]
FILES = ("parser.onnx", "relations.onnx", "labels.json", "tokenizer.json", "lemmas.json")
NEVER = -1e4  # far below what the network gives any arc


class WordLabels(NamedTuple):
    """What the network says of one word; ``head`` counts words from 1, 0 is the root; ``entity`` is as "B-place"."""

    upos: str
    xpos: str
    script: str
    head: int
    relation: str
    entity: str


class Network:
    """The model in ``folder``. One sentence a call: int8 activations are scaled by the batch, so that the
    same sentence in other company would parse otherwise now and then.
    """

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise ModelMissing(
                f"the language model lacks {', '.join(missing)}", where=str(folder), todo="install the package again"
            )
        self._session = session(folder / "parser.onnx", threads=threads)
        self._relations = session(folder / "relations.onnx", threads=threads)
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._names: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._entities = Sequences(self._names["entity"])
        self._vocabulary = Vocabulary(load_tokenizer(folder / "tokenizer.json"))

    def sizes(self, words: Sequence[str]) -> list[int]:
        """How many pieces each of ``words`` has."""
        return self._vocabulary.sizes(words)

    def encode(self, words: Sequence[str]) -> Encoded:
        """``words`` of one sentence as ``label`` takes them."""
        return self._vocabulary.encode(words)

    def label(self, encoded: Encoded) -> list[WordLabels]:
        """What is said of each word, in order; at most ``MOST_PIECES`` pieces."""
        found = dict(zip(self._outputs, self._session.run(None, feed(encoded)), strict=True))
        heads = best_tree(arc_scores(found["arc"][0]))
        sides = {"dependent": found["dependent"][0], "head": found["head"][0][heads]}
        relations = self._best("relation", self._relations.run(None, sides)[0])
        above = heads[1:].tolist()
        relations[above.index(0)] = "root"
        upos, xpos, script = (self._best(name, found[name][0]) for name in ("upos", "xpos", "script"))
        entities = self._entities.best(found["entity"][0][1:])
        return list(map(WordLabels, upos, xpos, script, above, relations, entities))

    def _best(self, name: str, scores: Scores) -> list[str]:
        """The best label of each word, without the root's."""
        return list(map(self._names[name].__getitem__, scores[1:].argmax(axis=1).tolist()))


def session(path: Path, *, threads: int) -> onnxruntime.InferenceSession:
    """The graph in ``path``, ready to run on as many threads as told."""
    return onnxruntime.InferenceSession(str(path), options_of(threads=threads), providers=["CPUExecutionProvider"])


def options_of(*, threads: int) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    return options


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer in ``path``, without padding or truncation."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def feed(encoded: Encoded) -> dict[str, NDArray[np.int64]]:
    """The network's inputs for one sentence."""
    rows = {
        "pieces": encoded.pieces,
        "mask": [1] * len(encoded.pieces),
        "first": encoded.first,
        "casing": encoded.casing,
    }
    return {name: np.array([row], dtype=np.int64) for name, row in rows.items()}


def arc_scores(arc: Scores) -> Scores:
    """The scores of each word under each head, in place; no word heads itself."""
    arc.flat[:: len(arc) + 1] = NEVER
    return arc


def fingerprint(folder: Path) -> str:
    """SHA-256 over the model's files, in the order of their names: two equal prints read alike."""
    digest = hashlib.sha256()
    for name in sorted(FILES):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()
