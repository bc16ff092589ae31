"""What the entries of a conflict's file share: the sources that they name, and lists of names."""

from __future__ import annotations

from alteram.profiles.nodes import Entry

Sources = dict[str, str]


def sources_of(entry: Entry) -> Sources:
    """The sources of a file, by the keys that its entries name."""
    return {key: entry.text(key) for key in entry.names()}


def source_of(entry: Entry, sources: Sources) -> str:
    """The source that ``entry`` names, which must be one of ``sources``."""
    key = entry.text("source")
    if key not in sources:
        entry.fail(f"the source '{key}' is not among the file's sources", "add it under 'sources'")
    return sources[key]


def led(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` with ``name`` at their head, each once."""
    return tuple(dict.fromkeys((name, *names)))
