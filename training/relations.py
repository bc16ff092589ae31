"""The scorer of relations as an ONNX graph of its own, run once the tree is known."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn


class RelationScorer(nn.Module):
    """Scores of every relation for each word, from its side of the scorer and the side of its head."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        self.relations = weight.size(0)
        self.weight = nn.Parameter(weight.detach().permute(1, 0, 2).reshape(weight.size(1), -1).contiguous())

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        scored = (dependent @ self.weight).view(-1, self.relations, head.size(-1))
        return (scored @ head.unsqueeze(2)).squeeze(2)


def export_relations(weight: Tensor, target: Path) -> None:
    """Write the scorer with ``weight``, ``[relation, dependent, head]``, to ``target`` in int8."""
    side = torch.zeros(3, weight.size(1))
    names = ("dependent", "head", "relation")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            RelationScorer(weight),
            (side, side),
            str(source),
            input_names=list(names[:2]),
            output_names=list(names[2:]),
            dynamic_axes={name: {0: "words"} for name in names},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            str(source),
            str(target),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul"],
            extra_options={"MatMulConstBOnly": True},
        )
