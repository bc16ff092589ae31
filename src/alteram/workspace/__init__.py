"""The hall of the house: statements read into claims, as Python calls."""

from alteram.workspace.agreements import known_agreements, registers
from alteram.workspace.conflicts import Mapped, compare_by_conflict, compare_readings, map_by_conflict
from alteram.workspace.explaining import explain
from alteram.workspace.gaps import Gaps
from alteram.workspace.knowledge import knowledge, open_times, sentences_of
from alteram.workspace.reading import (
    FEW,
    Reading,
    find_statements,
    read_all,
    read_files,
    read_statement,
    read_text,
    reader_for,
    reading_of,
    sizes_of,
)

__all__ = [
    "FEW",
    "Gaps",
    "Mapped",
    "Reading",
    "compare_by_conflict",
    "compare_readings",
    "explain",
    "find_statements",
    "knowledge",
    "known_agreements",
    "map_by_conflict",
    "open_times",
    "read_all",
    "read_files",
    "read_statement",
    "read_text",
    "reader_for",
    "reading_of",
    "registers",
    "sentences_of",
    "sizes_of",
]
