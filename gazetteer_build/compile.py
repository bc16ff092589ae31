"""Compiling the gazetteer where its inputs have changed."""

from __future__ import annotations

import gc
import hashlib
import json
from pathlib import Path

from alteram.places import layout
from gazetteer_build.names import LEXICON
from gazetteer_build.places import DIVISIONS, all_places, cities_file
from gazetteer_build.write import write

SHARED = Path(layout.__file__).parent
TARGET = SHARED / layout.FOLDER


def compile_if_changed(target: Path = TARGET) -> bool:
    """Whether the gazetteer was compiled anew: it is where its sources, or the code that reads them, are others."""
    wanted = fingerprint()
    if _made_from(target) == wanted:
        return False
    gc.disable()  # a third of the time would go into counting a million names that all stay
    try:
        write(all_places(), target, made_from=wanted)
    finally:
        gc.enable()
    return True


def fingerprint() -> str:
    """The SHA-256 of everything that the compiled files depend on."""
    own = sorted(Path(__file__).parent.glob("*.py"))
    shared = [SHARED / name for name in ("fold.py", "layout.py", "variants.py")]
    total = hashlib.sha256()
    for path in (*own, *shared, LEXICON, *sorted(DIVISIONS.glob("*.gz")), cities_file()):
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _made_from(folder: Path) -> str | None:
    """What the files in ``folder`` were made from; None where one is missing or has another size."""
    try:
        stamp = json.loads((folder / layout.STAMP).read_text(encoding="utf-8"))
        whole = all((folder / name).stat().st_size == size for name, size in stamp["sizes"].items())
        return str(stamp["made_from"]) if whole else None
    except (OSError, ValueError, KeyError):
        return None
