"""What the tests of ingest share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from alteram.errors import AlteramError
from alteram.ingest import Particulars, read_sources
from alteram.model import Statement

Read = Callable[..., list[Statement | AlteramError]]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Read sources from within ``tmp_path``: paths are short, as a user writes them."""
    monkeypatch.chdir(tmp_path)

    def reads(*sources: str, given: Particulars | None = None, stdin=None) -> list[Statement | AlteramError]:
        return list(read_sources(sources, given=given or Particulars(), stdin=stdin))

    return reads


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    """Write a file under ``tmp_path`` and give back its name."""

    def writes(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return writes
