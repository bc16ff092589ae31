"""What a process that has just started takes to load the model and to parse.

    python -m benchmarks.language.fresh FILE...

Writes one JSON object: seconds to load the model, imports included; words parsed and the seconds that took; the most
memory that the process had, in megabytes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

STARTED = time.perf_counter()
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024  # in units of getrusage


def main() -> None:
    from alteram.language.parser import Parser

    parser = Parser()
    loaded = time.perf_counter()
    texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    words = sum(len(sentence.tokens) for text in texts for sentence in parser.parse(text).sentences)
    parsed = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    figures = {"load": loaded - STARTED, "words": words, "seconds": parsed - loaded, "memory": memory}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
