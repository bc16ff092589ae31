"""A trained network in a folder: its weights, its labels, and how it was made."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from training.base import base_model, load_tokenizer, teacher_base
from training.corpus import Labels
from training.network import Network, Sizes, blank_encoder, load_encoder
from training.teacher import load_teacher_encoder


def new_network(labels: Labels, *, teacher: bool) -> Network:
    """A network to be trained, small or a teacher; its encoder is the pretrained one."""
    base = base_model()
    encoder = load_teacher_encoder(teacher_base(), load_tokenizer(base)) if teacher else load_encoder(base)
    return Network(encoder, sizes_of(labels))


def save(network: Network, labels: Labels, made: dict[str, Any], folder: Path) -> None:
    """Write ``network`` and how it was ``made`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), folder / "network.pt")
    (folder / "labels.json").write_text(json.dumps(asdict(labels), ensure_ascii=False), encoding="utf-8")
    (folder / "made.json").write_text(json.dumps(made, indent=1), encoding="utf-8")


def labels_in(folder: Path) -> Labels:
    return Labels(**json.loads((folder / "labels.json").read_text(encoding="utf-8")))


def made_in(folder: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((folder / "made.json").read_text(encoding="utf-8"))
    return made


def load(folder: Path, *, device: str = "cpu") -> Network:
    """The network saved in ``folder``, for use and not for training."""
    labels = labels_in(folder)
    if made_in(folder)["teacher"]:
        network = new_network(labels, teacher=True)
    else:
        network = Network(blank_encoder(base_model()), sizes_of(labels))
    network.load_state_dict(torch.load(folder / "network.pt", map_location="cpu"))
    return network.eval().requires_grad_(False).to(device)


def sizes_of(labels: Labels) -> Sizes:
    return Sizes(**{name: len(own) for name, own in asdict(labels).items()})
