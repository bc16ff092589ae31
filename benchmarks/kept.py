"""The last measured figures, kept as files that a change of them shows up in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("results")


def keep(
    name: str, *, data: str, figures: Mapping[str, Any], peer: Mapping[str, Any], model: str | None = None
) -> Path:
    """The file that now holds ``figures`` beside those of a ``peer``.

    ``data`` is the SHA-256 of what they were measured on, ``model`` that of the language model where one took part.
    """
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    hashes = {"data_sha256": data} | ({"model_sha256": model} if model else {})
    kept = hashes | {"figures": dict(figures), "peer": dict(peer)}
    path.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
