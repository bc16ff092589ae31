"""What an extractor makes of a document."""

from __future__ import annotations

from dataclasses import dataclass, field

from alteram.model import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The text of a document, what the document states of itself, and where its words stand on its pages.

    ``stated`` holds particulars by the names of ``Particulars`` ("issuer", "published", "title", "url"): only what the
    document says in so many words, never a guess. The text is made once, and is what the statement keeps.
    ``encoding`` is the one that the bytes were decoded from, None where the format has none.
    """

    text: str
    stated: dict[str, str | None] = field(default_factory=dict)
    layout: Layout = ()
    encoding: str | None = None
