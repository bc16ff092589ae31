"""Which words of the evidence a search for words found, as the database tells by its own rules of endings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from django.db import connection

from alteram.ledger import search
from alteram.ledger.conditions import asked_words

OPENS, ENDS = "\x02", "\x03"  # characters that words seldom have
BETWEEN: Final = re.compile(f"({OPENS}.*?{ENDS})", re.S)


def marked(ids: Sequence[int], words: str | None) -> Mapping[int, str]:
    """The words by which each claim is searched, what was found between ``OPENS`` and ``ENDS``; none without words."""
    asked = asked_words(words or "")
    if not asked or not ids:
        return {}
    marks = ", ".join(["%s"] * len(ids))
    if connection.vendor == "sqlite":
        sql = f"""SELECT rowid, HIGHLIGHT(ledger_words, 0, %s, %s) FROM ledger_words
            WHERE ledger_words MATCH %s AND rowid IN ({marks})"""
        return dict(search.rows(sql, [OPENS, ENDS, asked, *ids]))
    options = f"HighlightAll=true, StartSel={OPENS}, StopSel={ENDS}"
    sql = f"""SELECT c.id, ts_headline('ledger_words', c.words, websearch_to_tsquery('ledger_words', %s), %s)
        FROM ledger_claim c WHERE c.id IN ({marks})"""
    return dict(search.rows(sql, [asked, options, *ids]))


def runs(quote: str, told: str | None) -> Iterator[tuple[str, bool]]:
    """The ``quote`` cut into runs, each with whether it was found; ``told`` is what ``marked`` gives of its claim.

    A quote that has the marks itself is left whole.
    """
    if told is None or OPENS in quote or ENDS in quote:
        yield quote, False
        return
    left = quote
    for part in BETWEEN.split(told):
        words = part.strip(OPENS + ENDS) if part.startswith(OPENS) else part
        if not left.startswith(words[: len(left)]):
            break
        if run := left[: len(words)]:
            yield run, part.startswith(OPENS)
        left = left[len(words) :]
    if left:
        yield left, False
