"""The package geotext, the peer of the finder of places: put into an environment of its own, and run on texts there."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.peers import PeerMissing, install, last_line, python_of
from benchmarks.toponyms import PlaceDocument, Point, Toponym

PACKAGE = "geotext==0.4.0"
DRIVER = Path(__file__).with_name("geotext_driver.py")


@dataclass(frozen=True, slots=True)
class Run:
    """What geotext answered on documents, in their order, and the seconds to start and to read them all."""

    answers: Sequence[Sequence[Toponym]]
    start: float
    seconds: float


def python_in(folder: Path) -> Path:
    """The interpreter of the environment at ``folder``; the package is put there first where it is not.

    Raises:
        PeerMissing: the package cannot be had.
    """
    if not list(folder.glob("lib/python*/site-packages/geotext")):
        install("geotext", PACKAGE, folder)
    return python_of(folder.absolute())


def run(python: Path, documents: Sequence[PlaceDocument]) -> Run:
    """What geotext answers on ``documents``, in one process that reads the first of them once more to warm up.

    Raises:
        PeerMissing: it gives up.
    """
    texts = json.dumps([document.text for document in documents])
    try:
        done = subprocess.run([python, "-I", DRIVER], input=texts, capture_output=True, text=True, check=False)
    except OSError as error:
        raise PeerMissing(f"geotext is not beside: {error} - name another folder") from error
    if done.returncode:
        raise PeerMissing(f"geotext gives up: {last_line(done.stderr)} - name another folder")
    said = json.loads(done.stdout)
    pairs = zip(documents, said["answers"], strict=True)
    return Run([placed(document.text, found) for document, found in pairs], said["start"], said["seconds"])


def placed(text: str, names: Sequence[tuple[str, Sequence[float] | None]]) -> list[Toponym]:
    """The ``names`` at their places in ``text``, in text order.

    A name that is given n times stands where it first occurs n times as words of their own, outside longer names.
    """
    counted = Counter(name for name, _ in names)
    points = dict(names)
    found: dict[int, Toponym] = {}
    taken: set[int] = set()
    for name in sorted(counted, key=len, reverse=True):
        matches = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        free = (match.span() for match in matches if match.start() not in taken)
        for start, end in islice(free, counted[name]):
            found[start] = Toponym(start, end, _point(points[name]))
            taken.update(range(start, end))
    return [found[start] for start in sorted(found)]


def _point(given: Sequence[float] | None) -> Point | None:
    return (given[0], given[1]) if given else None
