"""What a process that has just started takes to open the gazetteer.

    python -m benchmarks.opening

Writes one JSON object: seconds to import the finder of places, seconds of its first call, and by how many megabytes
the process grew in the first call.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

STARTED = time.perf_counter()
MEGABYTE = 1024 * 1024
STATUS = Path("/proc/self/statm")
TEXT = "Two houses were damaged in Goris, Syunik region, and near the village of Verin Shorzha in Armenia."


def main() -> None:
    from alteram.places import find

    imported, before = time.perf_counter(), resident()
    find(TEXT)
    opened, after = time.perf_counter(), resident()
    print(json.dumps({"import": imported - STARTED, "open": opened - imported, "memory": after - before}))


def resident() -> float:
    """The megabytes of this process that are in memory; the most so far where the system tells no more."""
    if STATUS.exists():
        return int(STATUS.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / MEGABYTE
    unit = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of getrusage
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


if __name__ == "__main__":
    main()
