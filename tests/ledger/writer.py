"""A program of its own that keeps made statements, for tests that kill it: ``python -m tests.ledger.writer NAME N``.

It writes the id of each statement when that is reported as kept.
"""

from __future__ import annotations

import sys

from tests.ledger.place import READER, told

CLAIMS = 7


def incoming(name: str, number: int):
    """Statement ``number`` of the writer ``name``, with ``CLAIMS`` claims."""
    quotes = [f"they shelled village {each} of {number}" for each in range(CLAIMS)]
    return told(*quotes, id=f"{name}-{number}")


def main() -> None:
    from alteram.ledger.keeping import keep
    from alteram.ledger.opening import open_ledger

    open_ledger()
    name, number, most = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    for each in keep((incoming(name, number) for number in range(number)), reader=READER, most=most):
        print(each.statement, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
