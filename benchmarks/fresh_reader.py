"""What a process that has just started takes to read statements.

    python -m benchmarks.fresh_reader FOLDER

Writes one JSON object: words read and the seconds that took, once the model was loaded and had read one statement; the
most memory that the process had, in megabytes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from alteram.language.parser import english
from alteram.readers import CodedReader
from benchmarks.bundled import statements
from benchmarks.language.fresh import MEGABYTE

ROUNDS = 3


def main() -> None:
    read, reader = statements(Path(sys.argv[1])), CodedReader()
    reader.read(read[0])
    began = time.perf_counter()
    for statement in read * ROUNDS:
        reader.read(statement)
    seconds = time.perf_counter() - began
    words = ROUNDS * sum(len(s.tokens) for each in read for s in english().parse(each.text).sentences)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    print(json.dumps({"words": words, "seconds": seconds, "memory": memory}))


if __name__ == "__main__":
    main()
