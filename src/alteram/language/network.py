"""The trained network: scores of one sentence's words from the packaged ONNX model."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from alteram.errors import ModelMissing
from alteram.language.subwords import Encoded, encode
from alteram.language.trees import best_tree

Scores = NDArray[np.float32]
FILES = ("parser.onnx", "relations.npz", "labels.json", "tokenizer.json", "lemmas.json")


@dataclass(frozen=True, slots=True)
class WordLabels:
    """What the network says of one word; ``head`` counts words from 1, 0 is the root."""

    upos: str
    xpos: str
    script: str
    head: int
    relation: str


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
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "parser.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        weight = np.load(folder / "relations.npz")["weight"].astype(np.float32)
        self._width = weight.shape[2]
        self._weight = np.ascontiguousarray(weight.transpose(1, 0, 2).reshape(weight.shape[1], -1))
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def encode(self, words: list[str]) -> Encoded:
        return encode(self._tokenizer, words)

    def label(self, encoded: Encoded) -> list[WordLabels]:
        """Tags, lemma edit, head and relation of each word, in order; at most 512 pieces."""
        upos, xpos, script, arc, dependent, head = self._session.run(None, feed(encoded))
        heads = best_tree(log_softmax(arc[0]))
        relations = self._relations(dependent[0], head[0], heads)
        names = self._labels
        return [
            WordLabels(
                upos=names["upos"][upos[0, word].argmax()],
                xpos=names["xpos"][xpos[0, word].argmax()],
                script=names["script"][script[0, word].argmax()],
                head=int(heads[word]),
                relation="root" if heads[word] == 0 else names["relation"][relations[word]],
            )
            for word in range(1, len(heads))
        ]

    def _relations(self, dependent: Scores, head: Scores, heads: NDArray[np.int64]) -> NDArray[np.int64]:
        """The best relation of each word under the head chosen for it."""
        scored = (dependent @ self._weight).reshape(len(heads), -1, self._width)
        best: NDArray[np.int64] = (scored @ head[heads][:, :, None])[:, :, 0].argmax(axis=1)
        return best


def feed(encoded: Encoded) -> dict[str, NDArray[np.int64]]:
    """The network's inputs for one sentence."""
    rows = {
        "pieces": encoded.pieces,
        "mask": [1] * len(encoded.pieces),
        "first": encoded.first,
        "casing": encoded.casing,
    }
    return {name: np.array([row], dtype=np.int64) for name, row in rows.items()}


def log_softmax(arc: Scores) -> NDArray[np.float64]:
    """Arc scores as log probabilities over heads; no word heads itself."""
    scores = arc.astype(np.float64)
    np.fill_diagonal(scores, -1e4)
    scores -= scores.max(axis=1, keepdims=True)
    normalised: NDArray[np.float64] = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return normalised


def fingerprint(folder: Path) -> str:
    """SHA-256 over the model's files, in the order of their names: two equal prints read alike."""
    digest = hashlib.sha256()
    for name in sorted(FILES):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()
