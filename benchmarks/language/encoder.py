"""The bare encoder of the packaged model, without the heads that read its output: what parsing costs at the least."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx.utils import Extractor

from alteram.language.network import Network, feed, options_of
from alteram.language.parser import ENGLISH
from alteram.language.parts import parts
from alteram.language.sentences import split_sentences
from alteram.language.tokens import tokenize

Feed = dict[str, NDArray[np.int64]]
INPUTS = ("pieces", "mask", "casing")


class Encoder:
    """The graph of the model in ``folder`` up to the encoder's last layer, on one thread."""

    def __init__(self, folder: Path = ENGLISH) -> None:
        graph = onnx.load(str(folder / "parser.onnx"))
        last = [node.output[0] for node in graph.graph.node if node.op_type == "LayerNormalization"][-1]
        bare = Extractor(graph).extract_model(list(INPUTS), [last])
        self._session = onnxruntime.InferenceSession(
            bare.SerializeToString(), options_of(threads=1), providers=["CPUExecutionProvider"]
        )

    def run(self, feeds: Iterable[Feed]) -> None:
        """Encode one sentence after the other."""
        for each in feeds:
            self._session.run(None, each)


def feeds_of(texts: Iterable[str], network: Network) -> list[Feed]:
    """The encoder's inputs for every sentence of ``texts``, cut as the parser cuts them."""
    found: list[Feed] = []
    for text in texts:
        for segment in split_sentences(text):
            words = [span.of(text) for span in tokenize(text, segment.span)]
            for part in parts(words, network.sizes(words)):
                inputs = feed(network.encode(words[part]))
                found.append({name: inputs[name] for name in INPUTS})
    return found
