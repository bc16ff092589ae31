"""The statements that come with the benchmarks, what the reader makes of them, and the hash of it all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from alteram.errors import AlteramError
from alteram.ingest import Particulars, read_sources
from alteram.language.network import fingerprint as fingerprint_of_network
from alteram.language.parser import ENGLISH
from alteram.model import Claim, Statement
from alteram.readers import CodedReader

BUNDLED = Path(__file__).parent / "statements"


@lru_cache(maxsize=4)
def statements(folder: Path = BUNDLED) -> tuple[Statement, ...]:
    """The statements of ``folder``/docs in order of file name.

    Raises:
        AlteramError: one of them cannot be read.
    """
    found: list[Statement] = []
    for each in read_sources([folder / "docs"], given=Particulars()):
        if isinstance(each, AlteramError):
            raise each
        found.append(each)
    return tuple(found)


@lru_cache(maxsize=4)
def readings(folder: Path = BUNDLED) -> dict[str, tuple[Claim, ...]]:
    """The claims that the packaged reader finds in each statement of ``folder``, by the statement's id."""
    reader = CodedReader()
    return {statement.id: tuple(reader.read(statement)) for statement in statements(folder)}


def with_gold(folder: Path = BUNDLED) -> list[Path]:
    """The files of gold claims in ``folder``, in order of name."""
    return sorted((folder / "gold").glob("*.json"))


def fingerprint(folder: Path = BUNDLED) -> str:
    """SHA-256 over the statements and the gold of ``folder``: names and bytes, in order of name."""
    return hash_of([*(folder / "docs").glob("*.json"), *with_gold(folder)], root=folder)


def model_fingerprint() -> str:
    """SHA-256 over the packaged language model."""
    return fingerprint_of_network(ENGLISH)


def hash_of(paths: Iterable[Path], *, root: Path) -> str:
    """SHA-256 over files: of each its path under ``root`` and the SHA-256 of its bytes, in order of path."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(root).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
