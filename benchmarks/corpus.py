"""Speed and memory of reading thousands of statements, with one process and with two.

    python -m benchmarks.corpus [--statements 2000] [--jobs 2]

The corpus is the bundled statements over and over, each time under ids of their own, as JSON Lines. Each run is a
process of its own that writes claims into a file; the files have to be the same. Memory is the highest that the system
counted: of the program, and of the largest process that read for it. Figures depend on the machine and are never kept.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from alteram.cli import main as alteram
from benchmarks.bundled import BUNDLED

MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024  # in units of getrusage


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run took, and the SHA-256 of what it wrote."""

    seconds: float
    program: float
    reader: float
    digest: str


def main() -> int:
    """0 when all runs wrote the same, 1 otherwise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--statements", type=int, default=2000, help="how many to read")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes, beside one")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)  # what each run is called with
    options = parser.parse_args()
    if options.measure:
        measure(*options.measure)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return compare(Path(folder), options.statements, options.jobs)


def compare(folder: Path, statements: int, jobs: int) -> int:
    """0 when one process and ``jobs`` of them wrote the same; prints a table, with a tenth of the corpus first."""
    print(f"{'statements':>10} {'jobs':>5} {'a second':>9} {'program MB':>11} {'reader MB':>10}")
    digests: set[str] = set()
    for number, job in ((statements // 10, jobs), (statements, 1), (statements, jobs)):
        corpus = folder / f"{number}.jsonl"
        corpus.write_text("".join(islice(lines(), number)), encoding="utf-8")
        run = measured(corpus, job, folder / "claims.jsonl")
        reader = f"{run.reader:10.0f}" if job > 1 else f"{'-':>10}"
        print(f"{number:10,} {job:5} {number / run.seconds:9.2f} {run.program:11.0f} {reader}", flush=True)
        if number == statements:
            digests.add(run.digest)
    print(f"\noutput: {'the same' if len(digests) == 1 else 'NOT the same'}")
    return 0 if len(digests) == 1 else 1


def lines() -> Iterator[str]:
    """The bundled statements as JSON Lines, without end, each under an id of its own."""
    records = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((BUNDLED / "docs").glob("*.json"))]
    for turn in count():
        for record in records:
            yield json.dumps(record | {"id": f"{record['id']}-{turn}"}) + "\n"


def measured(corpus: Path, jobs: int, output: Path) -> Measured:
    """What it took to read ``corpus`` with ``jobs`` processes, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.corpus", "--measure", str(corpus), str(jobs), str(output)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return Measured(**json.loads(run.stdout), digest=hashlib.sha256(output.read_bytes()).hexdigest())


def measure(corpus: str, jobs: str, output: str) -> None:
    """Read ``corpus``, and print seconds and peak memory as JSON."""
    begun = time.perf_counter()
    alteram(["read", corpus, "--jobs", jobs, "--output", output], standalone_mode=False)
    seconds = time.perf_counter() - begun
    program, reader = (
        resource.getrusage(who).ru_maxrss / MEGABYTE for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(json.dumps({"seconds": seconds, "program": program, "reader": reader}))


if __name__ == "__main__":
    sys.exit(main())
