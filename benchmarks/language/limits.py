"""The least that each figure of the language model has to reach, in per cent."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

LIMITS = {
    "gold words EWT las": 88.8,
    "gold words EWT uas": 91.3,
    "gold words PUD las": 86.5,
    "gold words PUD uas": 89.0,
    "raw text EWT words": 98.0,
    "raw text PUD sentences": 99.0,
    "raw text GUM sentences": 94.0,
}


def missed(part: str, figures: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """A line for each figure of ``part`` that is below its limit."""
    for name, row in figures.items():
        for figure, value in row.items():
            least = LIMITS.get(f"{part} {name} {figure}")
            if least is not None and value < least:
                yield f"{figure} on {name} from {part} is {value:.1f}, below {least:.1f}"


def show(part: str, figures: Mapping[str, Mapping[str, Any]], peer: Mapping[str, Mapping[str, Any]]) -> None:
    """Print a table of ``figures``, below each row those of its peer and the least that they may be."""
    columns = list(next(iter(figures.values())))
    print(f"\n{part:24}{''.join(f'{column:>11}' for column in columns)}")
    for name, row in figures.items():
        print(line(name, row, columns))
        if name in peer:
            print(line("  peer", peer[name], columns))
        least = {column: LIMITS[key] for column in columns if (key := f"{part} {name} {column}") in LIMITS}
        if least:
            print(line("  at least", least, columns))


def line(name: str, row: Mapping[str, Any], columns: Sequence[str]) -> str:
    """``row`` under its columns; a dash where it has none."""
    return f"{name:24}" + "".join(f"{row[column]:11.1f}" if column in row else f"{'-':>11}" for column in columns)


def report(part: str, figures: Mapping[str, Mapping[str, Any]], peer: Mapping[str, Mapping[str, Any]]) -> int:
    """Print the figures, and those that miss their limits; 1 where one does."""
    show(part, figures, peer)
    failures = list(missed(part, figures))
    for failure in failures:
        print(f"B105 {failure}", file=sys.stderr)
    return 1 if failures else 0
