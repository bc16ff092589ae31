"""``python -m training.export --state FOLDER --corpora PATH --out FOLDER``: the trained network as int8 ONNX."""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.base import base_model, load_tokenizer
from training.card import card
from training.conllu import read_conllu
from training.corpora import read_ewt
from training.corpus import Encoder, Labels, collate
from training.mixture import FILES
from training.network import Network
from training.relations import export_relations
from training.sentence import SentenceNetwork
from training.state import labels_in, load, made_in

OUTPUTS = ("upos", "xpos", "script", "entity", "arc", "dependent", "head")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    labels, network = labels_in(options.state), load(options.state)
    with tempfile.TemporaryDirectory() as folder:
        quantise(to_onnx(network, labels, options.corpora, Path(folder)), options.out / "parser.onnx")
    export_relations(network.label_weight, options.out / "relations.onnx")
    shutil.copy(options.state / "labels.json", options.out)
    shutil.copy(base_model() / "tokenizer.json", options.out)
    table = json.dumps(lemma_table(options.corpora), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (options.out / "lemmas.json").write_text(table, encoding="utf-8")
    made = made_in(options.state)
    (options.out / "card.md").write_text(card(options.corpora, options.out, made), encoding="utf-8")


def to_onnx(network: Network, labels: Labels, corpora: Path, folder: Path) -> Path:
    """The network as fp32 ONNX with open batch, piece and word dimensions."""
    encoder = Encoder(load_tokenizer(base_model()), labels)
    batch = collate([encoder.example(next(read_ewt(corpora / FILES[2])))])
    pieces, words = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    axes = {"pieces": pieces, "mask": pieces, "casing": pieces, "first": words, **dict.fromkeys(OUTPUTS, words)}
    axes["arc"] = {**words, 2: "words"}
    target = folder / "fp32.onnx"
    torch.onnx.export(
        SentenceNetwork(network),
        (batch.pieces, batch.mask, batch.first, batch.casing),
        str(target),
        input_names=["pieces", "mask", "first", "casing"],
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        do_constant_folding=True,
        dynamo=False,
    )
    return target


def quantise(source: Path, target: Path) -> None:
    """``source`` with weights and embeddings in int8, one scale a channel."""
    prepared = source.with_name("prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,  # 7-bit weights: processors without VNNI add products in 16 bits, which 8 bits overflow
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )


def lemma_table(corpora: Path) -> dict[str, dict[str, str]]:
    """The most frequent lemma of each form under each tag, in the training treebanks."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in FILES[:2]:
        for sentence in read_conllu(corpora / name):
            for word in sentence:
                seen[word.xpos, word.form.lower()][word.lemma] += 1
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), lemmas in seen.items():
        table[tag][form] = lemmas.most_common(1)[0][0]
    return dict(table)


if __name__ == "__main__":
    main()
