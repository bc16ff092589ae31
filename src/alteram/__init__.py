"""Alteram reads official statements of parties to armed conflicts as claims, with the exact words behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alteram.about import __version__

if TYPE_CHECKING:
    from alteram.model import Claim

__all__ = ["__version__", "read"]


def read(
    text: str,
    *,
    issuer: str | None = None,
    party: str | None = None,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    conflict: str | None = None,
) -> list[Claim]:
    """The claims of ``text``, in text order; offsets count code points of it, with CRLF counted as one.

    ``published`` (an ISO date, or a date-time with zone) anchors relative dates, ``party`` tells whom "we" and
    "the enemy" mean; without them, what depends on them stays open. Where the text contradicts ``published``, that is
    an ``AlteramWarning`` of Python's ``warnings``.

    Raises:
        AlteramError: the text is empty, in a language that is not read, or its particulars are wrong.
    """
    from alteram.ingest import Particulars  # here, so that importing alteram takes no time
    from alteram.workspace import read_text

    given = Particulars(issuer=issuer, party=party, published=published, title=title, url=url, conflict=conflict)
    return read_text(text, given=given)
